import { t } from '../../words/words.ts';
import type { Outcome } from '../decisions/outcome.ts';
import { figuresOf } from '../metrics/figures.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { definitionsTable, figuresTable } from './figures-table.ts';
import { outcomesTable } from './outcome-files.ts';
import { describeProvenance, PRACTICE_NOTICE, type Provenance, stampOf } from './provenance.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** What the file says of itself, one thing a row. */
function aboutTable(provenance: Provenance): Table {
  return {
    columns: ['item', 'value'],
    rows: [[t('exports.sheet.notice'), PRACTICE_NOTICE], ...describeProvenance(provenance)],
  };
}

/** Outcomes, figures, definitions and what the file says of itself, as sheets with the columns of the CSV files. */
export function exportWorkbook(
  outcomes: readonly Outcome[],
  statistics: Statistics,
  provenance: Provenance,
): Sheet[] {
  return [
    {
      name: t('exports.sheet.outcomes'),
      widths: [
        26, 26, 26, 22, 20, 10, 16, 14, 14, 18, 14, 30, 26, 10, 10, 10, 12, 20, 10, 16, 14, 26, 10, 10, 26,
        26,
      ],
      ...outcomesTable(outcomes, stampOf(provenance)),
    },
    {
      name: t('exports.sheet.figures'),
      widths: [26, 28, 34, 10, 10, 20, 20, 20, 16, 12, 28, 60, 40, 26],
      ...figuresTable(figuresOf(statistics), provenance),
    },
    { name: t('exports.sheet.definitions'), widths: [12, 26, 34, 125, 90, 40], ...definitionsTable() },
    { name: t('exports.sheet.about'), widths: [28, 90], ...aboutTable(provenance) },
  ];
}
