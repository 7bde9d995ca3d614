import type { LogEntry } from '../../decisions/log-entry.ts';
import { outcomeRows } from '../../decisions/outcome-rows.ts';
import { withoutCases } from '../../decisions/told-cases.ts';
import { gatherCases } from '../../metrics/cases/case-history.ts';
import { addTo, aggregatesOf } from '../../retention/aggregate.ts';
import type { Reviewer } from '../../reviewers/reviewer.ts';
import { type Context, type Done, defineCommand } from '../command.ts';
import { deleteTranscripts } from '../delete-transcripts.ts';
import { Work } from '../work.ts';
import { type DuePage, type PageOrder, PURGED, readDuePage } from './due-page.ts';

/** How much went. */
export interface Purged {
  transcripts: number;
  cases: number;
  /** Of the log, erased. */
  entries: number;
  /** Appeals whose texts went. */
  appeals: number;
  cohortRows: number;
}

export const NOTHING_PURGED: Purged = { transcripts: 0, cases: 0, entries: 0, appeals: 0, cohortRows: 0 };

/** What cases that go add to the figures is kept as counts. */
function keepCounts(work: Work, { cases, entries, aggregates }: DuePage): void {
  const gathered = gatherCases(outcomeRows(cases, entries.cases, new Map()));
  work.putAll('aggregates', addTo(aggregates, aggregatesOf(gathered.cases())));
}

/** Empties the texts of appeals in their cases. Who decided what and when stays. */
function emptyAppeals(work: Work, { appealed }: DuePage): void {
  work.putAll(
    'cases',
    appealed.map((each) => ({
      ...each,
      appeal: each.appeal && { ...each.appeal, complaint: '' },
      revision: each.revision + 1,
    })),
  );
}

/**
 * Says of entries that told of cases, of which some go, again what they told of the others, so that nothing is left of
 * those that go and all of the others.
 */
function tellOpenedAgain(work: Work, { opened }: DuePage, gone: ReadonlySet<string>): void {
  for (const entry of opened) {
    const payload = withoutCases(entry, gone);
    if (payload) work.log({ actor: entry.actor, kind: 'cases-opened', caseId: null, payload });
  }
}

/** Entries that nothing is left for when these cases and transcripts are gone. */
function erasedWith(due: DuePage, cases: ReadonlySet<string>, transcripts: ReadonlySet<string>): LogEntry[] {
  const { entries, shared, opened, alerts, golden } = due;
  const isLeft = (id: string, stored: ReadonlySet<string>, gone: ReadonlySet<string>) =>
    stored.has(id) && !gone.has(id);
  return [
    ...entries.cases,
    ...shared.emptied.filter(
      ({ payload }) => !payload.caseIds.some((id) => isLeft(id, shared.stored, cases)),
    ),
    ...opened,
    ...alerts,
    ...golden.entries.filter(
      ({ payload }) => !payload.transcriptIds.some((id) => isLeft(id, golden.stored, transcripts)),
    ),
    ...entries.appealed.filter(({ kind }) => kind === 'appeal-opened' || kind === 'appeal-decided'),
  ];
}

function purge(due: DuePage | null, context: Context<Reviewer | null>): Done<Purged> {
  const work = new Work(context);
  if (!due) return work.done(NOTHING_PURGED);
  const { periods, cases, drafts, transcripts, cohortRows, appealed, references } = due;
  const gone = new Set(cases.map(({ id }) => id));
  keepCounts(work, due);
  work.deleteAll('cases', [...gone]);
  work.deleteAll('drafts', drafts);
  deleteTranscripts(work, transcripts, references);
  work.deleteAll('cohortRows', cohortRows);
  emptyAppeals(work, due);
  tellOpenedAgain(work, due, gone);
  const counts = { transcripts: transcripts.length, cases: cases.length };
  const kept = { appeals: appealed.length, cohortRows: cohortRows.length };
  const erase = erasedWith(due, gone, new Set(transcripts));
  work.purge({ ...counts, retention: { periods, ...kept } }, erase);
  return work.done({ ...counts, ...kept, entries: erase.length });
}

const purging = {
  tables: PURGED,
  read: readDuePage,
  decide: (_order: PageOrder, due: DuePage | null, context: Context<Reviewer | null>) => purge(due, context),
};

/**
 * Purges what is due of a page, and says so in the log; what was due and no longer is, or is of other data by now,
 * stays. Answers how much went.
 */
export const purgePageCommand = defineCommand({ name: 'purge-page', by: 'set-retention', ...purging });

/** The same when nobody asks for it. */
export const purgeDuePageCommand = defineCommand({ name: 'purge-due-page', by: 'automatic', ...purging });
