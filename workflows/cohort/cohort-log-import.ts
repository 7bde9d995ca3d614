import { joinLogs } from '../../domain/cohort/join-logs.ts';
import { digestLog, digestsOf, type LogDigest, partsOf } from '../../domain/cohort/log-digest.ts';
import { type LogLine, purgesAmong, readLogLine, wholeLog } from '../../domain/cohort/log-line.ts';
import { newSource, OWN } from '../../domain/cohort/source.ts';
import { type ChainBreak, ChainWalk } from '../../domain/decisions/hash-chain.ts';
import { ENTRY_WORDS } from '../../domain/transcript/fault-words.ts';
import { splitLines } from '../../domain/transcript/lines.ts';
import {
  checkFirstJsonLine,
  parseJsonLine,
  type RejectedLine,
} from '../../domain/transcript/read-transcripts.ts';
import {
  cohortLogsOf,
  getCohortSource,
  replaceCohortLogs,
  updateCohortSource,
} from '../../storage/cohort.ts';
import { database } from '../../storage/database.ts';
import { appendToLog, getLogEntry, logHead } from '../../storage/log.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { type CohortImportOptions, type LogReport, turn } from './cohort-progress.ts';

/** Entries that are hashed before the page gets its turn: some ten milliseconds. */
const CHUNK = 250;

async function readLines(file: Blob, { signal, onProgress }: CohortImportOptions) {
  const lines: LogLine[] = [];
  const rejected: RejectedLine[] = [];
  let isFirst = true;
  const tell = (done: number) => onProgress?.({ phase: 'reading', done, of: file.size });
  for await (const line of splitLines(countedBytes(file.stream(), tell, signal))) {
    signal?.throwIfAborted();
    if (isFirst) checkFirstJsonLine(line, 'a log');
    const parsed = parseJsonLine(line, ENTRY_WORDS);
    if (parsed === undefined) continue;
    isFirst = false;
    const entry = 'reason' in parsed ? parsed : readLogLine(parsed.value);
    if ('reason' in entry) rejected.push({ line: line.number, reason: entry.reason });
    else lines.push(entry);
    if (line.number % CHUNK === 0) await turn();
  }
  return { lines, rejected };
}

function wholeOf(lines: readonly LogLine[], rejected: readonly RejectedLine[]): LogLine[] {
  const whole = wholeLog(lines);
  if (Array.isArray(whole)) return whole;
  const [first] = rejected;
  const line = first ? ` Line ${first.line} could not be read: ${first.reason}.` : '';
  throw new WorkflowFailure(
    'unreadable-file',
    `This log is not whole: ${whole.reason}.${line} Export the whole log and import that; nothing of this file was kept.`,
  );
}

async function verify(
  log: readonly LogLine[],
  { signal, onProgress }: CohortImportOptions,
): Promise<LogDigest> {
  const walk = new ChainWalk(purgesAmong(log));
  let broken: ChainBreak | null = null;
  for (let from = 0; from < log.length && !broken; from += CHUNK) {
    broken = walk.take(log.slice(from, from + CHUNK));
    onProgress?.({ phase: 'verifying', done: Math.min(from + CHUNK, log.length), of: log.length });
    await turn();
    signal?.throwIfAborted();
  }
  return digestLog(log, broken);
}

/** Whether a log is a part of the log of this browser, as it was written. */
async function isOwn({ links, seen }: LogDigest): Promise<boolean> {
  const head = await logHead();
  if (!head || seen.broken || links.length > head.seq) return false;
  return (await getLogEntry(links.length))?.hash === links.at(-1);
}

const hidden = (logs: readonly LogDigest[]) =>
  logs.flatMap(({ decisions }) => decisions).filter(({ decision }) => decision === null).length;

/** Whether two lists of logs of a source tell the same. */
function tellTheSame(left: readonly LogDigest[], right: readonly LogDigest[]): boolean {
  const ids = (logs: readonly LogDigest[]) => logs.map(({ seen }) => seen.id).join();
  return ids(left) === ids(right) && hidden(left) === hidden(right);
}

/**
 * Verifies a log and takes what is needed to check rows into the cohort, in one transaction. Call within the cohort's
 * lock.
 * @throws WorkflowFailure `unreadable-file`; UnusableFileError; what the signal was aborted with
 */
export async function importCohortLog(
  file: Blob,
  name: string,
  actor: string,
  options: CohortImportOptions,
): Promise<LogReport> {
  const { lines, rejected } = await readLines(file, options);
  const digest = await verify(wholeOf(lines, rejected), options);
  const own = await isOwn(digest);
  const at = new Date().toISOString();
  const source = (await getCohortSource(digest.source)) ?? newSource(digest.source, at);
  const known = digestsOf(source, await cohortLogsOf(source.id));
  const joined = own ? known : joinLogs(known, digest);
  const isKnown = own || tellTheSame(known, joined);
  options.onProgress?.({ phase: 'storing', done: 0, of: 1 });
  const { cohortSources, cohortLogs, log } = database;
  await database.transaction('rw', cohortSources, cohortLogs, log, async () => {
    if (!isKnown) {
      await replaceCohortLogs(source.id, joined.flatMap(partsOf));
      await updateCohortSource({ ...source, logs: joined.map(({ seen }) => seen) });
    }
    await appendToLog({
      at,
      actor,
      kind: 'cohort-import',
      caseId: null,
      payload: {
        file: name,
        source: own ? OWN : source.id,
        ...{ added: 0, known: 0, conflicts: 0, rejected: rejected.length, entries: digest.seen.entries },
      },
    });
    options.signal?.throwIfAborted();
  });
  const { entries, broken } = digest.seen;
  return { kind: 'log', rejected, entries, broken, isKnown, source: own ? null : source.name };
}
