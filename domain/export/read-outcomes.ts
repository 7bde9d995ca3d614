import Papa from 'papaparse';
import { OUTCOME_COLUMNS, type Outcome, outcomeSchema } from '../decisions/outcome.ts';
import { describeForeignFile } from '../transcript/foreign-file.ts';
import { splitLines } from '../transcript/lines.ts';
import { describeIssues, NotJsonLinesError, parseJsonLine } from '../transcript/read-transcripts.ts';
import { unguardCell } from './outcome-files.ts';

/** What one row of a file of outcomes turned out to be; `line` is where the row begins. */
export type OutcomeLine = { ok: true; line: number; outcome: Outcome } | { ok: false; line: number; reason: string };

type Column = (typeof OUTCOME_COLUMNS)[number];
const NUMBERS: readonly Column[] = ['risk', 'threshold', 'seconds'];
const LISTS: readonly Column[] = ['flagged_by', 'characteristics'];

/** What a column is when a file leaves it out; others must be there. */
const ABSENT: Partial<Record<Column, null | []>> = {
  flagged_at: null,
  risk: null,
  threshold: null,
  model_id: null,
  model_version: null,
  reviewer: null,
  decision: null,
  characteristics: [],
  decided_at: null,
  seconds: null,
  gold: null,
};

function check(line: number, value: unknown): OutcomeLine {
  const row = typeof value === 'object' && value !== null ? { ...ABSENT, ...value } : value;
  const parsed = outcomeSchema.safeParse(row);
  return parsed.success
    ? { ok: true, line, outcome: parsed.data }
    : { ok: false, line, reason: describeIssues(parsed.error) };
}

function fromCell(column: Column, cell: string): unknown {
  const text = unguardCell(cell);
  if (LISTS.includes(column)) return text === '' ? [] : text.split(';').map((part) => part.trim());
  if (text === '') return null;
  const number = Number(text);
  return NUMBERS.includes(column) && !Number.isNaN(number) ? number : text;
}

/** Counts the line feeds of a piece of text. */
const lineFeeds = (text: string) => text.split('\n').length - 1;

/** Reads CSV record by record: a record ends with the first line on which its quotes are closed. */
async function* readCsv(lines: AsyncIterable<{ number: number; text: string }>): AsyncGenerator<OutcomeLine> {
  let header: string[] | null = null;
  let record = '';
  let begin = 0;
  for await (const { number, text } of lines) {
    if (record === '') begin = number;
    record = record === '' ? text : `${record}\n${text}`;
    if (((record.match(/"/g)?.length ?? 0) & 1) === 1) continue;
    const whole = record.replace(/\r$/, '');
    record = '';
    if (whole.trim() === '') continue;
    const cells = Papa.parse<string[]>(whole, { delimiter: ',' }).data[0] ?? [];
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      continue;
    }
    if (cells.length !== header.length) {
      yield { ok: false, line: begin, reason: `${cells.length} cells, where the header has ${header.length}` };
      continue;
    }
    const known = header.flatMap((name, index) => {
      const column = OUTCOME_COLUMNS.find((each) => each === name);
      return column ? [[column, fromCell(column, cells[index]!)] as const] : [];
    });
    yield check(begin, Object.fromEntries(known));
  }
  if (record !== '')
    yield { ok: false, line: begin, reason: `a quoted cell is not closed (${lineFeeds(record) + 1} lines)` };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads review outcomes from the bytes of a file, CSV or JSON Lines (told apart by the first character). A row
 * that is rejected does not stop the rest.
 * @throws NotJsonLinesError when the file is of another kind (an archive, an image, …)
 */
export async function* readOutcomes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<OutcomeLine> {
  const lines = splitLines(chunks)[Symbol.asyncIterator]();
  let first = await lines.next();
  while (!first.done && first.value.bytes?.every((byte) => byte <= 0x20)) first = await lines.next();
  if (first.done) return;
  const start = first.value;
  const foreign = start.bytes ? describeForeignFile(start.bytes) : null;
  if (foreign) throw new NotJsonLinesError(`This is ${foreign}, not a file of review outcomes.`);
  const rest = async function* () {
    yield start;
    for (let next = await lines.next(); !next.done; next = await lines.next()) yield next.value;
  };
  const begin = start.bytes?.[0] === 0xef ? start.bytes[3] : start.bytes?.find((byte) => byte > 0x20);
  if (begin !== '{'.charCodeAt(0) && begin !== '['.charCodeAt(0)) {
    const rejected: OutcomeLine[] = [];
    const texts = async function* () {
      for await (const { number, bytes } of rest()) {
        try {
          if (bytes === null) throw new Error('too long');
          yield { number, text: decoder.decode(bytes) };
        } catch {
          rejected.push({ ok: false, line: number, reason: bytes ? 'not valid UTF-8' : 'too long' });
        }
      }
    };
    for await (const line of readCsv(texts())) {
      yield* rejected.splice(0);
      yield line;
    }
    yield* rejected;
    return;
  }
  for await (const line of rest()) {
    const parsed = parseJsonLine(line);
    if (parsed === undefined) continue;
    yield 'reason' in parsed ? { ok: false, line: line.number, reason: parsed.reason } : check(line.number, parsed.value);
  }
}
