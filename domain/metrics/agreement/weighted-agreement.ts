import type { Interval } from '../intervals/intervals.ts';
import { logJackknife95 } from '../intervals/jackknife.ts';
import { type Coefficient, type Confusion, coefficientsOf, ofCoefficients, without } from './agreement.ts';

/** Agreement as it would be had every case with a chance of a second review got one; null where undefined. */
export interface WeightedAgreement extends Record<'percent' | Coefficient, number | null> {
  /** Pairs whose chance is known: what this rests on. */
  n: number;
  /** Pairs whose chance is not known, which are left out. */
  unknown: number;
  /** How many cases the pairs stand for: the sum of 1 ÷ chance. */
  standsFor: number;
  intervals95: Record<'percent' | Coefficient, Interval | null>;
}

/** A first verdict with the second, as places in a table, and the chance that the case had of a second review. */
export interface ChosenPair {
  first: number;
  second: number;
  /** Over 0 to 1; null where it is not known. */
  chance: number | null;
}

/** Pairs that are alike. */
interface Alike {
  first: number;
  second: number;
  weight: number;
  count: number;
}

/** In an order of their own, so that the order of the pairs changes no digit. */
function alikeOf(pairs: readonly ChosenPair[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { first, second, chance } of pairs) {
    if (chance === null) continue;
    const key = `${first} ${second} ${chance}`;
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { first, second, weight: 1 / chance, count: 1 });
  }
  return [...groups.values()].sort(
    (one, other) => one.first - other.first || one.second - other.second || one.weight - other.weight,
  );
}

function tableOf(alike: readonly Alike[], categories: number): number[][] {
  const table = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  for (const { first, second, weight, count } of alike) table[first]![second]! += weight * count;
  return table;
}

const sumOf = (table: Confusion) => table.flat().reduce((sum, each) => sum + each, 0);
const agreeing = (table: Confusion) => table.reduce((sum, row, index) => sum + row[index]!, 0);

/** Which categories anybody used; taken from counts, because weights taken away again leave crumbs. */
function usedBy(alike: readonly Alike[], less?: Alike): number {
  const used = new Set<number>();
  for (const each of alike) if (each !== less || each.count > 1) used.add(each.first).add(each.second);
  return used.size;
}

/**
 * Agreement of first and second reviewers, each pair counting 1 ÷ the chance of its second review (Horvitz and
 * Thompson), over as many cases as the pairs then stand for. Where all chances are 1 it is the plain agreement.
 * Intervals are those of the jackknife, a pair with its weight left out at a time: second reviews are drawn one by
 * one, so that the pairs are the units of the sample. They are taken on the scale of ln (1 − θ): a rare disagreement
 * with a large weight makes the coefficients skewed.
 * Sources: D. G. Horvitz, D. J. Thompson, JASA 47 (1952); K. M. Wolter, Introduction to Variance Estimation
 * (2nd edition, 2007), chapter 4.
 * @param categories how many the scale has
 */
export function weightedAgreement(pairs: readonly ChosenPair[], categories: number): WeightedAgreement {
  const alike = alikeOf(pairs);
  const n = alike.reduce((sum, { count }) => sum + count, 0);
  const unknown = pairs.length - n;
  if (n === 0) {
    const none = ofCoefficients(() => null);
    return { n, unknown, standsFor: 0, percent: null, ...none, intervals95: { percent: null, ...none } };
  }
  const table = tableOf(alike, categories);
  const standsFor = sumOf(table);
  const whole = coefficientsOf(table, standsFor, usedBy(alike));
  const percent = agreeing(table) / standsFor;
  const left = (n < 2 ? [] : alike).map((each) => {
    const rest = without(table, each.first, each.second, each.weight);
    const size = standsFor - each.weight;
    return {
      count: each.count,
      percent: agreeing(rest) / size,
      ...coefficientsOf(rest, size, usedBy(alike, each)),
    };
  });
  const intervalOf = (name: 'percent' | Coefficient) =>
    logJackknife95(
      name === 'percent' ? percent : whole[name],
      left.map((each) => ({ count: each.count, value: each[name] })),
      name === 'percent' ? 0 : -1,
    );
  return {
    n,
    unknown,
    standsFor,
    percent,
    ...whole,
    intervals95: { percent: intervalOf('percent'), ...ofCoefficients(intervalOf) },
  };
}
