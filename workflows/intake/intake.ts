import {
  beginImportCommand,
  finishImportCommand,
  keepTranscriptsCommand,
  rollBackImportCommand,
} from '../../domain/commands/intake/import-transcripts.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { hasHidden } from '../../domain/transcript/inert-text.ts';
import {
  type RejectedLine,
  readTranscripts,
  UnusableFileError,
} from '../../domain/transcript/read-transcripts.ts';
import { unitsOf } from '../../domain/transcript/size.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { database } from '../../storage/database.ts';
import { unfinishedImports } from '../../storage/imports.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { answerOf } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';

/** Transcripts stored at once, and UTF-16 units of text from which on it is closed. */
const BATCH_SIZE = 500;
const BATCH_UNITS = 8_000_000;

/** How far an import is. */
export interface ImportProgress {
  bytes: number;
  accepted: number;
  rejected: number;
}

/** What came of a file. */
export interface ImportReport {
  accepted: number;
  rejected: RejectedLine[];
  /** Accepted transcripts that hold control or bidirectional characters; the screen shows those as marks. */
  withHidden: number;
}

export interface ImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** How the lock begins that a running import holds, so that no other tab takes it for an interrupted one. */
export const IMPORT_LOCK = 'second-look:import:';
const importLock = (id: string) => IMPORT_LOCK + id;

interface Accepted {
  line: number;
  transcript: Transcript;
}

/** Stores a batch, less what is stored already. */
async function keep(batch: readonly Accepted[], importId: string): Promise<RejectedLine[]> {
  const fresh = batch.map(({ transcript }) => transcript);
  const stored = await answerOf(keepTranscriptsCommand, { importId, fresh });
  return batch
    .filter(({ transcript }) => stored.has(transcript.id))
    .map(({ line }) => ({ line, reason: { what: 'stored-already' } }));
}

const rollBack = (importId: string) => answerOf(rollBackImportCommand, importId);

function holdsHidden({ channel, messages }: Transcript): boolean {
  return hasHidden(channel ?? '') || messages.some(({ from, text }) => hasHidden(from) || hasHidden(text));
}

async function readInto(
  importId: string,
  stream: ReadableStream<Uint8Array>,
  { signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { accepted: 0, rejected: [], withHidden: 0 };
  let bytes = 0;
  let batch: Accepted[] = [];
  let units = 0;
  const flush = async () => {
    signal?.throwIfAborted();
    const duplicates = await keep(batch, importId);
    const refused = new Set(duplicates.map(({ line }) => line));
    const kept = batch.filter(({ line }) => !refused.has(line));
    report.rejected.push(...duplicates);
    report.accepted += kept.length;
    report.withHidden += kept.filter(({ transcript }) => holdsHidden(transcript)).length;
    batch = [];
    units = 0;
    onProgress?.({ bytes, accepted: report.accepted, rejected: report.rejected.length });
  };
  const counted = countedBytes(
    stream,
    (count) => {
      bytes = count;
    },
    signal,
  );
  for await (const line of readTranscripts(counted)) {
    if (line.ok) {
      batch.push(line);
      units += unitsOf(line.transcript);
    } else report.rejected.push({ line: line.line, reason: line.reason });
    if (batch.length >= BATCH_SIZE || units >= BATCH_UNITS) await flush();
  }
  await flush();
  report.rejected.sort((left, right) => left.line - right.line);
  return report;
}

/**
 * Takes in a JSON Lines file of transcripts. Good lines go in and wait to be scored, bad ones are reported.
 * When it is cancelled, or the disk is full, nothing of the file stays.
 * @throws Failure `cancelled`, `not-allowed`, `storage-full`, `unreadable-file` or `replaced`
 */
export async function importTranscripts(
  stream: ReadableStream<Uint8Array>,
  source: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const id = crypto.randomUUID();
  return navigator.locks.request(importLock(id), async () => {
    try {
      const actor = await answerOf(beginImportCommand, { id, source });
      const report = await readInto(id, stream, options);
      const counts = { accepted: report.accepted, rejected: report.rejected.length };
      await answerOf(finishImportCommand, { id, actor, ...counts });
      return report;
    } catch (error) {
      // What cannot be rolled back now is at the next start; why the import failed is what counts.
      if (!database.guard.end) await rollBack(id).catch((problem: unknown) => console.error(problem));
      if (options.signal?.aborted) throw new Failure('cancelled', { what: 'import' });
      if (error instanceof UnusableFileError)
        throw new Failure('unreadable-file', { what: 'file', fault: error.fault });
      throw asFailure(error);
    }
  });
}

/**
 * Rolls back imports that a crash or a closed tab has cut off: their file is gone, so they cannot be finished.
 * @returns the names of their files
 */
export async function rollBackInterruptedImports(): Promise<string[]> {
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  const interrupted = (await unfinishedImports()).filter(({ id }) => !held.has(importLock(id)));
  for (const { id } of interrupted) await rollBack(id);
  return interrupted.map(({ source }) => source);
}
