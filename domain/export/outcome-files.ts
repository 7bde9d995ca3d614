import Papa from 'papaparse';
import { OUTCOME_COLUMNS, type Outcome } from '../decisions/outcome.ts';

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

function cellOf(value: Outcome[keyof Outcome]): string {
  if (value === null) return '';
  if (Array.isArray(value)) return guardCell(value.join(';'));
  return typeof value === 'string' ? guardCell(value) : String(value);
}

/** Outcomes as CSV (RFC 4180, CRLF, a header): arrays with ";" between, null as an empty cell. */
export function outcomesToCsv(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((row) => OUTCOME_COLUMNS.map((column) => cellOf(row[column])));
  return `${Papa.unparse({ fields: [...OUTCOME_COLUMNS], data: rows }, { newline: '\r\n' })}\r\n`;
}

/** Outcomes as JSON Lines, with the columns in the order of the CSV. */
export function outcomesToJsonLines(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, row[column]])))}\n`,
    )
    .join('');
}
