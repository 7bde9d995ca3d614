import type { Table } from './table.ts';

/** A sheet of a workbook. */
export interface Sheet extends Table {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Width of each column in characters; the last one counts for all that follow. */
  widths: readonly number[];
  /** How numbers are shown, in the codes of spreadsheets; their digits stay. */
  formats?: NumberFormats;
}

/** The number formats of a sheet. */
interface NumberFormats {
  /** Of all numbers of a column, by its name. */
  columns: Readonly<Record<string, string>>;
  /** Of the numbers of a row in some columns, where each row has a unit of its own. */
  rows?: { columns: readonly string[]; formats: readonly string[] };
}

/** Number formats by what they show. */
export const FORMATS = { count: '#,##0', share: '0.0%', risk: '0.000', amount: '#,##0.0', id: '0' } as const;

/** The last row that a spreadsheet has (Excel 2007 and later), the header being the first. */
export const LAST_ROW = 1_048_576;
