import { type Outcome, outcomeSchema } from '../decisions/outcome.ts';
import { describeForeignFile } from '../transcript/foreign-file.ts';
import { type Line, splitLines } from '../transcript/lines.ts';
import { describeIssues, NotJsonLinesError, parseJsonLine } from '../transcript/read-transcripts.ts';
import { LIMITS } from '../transcript/transcript.ts';
import type { TextLine } from './csv-records.ts';
import { delimiterOf, readCsvRows } from './outcome-csv.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** What one row of a file of outcomes turned out to be; `line` is where the row begins. */
export type OutcomeLine =
  | { ok: true; line: number; outcome: Outcome; stamp: Stamp | null }
  | { ok: false; line: number; reason: string };

/** `auto`: CSV when the first line names columns of the format, else JSON Lines. */
export type OutcomeFormat = 'auto' | 'csv' | 'jsonl';

function check(line: number, value: unknown): OutcomeLine {
  const parsed = outcomeSchema.safeParse(value);
  return parsed.success
    ? { ok: true, line, outcome: parsed.data, stamp: readStamp(value) }
    : { ok: false, line, reason: describeIssues(parsed.error) };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf({ number, bytes }: Line): TextLine {
  if (bytes === null) return { number, reason: `longer than ${LIMITS.lineBytes / 1024 / 1024} MiB` };
  try {
    const text = decoder.decode(bytes);
    return { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text };
  } catch {
    return { number, reason: 'not valid UTF-8' };
  }
}

const isBlank = (line: TextLine) => 'text' in line && line.text.trim() === '';

/** Gives the first line back and goes on with the rest. */
async function* following(first: Line, rest: AsyncIterator<Line>): AsyncGenerator<Line> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* asText(lines: AsyncIterable<Line>): AsyncGenerator<TextLine> {
  for await (const line of lines) yield textOf(line);
}

async function* readJson(lines: AsyncIterable<Line>): AsyncGenerator<OutcomeLine> {
  for await (const line of lines) {
    const parsed = parseJsonLine(line);
    if (parsed === undefined) continue;
    yield 'reason' in parsed
      ? { ok: false, line: line.number, reason: parsed.reason }
      : check(line.number, parsed.value);
  }
}

async function* readCsv(lines: AsyncIterable<TextLine>, delimiter: string): AsyncGenerator<OutcomeLine> {
  for await (const row of readCsvRows(lines, delimiter))
    yield 'reason' in row ? { ok: false, line: row.line, reason: row.reason } : check(row.line, row.value);
}

/**
 * Reads review outcomes from the bytes of a file, CSV or JSON Lines, without holding more of it than a record.
 * A row that is rejected, with its line and the reason, does not stop the rest.
 * @throws NotJsonLinesError when the file is of another kind (an archive, an image, …)
 */
export async function* readOutcomes(
  chunks: AsyncIterable<Uint8Array>,
  format: OutcomeFormat = 'auto',
): AsyncGenerator<OutcomeLine> {
  const lines = splitLines(chunks);
  try {
    let first = await lines.next();
    while (!first.done && isBlank(textOf(first.value))) first = await lines.next();
    if (first.done) return;
    const foreign = first.value.bytes && describeForeignFile(first.value.bytes);
    if (foreign) throw new NotJsonLinesError(`This is ${foreign}, not a file of review outcomes.`);
    const start = textOf(first.value);
    const delimiter = 'text' in start && !/^\s*[{[]/.test(start.text) ? delimiterOf(start.text) : null;
    const all = following(first.value, lines);
    if (format === 'csv' || (format === 'auto' && delimiter !== null))
      yield* readCsv(asText(all), delimiter ?? ',');
    else yield* readJson(all);
  } finally {
    // A reader that stops early closes the source.
    await lines.return(undefined);
  }
}
