import type { z } from 'zod';
import { describeForeignFile } from './foreign-file.ts';
import { IdSet } from './id-set.ts';
import { type Line, splitLines } from './lines.ts';
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

/** Thrown when a file is no JSON Lines at all, so that going on line by line would say nothing useful. */
export class NotJsonLinesError extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A short reason out of zod's list: the first issue with its path, and how many more there are. */
export function describeIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (!first) return 'does not have the expected shape';
  const path = first.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  const where = path.replace(/^\./, '');
  const more = error.issues.length - 1;
  return `${where === '' ? '' : `${where}: `}${first.message}${more > 0 ? ` (and ${more} more)` : ''}`;
}

/** The JSON value of a line, or the reason why it has none; undefined for a blank line. */
export function parseJsonLine(line: Line): { value: unknown } | { reason: string } | undefined {
  if (line.bytes === null)
    return { reason: `longer than ${LIMITS.lineBytes / 1024 / 1024} MiB; split the transcript` };
  let text: string;
  try {
    text = decoder.decode(line.bytes);
  } catch {
    return { reason: 'not valid UTF-8' };
  }
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: `not JSON: ${(error as Error).message}` };
  }
}

/**
 * Reads transcripts from the bytes of a JSON Lines file, line by line; a rejected line does not stop the rest.
 * Blank lines are skipped. A second use of an id in the same file is rejected.
 * @throws NotJsonLinesError when the file is of another kind (an archive, an image, …)
 */
export async function* readTranscripts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TranscriptLine> {
  const seen = new IdSet();
  for await (const line of splitLines(chunks)) {
    if (line.number === 1 && line.bytes) {
      const foreign = describeForeignFile(line.bytes);
      if (foreign)
        throw new NotJsonLinesError(`This is ${foreign}, not JSON Lines with a transcript on each line.`);
    }
    const parsed = parseJsonLine(line);
    if (parsed === undefined) continue;
    if ('reason' in parsed) {
      yield { ok: false, line: line.number, reason: parsed.reason };
      continue;
    }
    const transcript = transcriptSchema.safeParse(parsed.value);
    if (!transcript.success) yield { ok: false, line: line.number, reason: describeIssues(transcript.error) };
    else if (!seen.add(transcript.data.id))
      yield {
        ok: false,
        line: line.number,
        reason: `the id "${transcript.data.id}" is used by an earlier line of this file`,
      };
    else yield { ok: true, line: line.number, transcript: transcript.data };
  }
}
