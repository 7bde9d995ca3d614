import type { CellObject, SheetData } from 'write-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import type { Sheet } from '../../domain/export/sheet.ts';
import type { Cell } from '../../domain/export/table.ts';
import { workbookText } from '../../domain/export/xstring.ts';
import type { WorkbookApi } from './workbook-protocol.ts';

/** Named, because spreadsheets choose different ones for plain and for bold cells otherwise. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };

/** A workbook does not tell an empty text from an empty cell. With its type named, no text is taken for anything else. */
function cellOf(value: Cell): CellObject | number | boolean | null {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? { value: workbookText(value), type: String } : value;
}

const dataOf = ({ columns, rows }: Sheet): SheetData => [
  columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
  ...rows.map((row) => row.map(cellOf)),
];

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
