import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { type CellValue, TABLE_LIMITS } from './table.ts';

/** Makes the values of a row from its cells. */
export type ValuesOf = (cells: readonly CellValue[]) => Record<string, CellValue>;

/** How the values of rows with these columns are made; no name of a column reaches what objects inherit. */
export function valuesWith(columns: readonly string[]): ValuesOf {
  if (columns.includes('__proto__'))
    return (cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
  return (cells) => {
    const values: Record<string, CellValue> = {};
    for (let index = 0; index < columns.length; index += 1) values[columns[index]!] = cells[index] ?? null;
    return values;
  };
}

/**
 * The names of columns as a header gives them, without spaces around; one without a name is called by its number, and
 * those at the end without one are left out.
 * @param line of the header
 * @throws UnusableFileError when there are none or too many, or a name occurs twice or is too long
 */
export function columnNames(header: readonly CellValue[], line: number): string[] {
  const names = header.map((cell) => (cell === null ? '' : String(cell).trim()));
  while (names.at(-1) === '') names.pop();
  if (names.length === 0) throw new UnusableFileError({ what: 'no-rows' });
  const limit = TABLE_LIMITS.columns;
  if (names.length > limit) throw new UnusableFileError({ what: 'columns-too-many', limit });
  if (names.some((name) => name.length > TABLE_LIMITS.columnName))
    throw new UnusableFileError({ what: 'column-name', limit: TABLE_LIMITS.columnName });
  const columns = names.map((name, index) => (name === '' ? `#${index + 1}` : name));
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) throw new UnusableFileError({ what: 'column-twice', line, column });
    seen.add(column);
  }
  return columns;
}
