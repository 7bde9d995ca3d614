import type { Cell, Table } from '../table.ts';

/** A sheet of a workbook. */
export interface Sheet extends Table {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Width of each column in characters; the last one counts for all that follow. */
  widths: readonly number[];
}

/** Rows that are written at a time. */
const CHUNK = 500;

/** The last row that a spreadsheet has (Excel 2007 and later), the header being the first. */
export const LAST_ROW = 1_048_576;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What XML 1.0 cannot hold or would change, and what looks like the escape itself: control characters, carriage
 * returns, halves of surrogate pairs, noncharacters, "_x0041_".
 */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

const codeOf = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as an attribute or the content of an element. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** A text as spreadsheets escape what XML cannot hold: "_xHHHH_" (ECMA-376, part 1, 22.9.2.19). */
function sheetText(text: string): string {
  return xmlText(text.replace(UNWRITABLE, codeOf));
}

/** The letters of a column, counted from 0: A, B, …, Z, AA. */
function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Texts stand in the cell as text, which no spreadsheet computes, whatever they begin with. */
function cellXml(cell: Cell, place: string, style: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${sheetText(cell)}</t></is></c>`;
}

/** Styles by their number in the workbook: 0 plain, 1 the header. */
const HEADER = ' s="1"';

function rowXml(cells: readonly Cell[], number: number, names: readonly string[], style = ''): string {
  const written = cells.map((cell, index) => cellXml(cell, `${names[index]}${number}`, style));
  return `<row r="${number}">${written.join('')}</row>`;
}

function columnsXml({ columns, widths }: Sheet): string {
  const written = columns.map((_, index) => {
    const width = widths[Math.min(index, widths.length - 1)] ?? 12;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${written.join('')}</cols>`;
}

/** In how many parts a sheet is written. */
export const partsOfSheet = ({ rows }: Sheet): number => 2 + Math.ceil(rows.length / CHUNK);

/**
 * A sheet as SpreadsheetML, in parts: a header row that stays in view, then the rows.
 * @throws RangeError with more rows than a spreadsheet has
 */
export function* sheetXml(sheet: Sheet): Generator<string> {
  const { columns, rows } = sheet;
  if (rows.length >= LAST_ROW) throw new RangeError(`${rows.length} rows do not fit on a sheet`);
  const names = columns.map((_, index) => columnName(index));
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${columnsXml(sheet)}<sheetData>${rowXml(columns, 1, names, HEADER)}`;
  for (let from = 0; from < rows.length; from += CHUNK)
    yield rows
      .slice(from, from + CHUNK)
      .map((row, index) => rowXml(row, from + index + 2, names))
      .join('');
  yield '</sheetData></worksheet>';
}
