import { digestLog, type LogDigest } from '../../domain/cohort/log-digest.ts';
import { type LogLine, purgesAmong, readLogLine, wholeLog } from '../../domain/cohort/log-line.ts';
import { importLogCommand } from '../../domain/commands/cohort/import-log.ts';
import { type ChainBreak, ChainWalk } from '../../domain/decisions/hash-chain.ts';
import { isPracticeLog } from '../../domain/decisions/practice-marks.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { splitLines } from '../../domain/transcript/lines.ts';
import {
  checkFirstJsonLine,
  parseJsonLine,
  type RejectedLine,
  UnusableFileError,
} from '../../domain/transcript/read-transcripts.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { answerOf, type Seat } from '../base/door.ts';
import { isPractice } from '../base/open-data.ts';
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
    if (isFirst) checkFirstJsonLine(line, 'log');
    const parsed = parseJsonLine(line, 'entry');
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
  const { reason: cut } = whole;
  if (!first) throw new Failure('unreadable-file', { what: 'cut-log', cut });
  throw new Failure('unreadable-file', { what: 'cut-log-with-line', cut, ...first });
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

/**
 * Verifies a log and takes what is needed to check rows into the cohort, all or nothing. Call within the cohort's lock.
 * @throws Failure `unreadable-file`, `not-allowed`; UnusableFileError; what the signal was aborted with
 */
export async function importCohortLog(
  file: Blob,
  name: string,
  seat: Seat,
  options: CohortImportOptions,
): Promise<LogReport> {
  const { lines, rejected } = await readLines(file, options);
  if (isPracticeLog(lines) && !isPractice) throw new UnusableFileError({ what: 'practice-team' });
  const digest = await verify(wholeOf(lines, rejected), options);
  options.onProgress?.({ phase: 'storing', done: 0, of: 1 });
  const checked = { file: name, digest, rejected: rejected.length };
  const { source, isKnown } = await answerOf(importLogCommand, checked, seat, { signal: options.signal });
  const { entries, broken } = digest.seen;
  return { kind: 'log', rejected, entries, broken, isKnown, source };
}
