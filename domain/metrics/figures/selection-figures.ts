import { MIX_STRATA, type SameMixes } from '../selection/same-mix.ts';
import type { Selection } from '../selection/selection.ts';
import { count, type Figure, figure, share, within } from './figure.ts';

/** How the reviewed were chosen from the flagged, and the confirmation rate apart from that. */
export function selectionFigures(selection: Selection): Figure[] {
  const { weighted, meanRisk, order } = selection;
  return [
    figure('reviewed-share', 'all', selection.reviewedShare),
    figure('confirmation-weighted', 'all', {
      ...{ k: weighted.k, n: weighted.n, value: weighted.value },
      ...within('stratified-share', weighted.stratified95),
    }),
    figure('confirmation-lowest', 'all', selection.lowest),
    figure('confirmation-highest', 'all', selection.highest),
    figure('mean-risk-flagged', 'all', { value: meanRisk.flagged }),
    figure('mean-risk-reviewed', 'all', { value: meanRisk.reviewed }),
    figure('risk-order', 'all', { n: order.n, value: order.rho }),
    figure('risk-order-p-value', 'all', { n: order.n, value: order.pValue }),
    ...Object.entries(selection.byTenth).flatMap(([tenth, own]) => [
      count('cases-flagged', `tenth:${tenth}`, own.flagged),
      figure('reviewed-share', `tenth:${tenth}`, own.reviewedShare),
      share('confirmation-rate', `tenth:${tenth}`, own.confirmationRate),
    ]),
  ];
}

/** Rates of groups with the same mix of cases; the groups are scopes that other figures have too. */
export function sameMixFigures(mixes: SameMixes): Figure[] {
  return Object.entries(mixes).flatMap(([grouping, byStratum]) =>
    MIX_STRATA.flatMap((stratum) => {
      const mix = byStratum[stratum];
      if (!mix) return [];
      return [
        figure('same-mix-covered', `mix:${grouping}/${stratum}`, mix.covered),
        ...Object.entries(mix.byGroup).map(([name, { n, value, stratified95 }]) =>
          figure(`same-mix-${stratum}`, `${grouping}:${name}`, {
            ...{ n, value },
            ...within('stratified-share', stratified95),
          }),
        ),
      ];
    }),
  );
}
