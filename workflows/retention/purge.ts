import { AUTOMATIC, type LogEntry } from '../../domain/decisions/log-entry.ts';
import { outcomeRows } from '../../domain/decisions/outcome-rows.ts';
import { withoutCases } from '../../domain/decisions/told-cases.ts';
import { gatherCases } from '../../domain/metrics/case-history.ts';
import type { Case } from '../../domain/queue/case.ts';
import { aggregatesOf } from '../../domain/retention/aggregate.ts';
import { type PurgePage, purgePages } from '../../domain/retention/pages.ts';
import { type DueItem, planPurge, takesNothing } from '../../domain/retention/plan.ts';
import { addAggregates } from '../../storage/aggregates.ts';
import { currentGeneration } from '../../storage/all-tables.ts';
import { getCases, putCases, storedCaseIds } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { appendPurge, appendToLog, entriesOfKind, logOfCases, sharedEntriesOf } from '../../storage/log.ts';
import { deleteCases, deleteCohortRows, deleteTranscripts } from '../../storage/purge.ts';
import { storedTranscriptIds } from '../../storage/transcripts.ts';
import { askAboutClock, clockDoubt, trustClock } from './known-time.ts';
import { readFacts, readFactsOf, readPeriods } from './retention-facts.ts';

export { AUTOMATIC };

/** Held while purging, so that tabs and the background take turns; the second finds nothing left. */
const LOCK = 'second-look:purge';

/** Items in a transaction, half a second of work: more would keep reviewers from saving for too long. */
const PAGE = 1_000;

/** A purge as it is asked for. */
interface PurgeOrder {
  by: string;
  clockIsRight?: boolean;
}

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

const NOTHING: Purged = { transcripts: 0, cases: 0, entries: 0, appeals: 0, cohortRows: 0 };

const idsOf = (items: readonly DueItem[]) => items.map(({ id }) => id);

/** What cases that go add to the figures is kept as counts. */
async function keepCounts(cases: readonly Case[], log: readonly LogEntry[]): Promise<void> {
  const outcomes = outcomeRows(cases, log, new Map());
  await addAggregates(aggregatesOf(gatherCases(outcomes).cases()));
}

/** Entries that name several cases and by now none but cases that are gone. */
async function emptyShared(
  caseIds: readonly string[],
  kind: 'assignment' | 'cases-withdrawn',
): Promise<LogEntry[]> {
  const found = await sharedEntriesOf(caseIds, kind);
  const left = await storedCaseIds([...new Set(found.flatMap(({ payload }) => payload.caseIds))]);
  return found.filter(({ payload }) => !payload.caseIds.some((id) => left.has(id)));
}

/**
 * Entries that say what cases were opened with, of which some are gone. What they say of the others is told again, so
 * that nothing is left of those that are gone and all of the others.
 */
async function tellOpenedAgain(caseIds: readonly string[], at: string): Promise<LogEntry[]> {
  const gone = new Set(caseIds);
  const found = await sharedEntriesOf(caseIds, 'cases-opened');
  for (const entry of found) {
    const payload = withoutCases(entry, gone);
    if (payload) await appendToLog({ at, actor: entry.actor, kind: 'cases-opened', caseId: null, payload });
  }
  return found;
}

/** Entries on golden items that name none but transcripts that are gone. */
async function emptyGolden(transcriptIds: readonly string[]): Promise<LogEntry[]> {
  const gone = new Set(transcriptIds);
  const entries = [
    ...(await entriesOfKind('golden-items-added')),
    ...(await entriesOfKind('golden-items-removed')),
  ].filter(({ payload }) => payload.transcriptIds.some((id) => gone.has(id)));
  const left = await storedTranscriptIds([
    ...new Set(entries.flatMap(({ payload }) => payload.transcriptIds)),
  ]);
  return entries.filter(({ payload }) => !payload.transcriptIds.some((id) => left.has(id)));
}

/** Empties the texts of appeals in their cases. Who decided what and when stays. */
async function emptyAppeals(ids: readonly string[]): Promise<LogEntry[]> {
  const cases = await getCases(ids);
  await putCases(
    cases.map((each) => ({
      ...each,
      appeal: each.appeal && { ...each.appeal, complaint: '' },
      revision: each.revision + 1,
    })),
  );
  const entries = await logOfCases(ids);
  return entries.filter(({ kind }) => kind === 'appeal-opened' || kind === 'appeal-decided');
}

/** Purges what is due of a page, all or nothing, and says so in the log; what was due and no longer is, or is of other data by now, stays. */
async function purgePage(
  page: PurgePage,
  { actor, now, generation }: { actor: string; now: number; generation: string },
): Promise<Purged> {
  const { cases: caseTable, drafts, log, aggregates, transcripts: texts, unassessed, assessments } = database;
  const { goldenItems, shadowFlags, cohortRows: rows, imports, settings, setAside } = database;
  const tables = [caseTable, drafts, log, aggregates, texts, unassessed, assessments, setAside];
  return database.transaction(
    'rw',
    [...tables, goldenItems, shadowFlags, rows, imports, settings],
    async () => {
      const periods = await readPeriods();
      if (currentGeneration() !== generation) return NOTHING;
      const plan = planPurge(await readFactsOf(page, now), periods, now);
      if (takesNothing(plan)) return NOTHING;
      const cases = idsOf(plan.kinds.cases.due);
      const transcripts = idsOf(plan.kinds.transcripts.due);
      const appeals = idsOf(plan.kinds.appeals.due);
      const cohortRows = idsOf(plan.kinds.cohortRows.due);
      const entries = await logOfCases(cases);
      await keepCounts(await getCases(cases), entries);
      await deleteCases(cases);
      await deleteTranscripts(transcripts);
      await deleteCohortRows(cohortRows);
      const at = new Date().toISOString();
      const opened = await tellOpenedAgain(cases, at);
      const erase = [
        ...entries,
        ...(await emptyShared(cases, 'assignment')),
        ...(await emptyShared(cases, 'cases-withdrawn')),
        ...opened,
        ...(await emptyGolden(transcripts)),
        ...(await emptyAppeals(appeals)),
      ];
      const counts = { transcripts: transcripts.length, cases: cases.length };
      const retention = { periods, appeals: appeals.length, cohortRows: cohortRows.length };
      await appendPurge({ at, actor, payload: { ...counts, retention } }, erase);
      return { ...counts, entries: erase.length, appeals: appeals.length, cohortRows: cohortRows.length };
    },
  );
}

function sumOf(left: Purged, right: Purged): Purged {
  return {
    transcripts: left.transcripts + right.transcripts,
    cases: left.cases + right.cases,
    entries: left.entries + right.entries,
    appeals: left.appeals + right.appeals,
    cohortRows: left.cohortRows + right.cohortRows,
  };
}

/**
 * Purges everything whose time is up: in pages, oldest first, each a transaction with an entry in the log of its own,
 * so that a crash between two leaves a database that holds. One tab, or the background, does it at a time. When
 * nothing is due nothing is written to the log. When the clock is in doubt nothing is purged, and a question waits for
 * a lead.
 * @param by who is named in the log
 * @param clockIsRight somebody who was asked has said so
 */
export async function purgeDue({ by, clockIsRight = false }: PurgeOrder): Promise<Purged> {
  return navigator.locks.request(LOCK, async () => {
    const now = Date.now();
    const generation = currentGeneration();
    const facts = await readFacts(now);
    const plan = planPurge(facts, await readPeriods(), now);
    const doubt = clockIsRight || takesNothing(plan) ? null : await clockDoubt(now);
    if (doubt) {
      await askAboutClock(doubt);
      return NOTHING;
    }
    await trustClock(now);
    let sum = NOTHING;
    for (const page of purgePages(plan, facts.cases, PAGE))
      sum = sumOf(sum, await purgePage(page, { actor: by, now, generation }));
    return sum;
  });
}
