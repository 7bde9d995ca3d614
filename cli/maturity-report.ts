import type { Statistics } from '../domain/metrics/statistics.ts';
import { t } from '../words/words.ts';
import { percent, shareCells, shares, table } from './table.ts';

/** The figures that time has not settled yet, as tables to read. */
export function maturityTables({
  settled,
  recallWithPending,
  reversalByMaturity,
  decidedBeforeFlagged,
}: Statistics): string[] {
  return [
    table(t('cli.statistics.maturity.title'), [
      [t('cli.statistics.maturity.stillOpen'), String(settled.stillOpen)],
      [t('cli.statistics.maturity.rate'), ...shareCells(settled.confirmationRate)],
      [t('cli.statistics.maturity.rateDecided'), ...shareCells(settled.confirmationRateDecided)],
      [t('cli.statistics.maturity.unconfirmed'), ...shareCells(settled.unconfirmedPerFlagged)],
      [t('cli.statistics.maturity.decidedBeforeFlagged'), String(decidedBeforeFlagged)],
    ]),
    table(t('cli.statistics.maturity.recall'), [
      [t('cli.statistics.maturity.pending'), String(recallWithPending.pending)],
      [t('cli.statistics.maturity.ifNone'), percent(recallWithPending.ifNone)],
      [t('cli.statistics.maturity.atRate'), percent(recallWithPending.atRateOfReviewed)],
      [t('cli.statistics.maturity.ifAll'), percent(recallWithPending.ifAll)],
    ]),
    table(
      t('cli.statistics.maturity.reversed'),
      Object.entries(reversalByMaturity).map(([days, { atRisk, value, logLog95 }]) => [
        t('cli.statistics.maturity.days', { days }),
        percent(value),
        t('cli.statistics.maturity.watched', { count: atRisk }),
        shares(logLog95),
      ]),
    ),
  ];
}
