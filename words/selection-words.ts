import { type GroupFigures, UNKNOWN } from '../domain/metrics/cases/tally.ts';
import type { RankCorrelation } from '../domain/metrics/numbers/rank-correlation.ts';
import type { MixGrouping, MixStratum } from '../domain/metrics/selection/same-mix.ts';
import { FEWEST_IN_ORDER, followsRisk, type Selection } from '../domain/metrics/selection/selection.ts';
import type { Statistics } from '../domain/metrics/statistics.ts';
import { formatCoefficient, formatPercent, formatRisk } from './format.ts';
import { pText } from './p-text.ts';
import { t } from './words.ts';

/** That pictures are left out of what is said of risk; null where there are none. */
export const picturesLeftOut = ({ pictures }: Statistics['selection']): string | null =>
  pictures === 0 ? null : t('statistics.selection.pictures', { count: pictures });

/** How the reviewed cases differ from the flagged ones; null where nothing is flagged. */
export function differFinding({ reviewedShare, meanRisk, byTenth }: Selection): string | null {
  if (reviewedShare.value === null) return null;
  if (reviewedShare.value === 1) return t('statistics.selection.everything');
  const { flagged, reviewed } = meanRisk;
  const shares = Object.values(byTenth).map((own) => own.reviewedShare.value ?? 0);
  const differ = t('statistics.selection.differ', {
    share: formatPercent(reviewedShare.value),
    known: flagged === null || reviewed === null ? 'no' : byTenth[UNKNOWN] ? 'some' : 'yes',
    ...{ reviewed: formatRisk(reviewed ?? 0), flagged: formatRisk(flagged ?? 0) },
  });
  if (shares.length < 2) return differ;
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => formatPercent(share));
  return `${differ} ${t('statistics.selection.tenths', { least: least!, most: most! })}`;
}

/** What the weighted rate assumes, and what it cannot say where tenths have no review. */
export function weightedFinding({ weighted, reviewedShare, lowest, highest }: Selection): string {
  const assumes = t('statistics.selection.assumes');
  if (weighted.n === reviewedShare.n || lowest.value === null || highest.value === null) return assumes;
  const uncovered = t('statistics.selection.uncovered', {
    ...{ covered: weighted.n, flagged: reviewedShare.n },
    ...{ lowest: formatPercent(lowest.value), highest: formatPercent(highest.value) },
  });
  return `${assumes} ${uncovered}`;
}

/** Whether the order of decisions is as the confidence sequence of the running rate assumes. */
export function orderFinding(order: RankCorrelation): string {
  const { n, rho, pValue } = order;
  if (n < FEWEST_IN_ORDER || rho === null || pValue === null) return t('statistics.selection.order.few');
  const said = { rho: formatCoefficient(rho), p: pText(pValue) };
  if (!followsRisk(order)) return t('statistics.selection.order.free', said);
  return t('statistics.selection.order.follows', { ...said, direction: rho < 0 ? 'falling' : 'rising' });
}

/** The plain figures of the groups that a mix compares. */
const PLAIN: Record<MixGrouping, (statistics: Statistics) => Partial<Record<string, GroupFigures>>> = {
  layer: ({ byLayer }) => byLayer,
  locale: ({ byLocale }) => byLocale,
  channel: ({ byChannel }) => byChannel,
  policy: ({ byPolicyVersion }) => byPolicyVersion,
  model: ({ byModel }) => byModel,
};

/**
 * Which two groups change places once they have the same mix of cases; null where none do.
 * @param nameOf how a group is called
 */
export function turnedFinding(
  statistics: Statistics,
  by: MixGrouping,
  stratum: MixStratum,
  nameOf: (group: string) => string,
): string | null {
  const mix = statistics.sameMix[by][stratum];
  if (!mix?.turned) return null;
  const { higher, lower, everywhere, mayBeChance } = mix.turned;
  const plain = (group: string) => formatPercent(PLAIN[by](statistics)[group]?.confirmationRate.value ?? 0);
  const mixed = (group: string) => formatPercent(mix.byGroup[group]?.value ?? 0);
  return t('statistics.sameMix.turned', {
    ...{ stratum, higher: nameOf(higher), lower: nameOf(lower) },
    ...{ higherPlain: plain(higher), lowerPlain: plain(lower) },
    ...{ higherMixed: mixed(higher), lowerMixed: mixed(lower) },
    ...{ everywhere: everywhere ? 'yes' : 'no', chance: mayBeChance ? 'yes' : 'no' },
  });
}
