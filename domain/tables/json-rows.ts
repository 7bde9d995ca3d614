import type { LineFault } from '../transcript/fault.ts';
import { readJson } from '../transcript/read-json.ts';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import type { TextLine } from './csv-records.ts';
import type { TextChunk } from './encoding.ts';
import { MEBIBYTE, TABLE_LIMITS, type TableRow } from './table.ts';

type Rejected = (line: number, reason: LineFault) => void;
type Values = TableRow['values'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row that a JSON text is, or null after saying why it is none. */
function rowOf(line: number, text: string, rejected: Rejected): TableRow | null {
  const read = readJson(text, 'row');
  if ('reason' in read) {
    // Of several lines, the one that is said is the one in the file.
    rejected(line, read.reason);
    return null;
  }
  if (isObject(read.value)) return { line, values: read.value as Values };
  rejected(line, { what: 'no-object' });
  return null;
}

/** The rows of lines of JSON; blank lines are skipped. */
export function jsonLineRows(lines: readonly TextLine[], rejected: Rejected): TableRow[] {
  const rows: TableRow[] = [];
  for (const line of lines) {
    if ('reason' in line) rejected(line.number, line.reason);
    else if (line.text.trim() !== '') {
      const row = rowOf(line.number, line.text, rejected);
      if (row) rows.push(row);
    }
  }
  return rows;
}

/** What the next character means to where members of a list begin and end. */
const MARKS = /["\\[\]{},\n]/g;

/**
 * Reads the members of a JSON list as its text comes, each when it is whole; the list is never held. What comes after
 * the list is ignored.
 */
export class JsonListRows {
  readonly #rejected: Rejected;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #isDone = false;
  #line = 1;
  #startLine = 1;
  #member = '';
  #length = 0;

  constructor(rejected: Rejected) {
    this.#rejected = rejected;
  }

  add({ text }: TextChunk): TableRow[] {
    const rows: TableRow[] = [];
    let from = 0;
    MARKS.lastIndex = 0;
    if (this.#escaped && text !== '') {
      MARKS.lastIndex = 1;
      this.#escaped = false;
    }
    for (let match = MARKS.exec(text); match && !this.#isDone; match = MARKS.exec(text)) {
      const at = match.index;
      const mark = match[0];
      if (mark === '\n') this.#line += 1;
      else if (this.#inText) {
        if (mark === '"') this.#inText = false;
        else if (mark === '\\') {
          MARKS.lastIndex = at + 2;
          this.#escaped = at + 1 >= text.length;
        }
      } else if (mark === '"') this.#inText = true;
      else if (mark === '[' || mark === '{') {
        this.#depth += 1;
        if (this.#depth === 1) {
          from = at + 1;
          this.#startLine = this.#line;
        }
      } else if (mark === ']' || mark === '}') {
        this.#depth -= 1;
        if (this.#depth === 0) {
          this.#keep(text.slice(from, at));
          this.#finish(rows, true);
          this.#isDone = true;
        }
      } else if (mark === ',' && this.#depth === 1) {
        this.#keep(text.slice(from, at));
        this.#finish(rows, false);
        from = at + 1;
      }
    }
    if (!this.#isDone && this.#depth > 0) this.#keep(text.slice(from));
    return rows;
  }

  /** Says so when the list was not closed. */
  end(): void {
    if (!this.#isDone) this.#rejected(this.#startLine, { what: 'ends-early' });
  }

  #keep(part: string): void {
    if (this.#member.trim() === '' && this.#length <= TABLE_LIMITS.line) {
      const blank = /^\s*/.exec(part)![0];
      // Line breaks before a member were counted with this part already.
      if (blank.length < part.length)
        this.#startLine = this.#line - (part.slice(blank.length).match(/\n/g)?.length ?? 0);
    }
    this.#length += part.length;
    this.#member = this.#length > TABLE_LIMITS.line ? '' : this.#member + part;
  }

  #finish(rows: TableRow[], isLast: boolean): void {
    const text = this.#member;
    const isTooLong = this.#length > TABLE_LIMITS.line;
    this.#member = '';
    this.#length = 0;
    if (isTooLong)
      this.#rejected(this.#startLine, { what: 'too-long', mebibytes: TABLE_LIMITS.line / MEBIBYTE });
    else if (!isLast || text.trim() !== '') {
      const row = rowOf(this.#startLine, text, this.#rejected);
      if (row) rows.push(row);
    }
    this.#startLine = this.#line;
  }
}

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** Of a record as the rows of a data set are given out over the web, the row itself. */
const unwrapped = (record: Record<string, unknown>) =>
  isObject(record.row) && 'row_idx' in record ? record.row : record;

/**
 * The rows of a JSON document that is an object: the first list of objects in it, else the object itself.
 * @throws UnusableFileError when it is no JSON, or too long to be held
 */
export async function documentRows(chunks: AsyncIterable<TextChunk>): Promise<TableRow[]> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk.text;
    if (text.length > 4 * TABLE_LIMITS.line) {
      const mebibytes = (4 * TABLE_LIMITS.line) / MEBIBYTE;
      throw new UnusableFileError({ what: 'form-too-large', form: 'json', mebibytes });
    }
  }
  const read = readJson(text, 'row');
  if ('reason' in read) throw new UnusableFileError({ what: 'form-damaged', form: 'json' });
  const whole = read.value;
  if (!isObject(whole)) throw new UnusableFileError({ what: 'no-rows' });
  const list = Object.values(whole).find(isList) as Record<string, unknown>[] | undefined;
  return (list ?? [whole]).map((record, index) => ({
    line: index + 1,
    values: unwrapped(record) as Values,
  }));
}

/** The names of values in rows, in the order in which they first occur. */
export function namesIn(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
}
