import Papa from 'papaparse';
import { OUTCOME_COLUMNS, type Outcome } from '../decisions/outcome.ts';
import { STAMP_COLUMNS, type Stamp } from './stamp.ts';

/** Text that a spreadsheet would take for a formula, with any apostrophes that already stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A cell as it is written: an apostrophe in front keeps a spreadsheet from computing it (OWASP, CSV injection).
 * A text that already looks guarded gets one more, so that reading is exact.
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was meant: takes the guarding apostrophe away again. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** A value of a row as a cell. */
export function outcomeCell(value: Outcome[keyof Outcome]): string {
  if (value === null) return '';
  if (Array.isArray(value)) return guardCell(value.join(';'));
  return typeof value === 'string' ? guardCell(value) : String(value);
}

/**
 * Outcomes as CSV (RFC 4180, CRLF, a header): arrays with ";" between, null as an empty cell.
 * @param stamp what each row says of the export, in columns of its own
 */
export function outcomesToCsv(outcomes: readonly Outcome[], stamp: Stamp | null = null): string {
  const stampCells = stamp === null ? [] : STAMP_COLUMNS.map((column) => outcomeCell(stamp[column]));
  const fields = [...OUTCOME_COLUMNS, ...(stamp === null ? [] : STAMP_COLUMNS)];
  const data = outcomes.map((row) => [
    ...OUTCOME_COLUMNS.map((column) => outcomeCell(row[column])),
    ...stampCells,
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/**
 * Outcomes as JSON Lines, with the columns in the order of the CSV.
 * @param stamp what each row says of the export, in members of its own
 */
export function outcomesToJsonLines(outcomes: readonly Outcome[], stamp: Stamp | null = null): string {
  const stamped =
    stamp === null ? {} : Object.fromEntries(STAMP_COLUMNS.map((column) => [column, stamp[column]]));
  return outcomes
    .map((row) => {
      const own = Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, row[column]]));
      return `${JSON.stringify({ ...own, ...stamped })}\n`;
    })
    .join('');
}
