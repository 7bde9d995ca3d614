import Papa from 'papaparse';
import { OUTCOME_COLUMNS, REQUIRED_OUTCOME_COLUMNS } from '../decisions/outcome.ts';
import { CsvRecords, type TextLine } from './csv-records.ts';
import { STAMP_COLUMNS } from './stamp.ts';
import { unguardCell } from './table.ts';

/** A row of a CSV file as an object with the columns of the format, or why it is none. */
export type CsvRow = { line: number; value: Record<string, unknown> } | { line: number; reason: string };

/** What is read: the columns of a row and those of the stamp it may bear. */
const COLUMNS = [...OUTCOME_COLUMNS, ...STAMP_COLUMNS];
type Column = (typeof COLUMNS)[number];
const NUMBERS: readonly Column[] = [
  'risk',
  'threshold',
  'seconds',
  'inclusion_probability',
  'policy_version',
  'band_from',
  'band_to',
  'log_seq',
];
const BOOLEANS: readonly Column[] = ['blind', 'adjudication'];
const LISTS: readonly Column[] = ['flagged_by', 'characteristics'];
/** Ids and names are taken as they stand; around anything else spaces mean nothing. */
const NAMES: readonly Column[] = [
  'case_id',
  'transcript_id',
  'model_id',
  'model_version',
  'reviewer',
  'locale',
  'channel',
];
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DELIMITERS = [',', ';', '\t'] as const;
/** Records that are split into cells at a time. */
const BATCH = 256;

const cellsOf = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' }).data;

/** The delimiter of a header line: the one that makes the most of its columns known; null when none is. */
export function delimiterOf(header: string): string | null {
  const known = (delimiter: string) =>
    columnsOf(header, delimiter).filter((column) => column !== null).length;
  const best = DELIMITERS.reduce((left, right) => (known(right) > known(left) ? right : left));
  return known(best) > 0 ? best : null;
}

function columnsOf(header: string, delimiter: string): (Column | null)[] {
  const names = cellsOf(header, delimiter)[0] ?? [];
  return names.map((name) => COLUMNS.find((column) => column === name.trim()) ?? null);
}

function readCell(column: Column, cell: string): unknown {
  if (NAMES.includes(column)) return cell === '' ? null : unguardCell(cell);
  const text = unguardCell(cell).trim();
  // Empty means everything, which is not unknown.
  if (column === 'filters') return text;
  if (LISTS.includes(column))
    return text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (text === '') return null;
  if (BOOLEANS.includes(column) && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return NUMBERS.includes(column) && NUMBER.test(text) ? Number(text) : text;
}

function rowOf(line: number, columns: readonly (Column | null)[], cells: readonly string[]): CsvRow {
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== ''))
    return { line, reason: `${cells.length} cells, where the header has ${columns.length}` };
  const entries = columns.flatMap((column, index) =>
    column === null ? [] : [[column, readCell(column, cells[index]!)] as const],
  );
  return { line, value: Object.fromEntries(entries) };
}

/**
 * Reads the rows of a CSV file of outcomes (RFC 4180, a header; `,`, `;` or tab between cells). Unknown columns
 * are ignored, empty cells are null. A header without a required column ends the reading with a reason.
 */
export async function* readCsvRows(
  lines: AsyncIterable<TextLine>,
  delimiter: string,
): AsyncGenerator<CsvRow> {
  const records = new CsvRecords(delimiter);
  let columns: (Column | null)[] | null = null;
  let batch: { line: number; text: string }[] = [];
  const flush = (): CsvRow[] => {
    if (batch.length === 0) return [];
    const cells = cellsOf(batch.map(({ text }) => text).join('\n'), delimiter);
    const rows = batch.map(({ line }, index) => rowOf(line, columns!, cells[index]!));
    batch = [];
    return rows;
  };
  const take = (record: ReturnType<CsvRecords['add']>[number]): CsvRow[] => {
    if ('reason' in record) return [...flush(), record];
    if (columns !== null) {
      batch.push(record);
      return batch.length < BATCH ? [] : flush();
    }
    columns = columnsOf(record.text, delimiter);
    const missing = REQUIRED_OUTCOME_COLUMNS.filter((column) => !columns!.includes(column));
    if (missing.length === 0) return [];
    columns = null;
    return [{ line: record.line, reason: `the header has no column ${missing.join(', ')}` }];
  };
  for await (const line of lines)
    for (const record of records.add(line)) {
      yield* take(record);
      // Without its columns no row means anything.
      if (columns === null) return;
    }
  for (const record of records.end()) {
    yield* take(record);
    if (columns === null) return;
  }
  yield* flush();
}
