import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { rankCorrelation } from '../../../domain/metrics/numbers/rank-correlation.ts';

/** 1 − 6 Σ d² ÷ (n (n² − 1)), which holds without ties: C. Spearman (1904). */
function bySquaredDistances(first: readonly number[], second: readonly number[]): number {
  const rank = (values: readonly number[], value: number) => values.filter((other) => other < value).length;
  const squares = first.map((value, index) => (rank(first, value) - rank(second, second[index]!)) ** 2);
  const n = first.length;
  return 1 - (6 * squares.reduce((sum, each) => sum + each, 0)) / (n * (n * n - 1));
}

describe('the rank correlation', () => {
  test('is that of the squared distances of ranks, where none are equal', () => {
    const random = seededRandom(3);
    for (const n of [3, 4, 10, 57]) {
      const [first, second] = [0, 1].map(() => Array.from({ length: n }, () => random()));
      expect(rankCorrelation(first!, second!).rho).toBeCloseTo(bySquaredDistances(first!, second!), 12);
    }
  });

  test('of four pairs has the p-value 1 − |ρ|, the distribution of t with two degrees of freedom in closed form', () => {
    for (const second of [
      [1, 2, 4, 3],
      [4, 1, 2, 3],
      [2, 4, 1, 3],
    ]) {
      const { rho, pValue } = rankCorrelation([1, 2, 3, 4], second);
      expect(pValue).toBeCloseTo(1 - Math.abs(rho!), 12);
    }
  });

  test('shares ranks among equal values: by hand, ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4', () => {
    // Σ (r − 2.5)(s − 2.5) = 2.25 + 0 + 0 + 2.25; Σ (r − 2.5)² = 4.5; Σ (s − 2.5)² = 5.
    expect(rankCorrelation([7, 8, 8, 9], [1, 2, 3, 4]).rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  test('is ±1 with p 0 for a strict order, and undefined where nothing varies or too little is there', () => {
    expect(rankCorrelation([1, 2, 3, 4, 5], [9, 7, 5, 3, 1])).toEqual({ n: 5, rho: -1, pValue: 0 });
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toEqual({ n: 3, rho: null, pValue: null });
    expect(rankCorrelation([1, 2], [1, 2])).toEqual({ n: 2, rho: null, pValue: null });
  });

  test('gives the same digits in whatever order the pairs come', () => {
    const random = seededRandom(8);
    const pairs = Array.from({ length: 5000 }, () => [Math.floor(random() * 900), random()] as const);
    const of = (list: typeof pairs) =>
      rankCorrelation(
        list.map(([one]) => one),
        list.map(([, other]) => other),
      );
    expect(of(pairs.toReversed())).toEqual(of(pairs));
    expect(of(pairs.toSorted(([, left], [, right]) => left - right))).toEqual(of(pairs));
  });

  test('gives a false alarm in one of twenty sets of 12 pairs that have nothing to do with each other', () => {
    const random = seededRandom(21);
    const RUNS = 4000;
    const order = Array.from({ length: 12 }, (_, index) => index);
    let alarms = 0;
    for (let run = 0; run < RUNS; run += 1)
      if (
        rankCorrelation(
          order,
          order.map(() => random()),
        ).pValue! <= 0.05
      )
        alarms += 1;
    const error = 3 * Math.sqrt((0.05 * 0.95) / RUNS);
    expect(alarms / RUNS).toBeGreaterThan(0.05 - error);
    expect(alarms / RUNS).toBeLessThan(0.05 + error);
  });
});
