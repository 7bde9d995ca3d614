import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentileInterval, seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';

describe('seeded random numbers', () => {
  // PractRand's sfc32 in C, seeded with sfc32::seed(uint64): the first four outputs.
  test.each([
    [0, [1363572419, 145230303, 808754475, 4216505632]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415]],
    [42, [1264412219, 1947509147, 3919439299, 1251167922]],
    [Number.MAX_SAFE_INTEGER, [3268402823, 2602357022, 3266425223, 182731693]],
  ])('seed %d', (seed, outputs) => {
    const random = seededRandom(seed);
    expect(outputs.map(() => random() * 2 ** 32)).toEqual(outputs);
  });

  test('are uniform: a hundred equal cells fill alike', () => {
    const random = seededRandom(7);
    const cells = new Array<number>(100).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) cells[Math.floor(random() * 100)]! += 1;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99 degrees of freedom: .001 and .999 quantiles.
    expect(chiSquare).toBeGreaterThan(60.3);
    expect(chiSquare).toBeLessThan(148.3);
  });

  test('lie from 0 up to, not including, 1, and two generators do not share their state', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const [one, other] = [seededRandom(seed), seededRandom(seed)];
        for (let draw = 0; draw < 20; draw += 1) {
          const value = one();
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
          expect(other()).toBe(value);
        }
      }),
    );
  });
});

describe('percentile interval', () => {
  // numpy 2.4, numpy.percentile(values, [2.5, 97.5]), which is R's quantile(type = 7).
  test.each([
    [
      [1, 2, 3, 4],
      [1.075, 3.925],
    ],
    [Array.from({ length: 101 }, (_, index) => index), [2.5, 97.5]],
    [
      [0.3, 0.1, 0.2],
      [0.105, 0.295],
    ],
    [[5], [5, 5]],
    [
      [7, 2],
      [2.125, 6.875],
    ],
  ])('of %j', (values, [low, high]) => {
    const interval = percentileInterval(values)!;
    expect(interval[0]).toBeCloseTo(low!, 12);
    expect(interval[1]).toBeCloseTo(high!, 12);
  });

  test('of nothing is null, and the values stay in their order', () => {
    const values = [3, 1, 2];
    percentileInterval(values);
    expect(values).toEqual([3, 1, 2]);
    expect(percentileInterval([])).toBeNull();
  });

  test('lies within the values, keeps its order, and does not care about theirs', () => {
    const finite = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 60 }), (values) => {
        const [low, high] = percentileInterval(values)!;
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(low).toBeLessThanOrEqual(high);
        expect(percentileInterval([...values].reverse())).toEqual([low, high]);
      }),
    );
  });
});
