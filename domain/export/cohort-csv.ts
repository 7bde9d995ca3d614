import type { CountedRow } from '../cohort/cohort-view.ts';
import { outcomeCells, outcomesTable } from './outcome-files.ts';
import { PRACTICE_CELL, PRACTICE_COLUMN } from './practice-column.ts';
import { tableToCsv } from './table.ts';

/** What is told of a row beside the columns of the outcome format. */
const SOURCE_COLUMNS = ['source_id', 'source_name', 'person'] as const;

/**
 * Rows that count as CSV (RFC 4180, CRLF, a header): the columns of the outcome format, where the row comes from, and
 * what its reviewer is called in the figures. Safe to open in a spreadsheet.
 * @param nameOf what a source is called
 * @param practiceTeam the own rows among them are generated history: each row says so in a column of its own
 */
export function cohortToCsv(
  rows: readonly CountedRow[],
  nameOf: (source: string) => string,
  practiceTeam = false,
): string {
  return tableToCsv({
    columns: [...outcomesTable([]).columns, ...SOURCE_COLUMNS, ...(practiceTeam ? [PRACTICE_COLUMN] : [])],
    rows: rows.map(({ outcome, source, reviewer }) => [
      ...outcomeCells(outcome),
      ...[source, nameOf(source), reviewer],
      ...(practiceTeam ? [PRACTICE_CELL] : []),
    ]),
  });
}
