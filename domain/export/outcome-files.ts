import { OUTCOME_COLUMNS, type Outcome } from '../decisions/outcome.ts';
import { STAMP_COLUMNS, type Stamp } from '../decisions/stamp.ts';
import { type Cell, type Table, tableToCsv } from './table.ts';

/** What a cell of a list says that is not known; an empty one says that there is nothing in the list. */
export const UNKNOWN_LIST = 'unknown';

/** The columns of an outcome as cells, in their order: arrays with ";" between. */
export function outcomeCells(row: Outcome): Cell[] {
  return OUTCOME_COLUMNS.map((column): Cell => {
    const value = row[column];
    if (column === 'characteristics' && value === null) return UNKNOWN_LIST;
    return Array.isArray(value) ? value.join(';') : value;
  });
}

/**
 * Outcomes as a table.
 * @param stamp what each row says of the export, in columns of its own
 */
export function outcomesTable(outcomes: readonly Outcome[], stamp: Stamp | null = null): Table {
  const stampCells = stamp === null ? [] : STAMP_COLUMNS.map((column) => stamp[column] ?? null);
  return {
    columns: [...OUTCOME_COLUMNS, ...(stamp === null ? [] : STAMP_COLUMNS)],
    rows: outcomes.map((row) => [...outcomeCells(row), ...stampCells]),
  };
}

/**
 * Outcomes as CSV (RFC 4180, CRLF, a header): arrays with ";" between, null as an empty cell.
 * @param stamp what each row says of the export, in columns of its own
 * @param header whether the columns come first; without it, rows that follow others
 */
export function outcomesToCsv(
  outcomes: readonly Outcome[],
  stamp: Stamp | null = null,
  header = true,
): string {
  return tableToCsv(outcomesTable(outcomes, stamp), header);
}

/**
 * Outcomes as JSON Lines, with the columns in the order of the CSV.
 * @param stamp what each row says of the export, in members of its own
 */
export function outcomesToJsonLines(outcomes: readonly Outcome[], stamp: Stamp | null = null): string {
  const stamped =
    stamp === null ? {} : Object.fromEntries(STAMP_COLUMNS.map((column) => [column, stamp[column]]));
  return outcomes
    .map((row) => {
      const own = Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, row[column]]));
      return `${JSON.stringify({ ...own, ...stamped })}\n`;
    })
    .join('');
}
