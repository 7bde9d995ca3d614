import { describeFaults, type FieldWords, TRANSCRIPT_WORDS } from './fault-words.ts';
import { describeForeignFile } from './foreign-file.ts';
import { IdSet } from './id-set.ts';
import { type Line, splitLines } from './lines.ts';
import { type JsonRead, readJson } from './read-json.ts';
import { LIMITS, type Transcript, transcriptSchema } from './transcript.ts';

/** A line that was not taken in. */
export interface RejectedLine {
  /** 1-based number of the line. */
  line: number;
  reason: string;
}

/** What one line of a JSON Lines file of transcripts turned out to be. */
export type TranscriptLine =
  | { ok: true; line: number; transcript: Transcript }
  | ({ ok: false } & RejectedLine);

/** Thrown when a file is of another kind as a whole, so that going on line by line would say nothing useful. */
export class UnusableFileError extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a line, without a byte-order mark; or why it has none. */
export function textOfLine({ bytes }: Line): { text: string } | { reason: string } {
  if (bytes === null) return { reason: `longer than ${LIMITS.lineBytes / 1024 / 1024} MiB` };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { reason: 'not valid UTF-8' };
  }
}

/**
 * The JSON value of a line, or the reason why it has none; undefined for a blank line.
 * @param words what its fields are called; null takes half surrogate pairs as they are
 */
export function parseJsonLine(line: Line, words: FieldWords | null): JsonRead | undefined {
  const read = textOfLine(line);
  if ('reason' in read) return read;
  return read.text.trim() === '' ? undefined : readJson(read.text, words);
}

/** A file that is one JSON document, by its first line. */
const isDocument = (line: string) => /^\s*(?:\{|\[|\[\s*\{|\[\s*\{.*\},)\s*$/.test(line);

/** A line of CSV, and none of JSON with something missing. */
const isCsv = (line: string) => !/^\s*[[{]/.test(line) && /[,;\t]/.test(line) && !/"\s*:/.test(line);

/**
 * Looks at the first line of a file that is not blank, for what the whole file is.
 * @param what what the file should be, such as "a log"
 * @throws UnusableFileError when it is of another kind, or one JSON document
 */
export function checkFirstLine(line: Line, what: string): void {
  const foreign = line.bytes && describeForeignFile(line.bytes);
  if (foreign) throw new UnusableFileError(`This is ${foreign}, not ${what}.`);
  const read = textOfLine(line);
  if ('text' in read && isDocument(read.text))
    throw new UnusableFileError(
      `This is one JSON document, not ${what}. Write each object on one line, without a list around them.`,
    );
}

/**
 * Looks at the first line of a file that should be JSON Lines, as {@link checkFirstLine} does.
 * @throws UnusableFileError also for CSV, of which every line would be rejected
 */
export function checkFirstJsonLine(line: Line, what: string): void {
  checkFirstLine(line, what);
  const read = textOfLine(line);
  if ('text' in read && isCsv(read.text)) throw new UnusableFileError(`This looks like CSV, not ${what}.`);
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
    if (isFirst) checkFirstJsonLine(line, 'JSON Lines with a transcript on each line');
    const parsed = parseJsonLine(line, TRANSCRIPT_WORDS);
    if (parsed === undefined) continue;
    isFirst = false;
    const read = 'reason' in parsed ? parsed : readTranscript(parsed.value, seen);
    yield 'reason' in read
      ? { ok: false, line: line.number, reason: read.reason }
      : { ok: true, line: line.number, transcript: read };
  }
}

function readTranscript(value: unknown, seen: IdSet): Transcript | { reason: string } {
  const transcript = transcriptSchema.safeParse(value);
  if (!transcript.success) return { reason: describeFaults(transcript.error, value, TRANSCRIPT_WORDS) };
  return seen.add(transcript.data.id)
    ? transcript.data
    : { reason: 'an earlier line of this file has the same id' };
}
