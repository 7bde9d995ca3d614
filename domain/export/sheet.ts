import type { Table } from './table.ts';

/** A sheet of a workbook. */
export interface Sheet extends Table {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Width of each column in characters; the last one counts for all that follow. */
  widths: readonly number[];
}

/** The last row that a spreadsheet has (Excel 2007 and later), the header being the first. */
export const LAST_ROW = 1_048_576;
