import type { CellObject, SheetData } from 'write-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import type { Sheet } from '../../domain/export/sheet.ts';
import type { Cell } from '../../domain/export/table.ts';
import { workbookText } from '../../domain/export/xstring.ts';
import type { WorkbookApi } from './workbook-protocol.ts';

/** Named, because spreadsheets choose different ones for plain and for bold cells otherwise. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };

/** A workbook does not tell an empty text from an empty cell. With its type named, no text is taken for anything else. */
function cellOf(value: Cell, format: string | undefined): CellObject | number | boolean | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value: workbookText(value), type: String };
  return format !== undefined && typeof value === 'number' ? { value, type: Number, format } : value;
}

/** How the numbers of a row are shown, column by column. */
function formatsOf({ columns, formats }: Sheet): (row: number, column: number) => string | undefined {
  if (!formats) return () => undefined;
  const byColumn = columns.map((name) => formats.columns[name]);
  const ofRow = columns.map((name) => formats.rows?.columns.includes(name) ?? false);
  return (row, column) => (ofRow[column] ? formats.rows?.formats[row] : byColumn[column]);
}

function dataOf(sheet: Sheet): SheetData {
  const formatOf = formatsOf(sheet);
  return [
    sheet.columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...sheet.rows.map((cells, row) => cells.map((value, column) => cellOf(value, formatOf(row, column)))),
  ];
}

/** Writes workbooks; the library's part for browsers would start workers from memory, which the policy forbids. */
export const workbookWriting: WorkbookApi = {
  async write(sheets) {
    const written = writeWorkbook(
      sheets.map((sheet) => ({
        sheet: sheet.name,
        data: dataOf(sheet),
        columns: sheet.columns.map((_, index) => ({
          width: sheet.widths[Math.min(index, sheet.widths.length - 1)] ?? 12,
        })),
        stickyRowsCount: 1,
        orientation: 'landscape' as const,
      })),
      FONT,
    );
    return { ok: true, value: await written.toBlob() };
  },
};
