import { AgreementWalk, type CaseAgreement } from '../../domain/decisions/case-agreement.ts';
import { type ChainBreak, type ChainHead, ChainWalk } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { casesOf, type ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { compareHead, type NotedHead } from '../../domain/decisions/noted-head.ts';
import { logToCsv, logToJsonLines } from '../../domain/export/log-files.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { casesAfter, storedCaseIds } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import {
  countLogEntries,
  entriesAfter,
  entriesOfKind,
  getLogEntry,
  latestPurge,
  logHead,
} from '../../storage/log.ts';
import { isPractice } from '../base/open-data.ts';
import { authorise } from '../people/session.ts';

/** Entries that are hashed before the page gets its turn: some ten milliseconds. */
const CHUNK = 250;

/** Whether the log is as it was written. */
export interface LogCheck {
  /** Entries there are. */
  entries: number;
  /** Those of them that purges erased: only their place in the chain could be checked. Up to the break. */
  erased: number;
  broken: ChainBreak | null;
  /** How the cases compare with what the log says of them; null when the chain breaks. */
  cases: CaseAgreement | null;
  /** The last entry; null of an empty log. */
  head: ChainHead | null;
}

/** How a long check is followed and stopped. */
export interface CheckOptions {
  /** How many entries were checked, of how many. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** Cases that are compared before the page gets its turn. */
const CASES = 2_000;

const turn = () => new Promise((resolve) => setTimeout(resolve));

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', { what: 'log-check' });
}

/**
 * Compares the cases with the log, some at a time, each time with all that was appended by then.
 * @param agreement has taken the entries up to `seq`
 */
async function compareCases(
  agreement: AgreementWalk,
  seq: number,
  signal: AbortSignal | undefined,
): Promise<CaseAgreement> {
  let taken = seq;
  const catchUp = async () => {
    const more = await entriesAfter(taken);
    agreement.take(more);
    taken = more.at(-1)?.seq ?? taken;
  };
  for (let last = ''; ; ) {
    throwIfStopped(signal);
    const page = await database.transaction('r', database.cases, database.log, async () => {
      await catchUp();
      return casesAfter(last, CASES);
    });
    agreement.compare(page);
    if (page.length < CASES) break;
    last = page.at(-1)!.id;
    await turn();
  }
  // Meanwhile new cases were decided, and purges took some with what the log said of them.
  await database.transaction('r', database.cases, database.log, async () => {
    const unseen = agreement.unseen();
    const stored = await storedCaseIds(unseen.map(({ caseId }) => caseId));
    const gone = unseen.filter(({ caseId }) => !stored.has(caseId));
    const kept = await Promise.all(gone.map(({ seq: last }) => getLogEntry(last)));
    const isTold = (caseId: string, entry: LogEntry | undefined) =>
      entry !== undefined && casesOf(entry).includes(caseId);
    agreement.noteMissing(gone.filter(({ caseId }, index) => isTold(caseId, kept[index])));
  });
  return agreement.result();
}

/** One walk from the first entry to the last. */
async function walkLog(walk: ChainWalk, { onProgress, signal }: CheckOptions): Promise<LogCheck> {
  const [entries, head] = [await countLogEntries(), await logHead()];
  const agreement = new AgreementWalk();
  let broken: ChainBreak | null = null;
  for (let done = 0; done < entries && !broken; ) {
    throwIfStopped(signal);
    const chunk = await entriesAfter(walk.head?.seq ?? 0, CHUNK);
    if (chunk.length === 0) break;
    broken = walk.take(chunk);
    agreement.take(chunk);
    done += chunk.length;
    if (!broken) onProgress?.(Math.min(done, entries), entries);
    await turn();
  }
  const cases = broken ? null : await compareCases(agreement, walk.head?.seq ?? 0, signal);
  return { entries, erased: walk.erased, broken, cases, head };
}

/**
 * Walks the log's hash chain from its first entry to the last, in chunks between which the page stays usable, and
 * compares every case with what the log says of it. Ends at the first break.
 * @throws Failure `cancelled`
 */
export async function verifyChain(options: CheckOptions = {}): Promise<LogCheck> {
  for (;;) {
    const purges = await entriesOfKind('purge');
    const check = await walkLog(new ChainWalk(purges), options);
    // A purge on the way erased entries that the purges known here do not name.
    if ((purges.at(-1)?.hash ?? null) === (await latestPurge())) return check;
  }
}

/** What has become of a head that was noted before. */
export async function checkNotedHead(noted: ChainHead): Promise<NotedHead> {
  return compareHead(noted, await getLogEntry(noted.seq));
}

/** As what the log can be taken out. */
export const LOG_FORMATS = ['csv', 'jsonl'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * Entries as a file. Its name says how many entries the whole log has and the hash of its last, so that a log that
 * is cut off later can be told from this one.
 * @param transcriptOf transcript of a case, by case id
 * @throws Failure `not-allowed`
 */
export async function exportLog(
  entries: readonly ReadableEntry[],
  transcriptOf: ReadonlyMap<string, string>,
  format: LogFormat,
): Promise<{ file: Blob; stem: string }> {
  await authorise('export');
  const [total, head] = [await countLogEntries(), await logHead()];
  const stem = `second-look-log-${entries.length}-of-${total}-entries-head-${head?.hash ?? 'none'}`;
  const file =
    format === 'csv'
      ? new Blob([logToCsv(entries, transcriptOf, isPractice)], { type: 'text/csv;charset=utf-8' })
      : new Blob([logToJsonLines(entries, isPractice)], { type: 'application/jsonl;charset=utf-8' });
  return { file, stem };
}
