import { OUTCOME_COLUMNS } from '../decisions/outcome.ts';
import { STAMP_COLUMNS } from '../decisions/stamp.ts';

/** What is read of a file: the columns of a row and those of the stamp it may bear. */
const COLUMNS = [...OUTCOME_COLUMNS, ...STAMP_COLUMNS];
export type Column = (typeof COLUMNS)[number];

/** What is not seen at the ends of a name: spaces, and a byte-order mark or zero-width characters. */
const OUTSIDE = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/** A name as people write it in a header, in the one way of the format: "Case Id" is case_id. */
const plain = (name: string) =>
  name
    .normalize()
    .replace(OUTSIDE, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** The column that a cell of a header names; null for one that is not of the format. */
export function columnNamed(cell: string): Column | null {
  const name = plain(cell);
  return COLUMNS.find((column) => column === name) ?? null;
}

/** A column that a header names twice, of the format or not, as it is to be told; null when there is none. */
export function doubledColumn(cells: readonly string[]): string | null {
  const names = new Set<string>();
  for (const name of cells.map(plain)) {
    // A spreadsheet leaves cells without a name behind the last column.
    if (name === '') continue;
    if (names.has(name)) return columnNamed(name) ?? `"${name.slice(0, 40).toWellFormed()}"`;
    names.add(name);
  }
  return null;
}
