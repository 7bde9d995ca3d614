import {
  finishImportCommand,
  keepTranscriptsCommand,
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
import { countedBytes } from '../base/counted-bytes.ts';
import { answerOf } from '../base/door.ts';
import { runImport } from './running-import.ts';

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
export const importTranscripts = (
  stream: ReadableStream<Uint8Array>,
  source: string,
  options: ImportOptions = {},
): Promise<ImportReport> =>
  runImport(source, options.signal, async (id, actor) => {
    try {
      const report = await readInto(id, stream, options);
      const counts = { accepted: report.accepted, rejected: report.rejected.length };
      await answerOf(finishImportCommand, { id, actor, ...counts });
      return report;
    } catch (error) {
      throw error instanceof UnusableFileError
        ? new Failure('unreadable-file', { what: 'file', fault: error.fault })
        : error;
    }
  });
