import { digestsOf, type LogDigest } from '../../domain/cohort/log-digest.ts';
import {
  type FileRow,
  type ImportInto,
  OutcomeImport,
  sourceNamedBy,
} from '../../domain/cohort/outcome-import.ts';
import { type CohortRow, rowKey, storedKey } from '../../domain/cohort/row.ts';
import { type CohortSource, MOST_STAMPS, OWN } from '../../domain/cohort/source.ts';
import { importOutcomesCommand } from '../../domain/commands/cohort/import-outcomes.ts';
import { isPracticeStamp } from '../../domain/decisions/practice-marks.ts';
import type { Stamp } from '../../domain/decisions/stamp.ts';
import { readOutcomes as readOutcomeFile } from '../../domain/export/read-outcomes.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { type RejectedLine, UnusableFileError } from '../../domain/transcript/read-transcripts.ts';
import {
  cohortLogsOf,
  cohortRowKeys,
  cohortRowsOf,
  getCohortRows,
  getCohortSource,
} from '../../storage/cohort.ts';
import { getLogEntry } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { answerOf, type Seat } from '../base/door.ts';
import { isPractice } from '../base/open-data.ts';
import { type CohortImportOptions, type OutcomesReport, turn } from './cohort-progress.ts';

/** Rows that are read before a cancelled import is noticed. */
const CHUNK = 2_000;

interface FileContent {
  rows: FileRow[];
  rejected: RejectedLine[];
}

async function readFile(file: Blob, { signal, onProgress }: CohortImportOptions): Promise<FileContent> {
  const content: FileContent = { rows: [], rejected: [] };
  const tell = (done: number) => onProgress?.({ phase: 'reading', done, of: file.size });
  for await (const line of readOutcomeFile(countedBytes(file.stream(), tell, signal))) {
    if (line.ok) content.rows.push({ line: line.line, outcome: line.outcome, stamp: line.stamp });
    else content.rejected.push({ line: line.line, reason: line.reason });
    if ((content.rows.length + content.rejected.length) % CHUNK === 0) await turn();
    signal?.throwIfAborted();
  }
  return content;
}

const headOf = (seq: number, hash: string | null) => `${seq} ${hash}`;

/** Tells where rows come from, by their stamps. */
async function sourceTeller(rows: readonly FileRow[], ownLogId: string | null) {
  const stamps = new Map<string, Stamp>();
  for (const { stamp } of rows)
    if (stamp) stamps.set(`${stamp.log_id} ${headOf(stamp.log_seq, stamp.log_hash)}`, stamp);
  if (stamps.size > MOST_STAMPS)
    throw new Failure('unreadable-file', {
      what: 'too-many-exports',
      count: stamps.size,
      most: MOST_STAMPS,
    });
  const ownHeads = new Set<string>();
  for (const { log_id, log_seq, log_hash } of stamps.values())
    if (log_id === ownLogId && (await getLogEntry(log_seq))?.hash === log_hash)
      ownHeads.add(headOf(log_seq, log_hash));
  return (stamp: Stamp | null) =>
    sourceNamedBy(stamp, ownLogId, (seq, hash) => ownHeads.has(headOf(seq, hash)));
}

/** Sources that have told any of these rows, by what the row is about. */
async function tellersOf(keys: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const tellers = new Map<string, string[]>();
  for (const stored of await cohortRowKeys()) {
    const space = stored.indexOf(' ');
    const key = stored.slice(space + 1);
    if (!keys.has(key)) continue;
    const source = stored.slice(0, space);
    const known = tellers.get(key);
    if (known) known.push(source);
    else tellers.set(key, [source]);
  }
  return tellers;
}

/** What the rows of a file are merged with: no more of the cohort than what they touch. */
async function readInto(
  rows: readonly FileRow[],
  ids: readonly string[],
  ownLogId: string | null,
): Promise<ImportInto> {
  const own = new Map((await readOutcomes()).map((row) => [rowKey(row), row]));
  const tellers = await tellersOf(new Set(rows.map(({ outcome }) => rowKey(outcome))));
  const stored = new Map<string, CohortRow>();
  const sources = new Map<string, CohortSource>();
  const logs = new Map<string, LogDigest[]>();
  for (const id of ids) {
    for (const row of await cohortRowsOf(id)) stored.set(row.key, row);
    const source = await getCohortSource(id);
    if (!source) continue;
    sources.set(id, source);
    logs.set(id, digestsOf(source, await cohortLogsOf(id)));
  }
  const others = [...tellers].flatMap(([key, found]) =>
    found.filter((source) => !ids.includes(source)).map((source) => storedKey(source, key)),
  );
  for (const row of await getCohortRows(others)) stored.set(row.key, row);
  return { own, stored, tellers, sources, logs, ownLogId, importedAt: new Date().toISOString() };
}

/**
 * Merges a file of outcomes into the cohort, all or nothing. Call within the cohort's lock, so that the cohort stays
 * what the file is merged with.
 * @throws Failure `unreadable-file`, `not-allowed`; UnusableFileError; what the signal was aborted with
 */
export async function importCohortOutcomes(
  file: Blob,
  name: string,
  seat: Seat,
  options: CohortImportOptions,
): Promise<OutcomesReport> {
  const { signal, onProgress } = options;
  const { rows, rejected } = await readFile(file, options);
  const isGenerated = rows.some(({ stamp }) => stamp !== null && isPracticeStamp(stamp));
  if (isGenerated && !isPractice) throw new UnusableFileError({ what: 'practice-team' });
  const ownLogId = (await getLogEntry(1))?.hash ?? null;
  const sourceOf = await sourceTeller(rows, ownLogId);
  const sourceIds = [...new Set(rows.map(({ stamp }) => sourceOf(stamp)))];
  const into = await readInto(rows, sourceIds, ownLogId);
  const importing = new OutcomeImport(rows, into, sourceOf, rejected.length === 0);
  for (const done of importing.steps()) {
    onProgress?.({ phase: 'merging', done, of: rows.length });
    await turn();
    signal?.throwIfAborted();
  }
  const all = [...rejected, ...importing.rejected].sort((left, right) => left.line - right.line);
  const tally = importing.tally();
  const sources = importing.changedSources();
  await answerOf(
    importOutcomesCommand,
    { file: name, sourceIds, rows: importing.changedRows(), sources, tally, rejected: all.length },
    seat,
    { signal, onWritten: (done, of) => onProgress?.({ phase: 'storing', done, of }) },
  );
  const named = sources.map((source) => source.name);
  return {
    kind: 'outcomes',
    ...tally,
    rejected: all,
    sources: sourceIds.includes(OWN) ? [null, ...named] : named,
  };
}
