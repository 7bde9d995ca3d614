import { type Outcome, outcomeSchema } from '../decisions/outcome.ts';
import { readStamp, type Stamp } from '../decisions/stamp.ts';
import type { TextLine } from '../tables/csv-records.ts';
import { fieldFault, type LineFault } from '../transcript/fault.ts';
import { type Line, splitLines } from '../transcript/lines.ts';
import { checkFirstLine, parseJsonLine, textOfLine } from '../transcript/read-transcripts.ts';
import { delimiterOf, isBlankLine, namedDelimiter, readCsvRows } from './outcome-csv.ts';

/** What one row of a file of outcomes turned out to be; `line` is where the row begins. */
export type OutcomeLine =
  | { ok: true; line: number; outcome: Outcome; stamp: Stamp | null }
  | { ok: false; line: number; reason: LineFault };

function check(line: number, value: unknown): OutcomeLine {
  const parsed = outcomeSchema.safeParse(value);
  return parsed.success
    ? { ok: true, line, outcome: parsed.data, stamp: readStamp(value) }
    : { ok: false, line, reason: fieldFault(parsed.error, value, 'row') };
}

function textOf(line: Line): TextLine {
  return { number: line.number, ...textOfLine(line) };
}

const isBlank = (line: TextLine) => 'text' in line && isBlankLine(line.text);

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
    const parsed = parseJsonLine(line, 'row');
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

/** The first line that is not blank. */
async function firstOf(lines: AsyncIterator<Line>): Promise<Line | null> {
  for (let next = await lines.next(); !next.done; next = await lines.next())
    if (!isBlank(textOf(next.value))) return next.value;
  return null;
}

/**
 * Reads review outcomes from the bytes of a file, without holding more of it than a record: JSON Lines when its first
 * line begins with a brace or bracket, else CSV. A row that is rejected, with its line and the reason, does not stop the rest.
 * @throws UnusableFileError when the file is of another kind (an archive, an image, …), or a CSV file whose header
 *   names a column twice or not all that are required
 */
export async function* readOutcomes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<OutcomeLine> {
  const lines = splitLines(chunks);
  try {
    const first = await firstOf(lines);
    if (first === null) return;
    checkFirstLine(first, 'outcomes');
    const start = textOf(first);
    // A line that is too long is no header.
    if ('reason' in start || /^\s*[{[]/.test(start.text)) {
      yield* readJson(following(first, lines));
      return;
    }
    const named = namedDelimiter(start.text);
    if (named === null) yield* readCsv(asText(following(first, lines)), delimiterOf(start.text));
    else yield* readCsv(asText(lines), named);
  } finally {
    // A reader that stops early closes the source.
    await lines.return(undefined);
  }
}
