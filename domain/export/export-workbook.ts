import { t } from '../../words/words.ts';
import type { Outcome } from '../decisions/outcome.ts';
import type { Figure } from '../metrics/figures/figure.ts';
import { figuresOf } from '../metrics/figures/figures.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { definitionsTable, figuresTable } from './figures-table.ts';
import { outcomesTable } from './outcome-files.ts';
import { describeProvenance, PRACTICE_NOTICE, type Provenance, stampOf } from './provenance.ts';
import { FORMATS, type Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** How a figure is shown, by its unit. */
const UNIT_FORMATS: Record<Figure['unit'], string> = {
  share: FORMATS.share,
  count: FORMATS.count,
  days: FORMATS.amount,
  seconds: FORMATS.amount,
  coefficient: FORMATS.risk,
};

const OUTCOME_FORMATS = {
  ...{ risk: FORMATS.risk, threshold: FORMATS.risk, seconds: FORMATS.amount },
  ...{ inclusion_probability: FORMATS.risk, band_from: FORMATS.risk, band_to: FORMATS.risk },
  ...{ second_review_probability: FORMATS.risk, distance: FORMATS.count },
  ...{ policy_version: FORMATS.id, log_seq: FORMATS.id },
};

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
  const figures = figuresOf(statistics);
  return [
    {
      name: t('exports.sheet.outcomes'),
      widths: [
        26, 26, 26, 22, 20, 10, 16, 14, 14, 18, 14, 30, 26, 10, 10, 10, 12, 20, 10, 16, 14, 26, 10, 10, 26,
        26, 16, 26, 26, 16, 10, 26, 10,
      ],
      formats: { columns: OUTCOME_FORMATS },
      ...outcomesTable(outcomes, stampOf(provenance)),
    },
    {
      name: t('exports.sheet.figures'),
      widths: [26, 28, 34, 10, 10, 20, 20, 20, 16, 12, 28, 60, 40, 26],
      formats: {
        columns: { k: FORMATS.count, n: FORMATS.count, log_seq: FORMATS.id },
        rows: {
          columns: ['value', 'low', 'high'],
          formats: figures.map(({ unit }) => UNIT_FORMATS[unit]),
        },
      },
      ...figuresTable(figures, provenance),
    },
    { name: t('exports.sheet.definitions'), widths: [12, 26, 34, 125, 90, 40], ...definitionsTable() },
    { name: t('exports.sheet.about'), widths: [28, 90], ...aboutTable(provenance) },
  ];
}
