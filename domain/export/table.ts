import Papa from 'papaparse';

/** A value in a table; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A table as it is written to a file: the same columns and values whatever the format. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * Where a spreadsheet may begin a cell: at the start of a text and, when it splits at other characters than the file
 * is written with, behind each of these.
 */
const BEGIN = '(^|\\r\\n|[,;|\\t\\r\\n])';

/** Quotes and what is not seen, which may stand before a formula: blanks, controls, zero-width characters, marks of direction. */
const PASSED =
  '["\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u0020\\u007f-\\u00a0\\u00ad\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]*';

/** What a formula begins with, full-width and small forms included. */
const FORMULA = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b]';

const UNGUARDED_PIECE = new RegExp(`${BEGIN}(?='*${PASSED}${FORMULA})`, 'g');
const GUARDED_PIECE = new RegExp(`${BEGIN}'(?='*${PASSED}${FORMULA})`, 'g');

/** A text that begins with these may be taken for what comes behind them. */
const UNGUARDED_START = /^(?='*[\t\r\n])/;
const GUARDED_START = /^'(?='*[\t\r\n])/;

/**
 * A cell as it is written: an apostrophe before every piece that a spreadsheet could take for a formula keeps it from
 * being computed (OWASP, CSV injection), also when the file is split at other characters than it was written with. A
 * piece that already looks guarded gets one more, so that reading is exact.
 */
export function guardCell(text: string): string {
  return text.replace(UNGUARDED_PIECE, "$1'").replace(UNGUARDED_START, "'");
}

/** The text that was meant: takes the guarding apostrophes away again. */
export function unguardCell(cell: string): string {
  return cell.includes("'") ? cell.replace(GUARDED_START, '').replace(GUARDED_PIECE, '$1') : cell;
}

/** Without it, Excel takes a CSV file for one in the encoding of the machine and shows "ZoÃ«". */
const BYTE_ORDER_MARK = '\ufeff';

/** Texts guarded, numbers with every digit that they have. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? guardCell(cell) : String(cell);
}

/**
 * A table as CSV (RFC 4180, CRLF, a byte-order mark), safe to open in a spreadsheet; null is an empty cell. Every CSV
 * file is written by this.
 * @param header whether mark and columns come first; without it, rows that follow others
 */
export function tableToCsv({ columns, rows }: Table, header = true): string {
  const lines = rows.map((row) => row.map(cellText));
  if (header) lines.unshift([...columns]);
  if (lines.length === 0) return '';
  return `${header ? BYTE_ORDER_MARK : ''}${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
