import { type ExpectedFile, type FileFault, fieldFault, type LineFault, type LineFormat } from './fault.ts';
import { foreignKind } from './foreign-file.ts';
import { IdSet } from './id-set.ts';
import { type Line, splitLines } from './lines.ts';
import { type JsonRead, readJson } from './read-json.ts';
import { LIMITS, type Transcript, transcriptSchema } from './transcript.ts';

/** A line that was not taken in. */
export interface RejectedLine {
  /** 1-based number of the line. */
  line: number;
  reason: LineFault;
}

/** What one line of a JSON Lines file of transcripts turned out to be. */
export type TranscriptLine =
  | { ok: true; line: number; transcript: Transcript }
  | ({ ok: false } & RejectedLine);

/** Thrown when a file is of another kind as a whole, so that going on line by line would say nothing useful. */
export class UnusableFileError extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.what);
    this.fault = fault;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a line, without a byte-order mark; or why it has none. */
export function textOfLine({ bytes }: Line): { text: string } | { reason: LineFault } {
  if (bytes === null) return { reason: { what: 'too-long', mebibytes: LIMITS.lineBytes / 1024 / 1024 } };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { reason: { what: 'not-utf8' } };
  }
}

/**
 * The JSON value of a line, or the reason why it has none; undefined for a blank line.
 * @param format whose fields faults name; null takes half surrogate pairs as they are
 */
export function parseJsonLine(line: Line, format: LineFormat | null): JsonRead | undefined {
  const read = textOfLine(line);
  if ('reason' in read) return read;
  return read.text.trim() === '' ? undefined : readJson(read.text, format);
}

/** A file that is one JSON document, by its first line. */
const isDocument = (line: string) => /^\s*(?:\{|\[|\[\s*\{|\[\s*\{.*\},)\s*$/.test(line);

/** A line of CSV, and none of JSON with something missing. */
const isCsv = (line: string) => !/^\s*[[{]/.test(line) && /[,;\t]/.test(line) && !/"\s*:/.test(line);

/**
 * Looks at the first line of a file that is not blank, for what the whole file is.
 * @throws UnusableFileError when it is of another kind, or one JSON document
 */
export function checkFirstLine(line: Line, expected: ExpectedFile): void {
  const kind = line.bytes && foreignKind(line.bytes);
  if (kind) throw new UnusableFileError({ what: 'foreign', kind, expected });
  const read = textOfLine(line);
  if ('text' in read && isDocument(read.text)) throw new UnusableFileError({ what: 'document', expected });
}

/**
 * Looks at the first line of a file that should be JSON Lines, as {@link checkFirstLine} does.
 * @throws UnusableFileError also for CSV, of which every line would be rejected
 */
export function checkFirstJsonLine(line: Line, expected: ExpectedFile): void {
  checkFirstLine(line, expected);
  const read = textOfLine(line);
  if ('text' in read && isCsv(read.text)) throw new UnusableFileError({ what: 'csv', expected });
}

/**
 * Reads transcripts from the bytes of a JSON Lines file, line by line; a rejected line does not stop the rest.
 * Blank lines are skipped. A second use of an id in the same file is rejected.
 * @throws UnusableFileError when the file is of another kind (an archive, an image, …)
 */
export async function* readTranscripts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TranscriptLine> {
  const seen = new IdSet();
  let isFirst = true;
  for await (const line of splitLines(chunks)) {
    if (isFirst) checkFirstJsonLine(line, 'transcripts');
    const parsed = parseJsonLine(line, 'transcript');
    if (parsed === undefined) continue;
    isFirst = false;
    const read = 'reason' in parsed ? parsed : readTranscript(parsed.value, seen);
    yield 'reason' in read
      ? { ok: false, line: line.number, reason: read.reason }
      : { ok: true, line: line.number, transcript: read };
  }
}

function readTranscript(value: unknown, seen: IdSet): Transcript | { reason: LineFault } {
  const transcript = transcriptSchema.safeParse(value);
  if (!transcript.success) return { reason: fieldFault(transcript.error, value, 'transcript') };
  return seen.add(transcript.data.id) ? transcript.data : { reason: { what: 'id-twice' } };
}
