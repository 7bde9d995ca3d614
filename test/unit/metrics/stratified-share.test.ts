import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { wilson95 } from '../../../domain/metrics/intervals/intervals.ts';
import { stratifiedShare } from '../../../domain/metrics/intervals/stratified-share.ts';

describe('a share put together from strata', () => {
  test('is the weighted mean of their shares', () => {
    const { k, n, value } = stratifiedShare([
      { k: 9, n: 10, weight: 100 },
      { k: 1, n: 4, weight: 300 },
    ]);
    expect({ k, n, value }).toEqual({ k: 165, n: 400, value: 165 / 400 });
  });

  test('of one stratum has the interval of Wilson, whatever its weight', () => {
    for (const [k, n] of [
      [0, 7],
      [3, 7],
      [7, 7],
      [180, 200],
    ] as const) {
      const [low, high] = stratifiedShare([{ k, n, weight: 31 }]).stratified95!;
      expect(low).toBeCloseTo(wilson95(k, n)[0], 12);
      expect(high).toBeCloseTo(wilson95(k, n)[1], 12);
    }
  });

  test('is undefined of nothing', () => {
    expect(stratifiedShare([])).toEqual({ k: 0, n: 0, value: null, stratified95: null });
  });

  test('stays within 0 and 1 when every stratum is all alike', () => {
    const parts = [3, 1, 8].map((n) => ({ k: n, n, weight: 10 * n }));
    expect(stratifiedShare(parts)).toMatchObject({ value: 1, stratified95: [expect.any(Number), 1] });
    expect(stratifiedShare(parts.map((part) => ({ ...part, k: 0 })))).toMatchObject({
      value: 0,
      stratified95: [0, expect.any(Number)],
    });
  });

  // Shares and sizes of strata as "highest risk first" leaves them: of high risks many are reviewed, of low ones few.
  const SETTINGS: Record<string, [n: number, share: number, weight: number][]> = {
    'many of the high, few of the low': [
      [40, 0.95, 1],
      [40, 0.9, 1],
      [30, 0.8, 2],
      [10, 0.6, 3],
      [5, 0.4, 3],
    ],
    'almost none of the low': [
      [100, 0.95, 1],
      [80, 0.9, 1],
      [20, 0.8, 2],
      [3, 0.6, 3],
      [2, 0.4, 3],
    ],
    'three of each tenth': [0.97, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((share) => [3, share, 1]),
    'nearly all confirmed': [
      [100, 0.99, 2],
      [60, 0.98, 2],
      [40, 0.95, 3],
      [10, 0.9, 3],
    ],
    'forty small strata': Array.from({ length: 40 }, (_, index) => [2 + (index % 4), 0.3 + 0.015 * index, 1]),
  };
  const RUNS = 4000;
  /** Three standard errors of a share of that many runs below 95 %, and two points that the method may fall short. */
  const LEAST = 0.93 - 3 * Math.sqrt((0.95 * 0.05) / RUNS);

  test.each(Object.keys(SETTINGS))(
    '%s: the interval holds the truth in 93 of 100 samples or more',
    (setting) => {
      const strata = SETTINGS[setting]!;
      const random = seededRandom(5);
      const total = strata.reduce((sum, [, , weight]) => sum + weight, 0);
      const truth = strata.reduce((sum, [, share, weight]) => sum + (weight / total) * share, 0);
      let [held, heldPlainly] = [0, 0];
      for (let run = 0; run < RUNS; run += 1) {
        const parts = strata.map(([n, share, weight]) => {
          let k = 0;
          for (let item = 0; item < n; item += 1) if (random() < share) k += 1;
          return { k, n, weight };
        });
        const [low, high] = stratifiedShare(parts).stratified95!;
        if (low <= truth && truth <= high) held += 1;
        const value = stratifiedShare(parts).value!;
        const variance = parts.reduce(
          (sum, { k, n, weight }) => sum + ((weight / total) ** 2 * k * (n - k)) / n ** 3,
          0,
        );
        if (Math.abs(value - truth) <= 1.96 * Math.sqrt(variance)) heldPlainly += 1;
      }
      expect(held / RUNS).toBeGreaterThan(LEAST);
      // What the textbook's variance would give: the smoothing is there for a reason.
      expect(heldPlainly / RUNS).toBeLessThan(0.9);
    },
  );
});
