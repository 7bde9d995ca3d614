import Papa from 'papaparse';

/** A value in a table; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A table as it is written to a file: the same columns and values whatever the format. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

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

/** Texts guarded, numbers with every digit that they have. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? guardCell(cell) : String(cell);
}

/**
 * A table as CSV (RFC 4180, CRLF), safe to open in a spreadsheet; null is an empty cell.
 * @param header whether the columns come first; without it, rows that follow others
 */
export function tableToCsv({ columns, rows }: Table, header = true): string {
  const lines = rows.map((row) => row.map(cellText));
  if (header) lines.unshift([...columns]);
  return lines.length === 0 ? '' : `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
