import type { Interval } from '../intervals/intervals.ts';
import { jackknife95 } from '../intervals/jackknife.ts';
import { chanceCorrected } from './agreement.ts';

type Measure = 'percent' | 'gwetAC1' | 'gwetAC1OfScale' | 'krippendorffAlpha';

/** A value of each measure. */
const ofMeasures = <Value>(measured: (name: Measure) => Value): Record<Measure, Value> => ({
  percent: measured('percent'),
  gwetAC1: measured('gwetAC1'),
  gwetAC1OfScale: measured('gwetAC1OfScale'),
  krippendorffAlpha: measured('krippendorffAlpha'),
});

/** How far any number of raters agree, not all of whom rated everything; null where a measure is undefined. */
export interface ManyRatersAgreement extends Record<Measure, number | null> {
  /** Units with two ratings or more. */
  n: number;
  /** Ratings of those units. */
  ratings: number;
  intervals95: Record<Measure, Interval | null>;
}

/** How often each category was given to one unit. */
type UnitRatings = readonly number[];

const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
const pairsOf = (count: number) => count * (count - 1);

/** Everything the measures follow from; it adds up over units. */
class Totals {
  units = 0;
  /** Units with two ratings or more, and the sum of the shares of their pairs that agree. */
  rated = 0;
  agreeing = 0;
  /** Sum over all units of each category's share. */
  shares: number[];
  /** Of the units with two ratings or more: how often each category was given, and Krippendorff's coincidences. */
  values: number[];
  coincidences = 0;

  constructor(categories: number) {
    this.shares = Array.from({ length: categories }, () => 0);
    this.values = Array.from({ length: categories }, () => 0);
  }

  /** @param times how many units are alike */
  add(unit: UnitRatings, times: number): void {
    const ratings = sumOf(unit);
    if (ratings === 0) return;
    this.units += times;
    for (const [category, count] of unit.entries()) this.shares[category]! += (times * count) / ratings;
    if (ratings < 2) return;
    const same = sumOf(unit.map(pairsOf));
    this.rated += times;
    this.agreeing += (times * same) / pairsOf(ratings);
    this.coincidences += (times * same) / (ratings - 1);
    for (const [category, count] of unit.entries()) this.values[category]! += times * count;
  }

  measures(): Record<Measure, number | null> {
    if (this.rated === 0) return ofMeasures(() => null);
    const percent = this.agreeing / this.rated;
    const prevalence = this.shares.map((share) => share / this.units);
    const occurring = prevalence.filter((share) => share > 1e-12).length;
    const spread = sumOf(prevalence.map((share) => share * (1 - share)));
    const values = sumOf(this.values);
    const gwet = (categories: number) => chanceCorrected(percent, spread / (Math.max(2, categories) - 1));
    return {
      percent,
      gwetAC1: gwet(occurring),
      gwetAC1OfScale: gwet(prevalence.length),
      krippendorffAlpha: chanceCorrected(
        this.coincidences / values,
        sumOf(this.values.map(pairsOf)) / pairsOf(values),
      ),
    };
  }
}

/** Units that are alike, in an order of their own, so that the order of the units changes no digit. */
const groupsOf = (units: readonly UnitRatings[]): UnitRatings[][] =>
  [...Map.groupBy(units, (unit) => unit.join())]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => group);

function totalsOf(groups: readonly UnitRatings[][], categories: number): Totals {
  const totals = new Totals(categories);
  for (const group of groups) totals.add(group[0]!, group.length);
  return totals;
}

/** Krippendorff’s alpha as in {@link manyRatersAgreement}, without intervals, for whoever resamples. */
export const krippendorffAlpha = (units: readonly UnitRatings[]): number | null =>
  totalsOf(groupsOf(units), units[0]?.length ?? 0).measures().krippendorffAlpha;

/**
 * Agreement of any number of raters over a few nominal categories, ratings missing as they may.
 * Percent is the mean over units of the share of their pairs of ratings that agree. Sources: K. Krippendorff,
 * Computing Krippendorff's alpha-reliability (2011), with the coincidences of units that have two ratings or more;
 * K. L. Gwet, Handbook of Inter-Rater Reliability (4th edition, 2014), AC1 over the categories that occur, at least
 * two, and, as `gwetAC1OfScale`, over all of the scale; their shares are taken over all units that are given. Intervals are those of the jackknife, a unit left out
 * at a time.
 * @param units how often each category was given to each unit, categories in the same order
 */
export function manyRatersAgreement(units: readonly UnitRatings[]): ManyRatersAgreement {
  const groups = groupsOf(units);
  const categories = units[0]?.length ?? 0;
  const totals = totalsOf(groups, categories);
  const left = groups.map((group) => {
    const without = new Totals(categories);
    for (const other of groups) without.add(other[0]!, other === group ? other.length - 1 : other.length);
    return { count: group.length, measures: without.measures() };
  });
  const whole = totals.measures();
  const intervalOf = (measure: Measure) =>
    jackknife95(
      whole[measure],
      left.map(({ count, measures }) => ({ count, value: measures[measure] })),
    );
  return {
    n: totals.rated,
    ratings: sumOf(totals.values),
    ...whole,
    intervals95: ofMeasures(intervalOf),
  };
}
