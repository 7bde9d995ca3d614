import type { LogEntry, LogEntryOf } from '../../decisions/log-entry.ts';
import type { RetentionPeriods } from '../../policy/retention-periods.ts';
import type { Case } from '../../queue/case.ts';
import type { Aggregate } from '../../retention/aggregate.ts';
import { importBegins } from '../../retention/import-begins.ts';
import type { PurgePage } from '../../retention/pages.ts';
import {
  type DueItem,
  planPurge,
  type RetainedCase,
  type RetentionFacts,
  retainedCase,
  takesNothing,
} from '../../retention/plan.ts';
import { readReferences, TRANSCRIPT_TABLES, type TranscriptReferences } from '../delete-transcripts.ts';
import type { Reader } from '../reader.ts';
import { readPeriods } from './periods.ts';

/** Every table of which a purge takes something, or asks what it may. */
export const PURGED = [
  ...TRANSCRIPT_TABLES,
  ...(['cases', 'drafts', 'log', 'aggregates'] as const),
  ...(['cohortRows', 'imports', 'settings', 'generation'] as const),
] as const;
type PurgeReader = Pick<Reader, (typeof PURGED)[number]>;

/** A page of a plan that is to be purged. */
export interface PageOrder {
  page: PurgePage;
  /** The present of the plan, milliseconds since 1970: what the clock says later was not asked about. */
  now: number;
  /** Of which data the plan was. */
  generation: string;
}

/** What is due of a page as it is now, and what hangs on it. */
export interface DuePage {
  periods: RetentionPeriods;
  cases: Case[];
  drafts: [reviewer: string, caseId: string][];
  transcripts: string[];
  cohortRows: string[];
  /** Cases whose appeals lose their texts. */
  appealed: Case[];
  /** Entries on the cases that go, and on those whose appeals lose their texts. */
  entries: { cases: LogEntry[]; appealed: LogEntry[] };
  /** Entries that name several cases, and of those the ones that are stored. */
  shared: {
    emptied: SharedEntry[];
    stored: ReadonlySet<string>;
  };
  opened: LogEntryOf<'cases-opened'>[];
  /** Alerts on clusters that began with one of the transcripts. */
  alerts: LogEntryOf<'cluster-alert'>[];
  /** Entries on golden items, and the stored ones of the transcripts that those name. */
  golden: { entries: GoldenEntry[]; stored: ReadonlySet<string> };
  /** Counts of cases that were purged before. */
  aggregates: Aggregate[];
  references: TranscriptReferences;
}

type SharedEntry = LogEntryOf<(typeof EMPTIED)[number]>;

/** Kinds of entries that go with the last of the cases that they name. */
const EMPTIED = ['assignment', 'cases-withdrawn', 'cluster-decided', 'cluster-undone'] as const;

type GoldenEntry = LogEntryOf<'golden-items-added'> | LogEntryOf<'golden-items-removed'>;

/**
 * What a page follows from, as it is now: its cases with all others on their transcripts, because one of them may
 * keep the transcript.
 */
async function readFacts(
  { cases, transcripts, pictures, imports, cohortRows }: PurgeReader,
  { page, now }: PageOrder,
): Promise<RetentionFacts> {
  const [own, onTranscripts, transcriptsBy, picturesBy, records, dated] = await Promise.all([
    cases.getAll([...page.cases, ...page.appeals]),
    cases.ofTranscripts(page.transcripts),
    transcripts.importsOf(page.transcripts),
    pictures.importsOf(page.transcripts),
    imports.all(),
    cohortRows.datedOf(page.cohortRows),
  ]);
  const looked = new Map<string, RetainedCase>();
  for (const each of [...own, ...onTranscripts]) looked.set(each.id, retainedCase(each, now));
  return {
    cases: [...looked.values()],
    transcripts: [...transcriptsBy, ...picturesBy],
    imports: importBegins(records),
    cohortRows: dated,
  };
}

const idsOf = (items: readonly DueItem[]) => items.map(({ id }) => id);

async function readShared({ cases, log }: PurgeReader, ids: readonly string[]): Promise<DuePage['shared']> {
  const emptied: SharedEntry[] = [];
  for (const kind of EMPTIED) emptied.push(...(await log.sharedOf(ids, kind)));
  return {
    emptied,
    stored: await cases.among([...new Set(emptied.flatMap(({ payload }) => payload.caseIds))]),
  };
}

async function readGolden(
  { transcripts, log }: PurgeReader,
  ids: readonly string[],
): Promise<DuePage['golden']> {
  const gone = new Set(ids);
  const entries = (await log.ofKinds(['golden-items-added', 'golden-items-removed'])).filter(({ payload }) =>
    payload.transcriptIds.some((id) => gone.has(id)),
  );
  return {
    entries,
    stored: await transcripts.among([...new Set(entries.flatMap(({ payload }) => payload.transcriptIds))]),
  };
}

async function readAlerts({ log }: PurgeReader, ids: readonly string[]): Promise<DuePage['alerts']> {
  const gone = new Set(ids);
  return (await log.ofKinds(['cluster-alert'])).filter(({ payload }) => gone.has(payload.founderId));
}

/** What is due of a page; null when nothing is any more, or when it was of other data. */
export async function readDuePage(reader: PurgeReader, order: PageOrder): Promise<DuePage | null> {
  const periods = await readPeriods(reader.settings);
  if ((await reader.generation.current()) !== order.generation) return null;
  const plan = planPurge(await readFacts(reader, order), periods, order.now);
  if (takesNothing(plan)) return null;
  const { cases, log, drafts, aggregates } = reader;
  const [caseIds, transcripts, appeals] = [
    idsOf(plan.kinds.cases.due),
    idsOf(plan.kinds.transcripts.due),
    idsOf(plan.kinds.appeals.due),
  ];
  return {
    periods,
    cases: await cases.getAll(caseIds),
    drafts: await drafts.keysOn(caseIds),
    transcripts,
    cohortRows: idsOf(plan.kinds.cohortRows.due),
    appealed: await cases.getAll(appeals),
    entries: { cases: await log.ofCases(caseIds), appealed: await log.ofCases(appeals) },
    shared: await readShared(reader, caseIds),
    opened: await log.sharedOf(caseIds, 'cases-opened'),
    alerts: await readAlerts(reader, transcripts),
    golden: await readGolden(reader, transcripts),
    aggregates: await aggregates.all(),
    references: await readReferences(reader, transcripts),
  };
}
