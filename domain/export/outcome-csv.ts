import Papa from 'papaparse';
import { REQUIRED_OUTCOME_COLUMNS } from '../decisions/outcome.ts';
import { CsvRecords, type TextLine } from '../tables/csv-records.ts';
import type { LineFault } from '../transcript/fault.ts';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { readCell } from './outcome-cells.ts';
import { type Column, columnNamed, doubledColumn } from './outcome-columns.ts';

/** A row of a CSV file as an object with the columns of the format, or why it is none. */
export type CsvRow = { line: number; value: Record<string, unknown> } | { line: number; reason: LineFault };

const DELIMITERS = [',', ';', '\t'] as const;

/** What spreadsheets write first to say what stands between the cells. */
const DELIMITER_LINE = /^\s*"?sep=(\\t|[^"\r\n])"?[,;\t]*\r?$/i;

/** Records that are split into cells at a time. */
const BATCH = 256;

const cellsOf = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' }).data;

/** The delimiter that a first line such as "sep=;" names; null when the line is no such one. */
export function namedDelimiter(line: string): string | null {
  const named = DELIMITER_LINE.exec(line)?.[1] ?? null;
  return named === '\\t' ? '\t' : named;
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Whether a line holds nothing, whatever stands between the cells. */
export function isBlankLine(line: string): boolean {
  return /^[\s,;"]*$/.test(line);
}

/** The delimiter of a header line: the one that makes the most of its columns known. */
export function delimiterOf(header: string): string {
  const known = (delimiter: string) =>
    headerCells(header, delimiter).filter((name) => columnNamed(name) !== null).length;
  return DELIMITERS.reduce((left, right) => (known(right) > known(left) ? right : left));
}

const headerCells = (header: string, delimiter: string) => cellsOf(header, delimiter)[0] ?? [];

/** @throws UnusableFileError when a column occurs twice or a required one is missing */
function readHeader(line: number, header: string, delimiter: string): (Column | null)[] {
  const names = headerCells(header, delimiter);
  const doubled = doubledColumn(names);
  if (doubled !== null) throw new UnusableFileError({ what: 'column-twice', line, column: doubled });
  const columns = names.map(columnNamed);
  const missing = REQUIRED_OUTCOME_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length === 0) return columns;
  throw new UnusableFileError({ what: 'columns-missing', line, columns: missing });
}

function rowOf(
  line: number,
  columns: readonly (Column | null)[],
  cells: readonly string[],
  delimiter: string,
): CsvRow | null {
  if (isBlank(cells)) return null;
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== ''))
    return { line, reason: { what: 'cells', count: cells.length, expected: columns.length } };
  const value: Partial<Record<Column, unknown>> = {};
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const read = readCell(column, cells[index]!, delimiter);
    if ('reason' in read) return { line, reason: read.reason };
    value[column] = read.value;
  }
  return { line, value };
}

/**
 * Reads the rows of a CSV file of outcomes (RFC 4180, a header). Unknown columns are ignored, empty cells are null,
 * and rows of empty cells are skipped.
 * @throws UnusableFileError when the header has a column twice or not all that are required
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
    const rows = batch.map(({ line }, index) => rowOf(line, columns!, cells[index]!, delimiter));
    batch = [];
    return rows.filter((row) => row !== null);
  };
  const take = (record: ReturnType<CsvRecords['add']>[number]): CsvRow[] => {
    if ('reason' in record) return [...flush(), record];
    if (columns === null) {
      if (!isBlankLine(record.text)) columns = readHeader(record.line, record.text, delimiter);
      return [];
    }
    batch.push(record);
    return batch.length < BATCH ? [] : flush();
  };
  for await (const line of lines) for (const record of records.add(line)) yield* take(record);
  for (const record of records.end()) yield* take(record);
  yield* flush();
}
