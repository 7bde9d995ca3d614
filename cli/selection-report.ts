import { MIX_GROUPINGS, MIX_STRATA } from '../domain/metrics/selection/same-mix.ts';
import type { PlainShare } from '../domain/metrics/selection/selection.ts';
import type { Statistics } from '../domain/metrics/statistics.ts';
import {
  differFinding,
  orderFinding,
  picturesLeftOut,
  turnedFinding,
  weightedFinding,
} from '../words/selection-words.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, nameText, percent, shareCells, shares, table } from './table.ts';

const sentence = (text: string | null): string => (text === null ? '' : `${text}\n\n`);

const cellsOf = ({ k, n, value }: PlainShare): string[] => [
  percent(value),
  fractionText(Number(k.toFixed(1)), n),
];

function mixTables(statistics: Statistics): string[] {
  return MIX_GROUPINGS.flatMap((by) =>
    MIX_STRATA.flatMap((stratum) => {
      const mix = statistics.sameMix[by][stratum];
      if (!mix) return [];
      return [
        table(
          t('cli.statistics.selection.sameMix', { by, stratum }),
          Object.entries(mix.byGroup).map(([name, { n, value, stratified95 }]) => [
            nameText(name),
            percent(value),
            String(n),
            shares(stratified95),
          ]),
        ),
        sentence(turnedFinding(statistics, by, stratum, nameText)),
      ];
    }),
  );
}

/** How the reviewed were chosen from the flagged, and what follows when that is made up for, as tables to read. */
export function selectionReport(statistics: Statistics): string {
  const { selection } = statistics;
  const { weighted, meanRisk, order } = selection;
  return [
    table(t('cli.statistics.selection.title'), [
      [t('cli.statistics.selection.weighted'), ...cellsOf(weighted), shares(weighted.stratified95)],
      [t('cli.statistics.selection.lowest'), ...cellsOf(selection.lowest)],
      [t('cli.statistics.selection.highest'), ...cellsOf(selection.highest)],
      [t('cli.statistics.selection.reviewed'), ...cellsOf(selection.reviewedShare)],
      [t('cli.statistics.selection.riskFlagged'), figure(meanRisk.flagged)],
      [t('cli.statistics.selection.riskReviewed'), figure(meanRisk.reviewed)],
    ]),
    sentence(picturesLeftOut(selection)),
    sentence(differFinding(selection)),
    sentence(weightedFinding(selection)),
    table(
      t('cli.statistics.selection.tenths'),
      Object.entries(selection.byTenth).map(([name, own]) => [
        name,
        String(own.flagged),
        ...cellsOf(own.reviewedShare),
        ...shareCells(own.confirmationRate),
      ]),
    ),
    table(t('cli.statistics.selection.order'), [
      [t('cli.statistics.selection.correlation'), figure(order.rho)],
      [t('cli.statistics.selection.p'), figure(order.pValue)],
    ]),
    sentence(orderFinding(order)),
    ...mixTables(statistics),
  ].join('');
}
