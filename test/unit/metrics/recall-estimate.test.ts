import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MissStratum } from '../../../domain/metrics/recall/miss-stratum.ts';
import { recallEstimate } from '../../../domain/metrics/recall/recall-estimate.ts';

const stratum = (population: number, sampled: number, misses: number): MissStratum => ({
  population,
  sampled,
  misses,
});

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let index = 1; index <= k; index += 1) ways = (ways * BigInt(n - index + 1)) / BigInt(index);
  return ways;
}

/** Samples of the stratum's size with from `low` to `high` misses, when there are `marked` in all. */
function samplesWith(
  { population, sampled }: MissStratum,
  marked: number,
  low: number,
  high: number,
): bigint {
  let ways = 0n;
  for (let k = low; k <= high; k += 1) ways += choose(marked, k) * choose(population - marked, sampled - k);
  return ways;
}

/** Every number of misses that neither tail rejects, in whole numbers. */
function byCounting(of: MissStratum): number[] {
  const all = choose(of.population, of.sampled);
  return Array.from({ length: of.population + 1 }, (_, marked) => marked).filter(
    (marked) =>
      samplesWith(of, marked, 0, of.misses) * 40n >= all &&
      samplesWith(of, marked, of.misses, of.sampled) * 40n >= all,
  );
}

const small = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat())
  .map(([population, draw, miss]) => {
    const sampled = 1 + (draw % population);
    return stratum(population, sampled, miss % (sampled + 1));
  });

describe('misses of one stratum', () => {
  // scipy 1.17, every M tried: the largest with hypergeom.cdf(x, N, M, n) > .025, the smallest with sf(x − 1) > .025.
  test.each([
    [300, 100, 45, [111, 160]],
    [300, 100, 2, [2, 18]],
    [50, 10, 3, [5, 31]],
    [2000, 50, 0, [0, 140]],
    [1000, 200, 6, [13, 60]],
    [9000, 300, 1, [1, 163]],
    [1000, 200, 0, [0, 16]],
    [20, 20, 4, [4, 4]],
    [1_000_000, 400, 3, [1551, 21757]],
    [1_000_000, 2000, 0, [0, 1840]],
    [1_000_000, 300_000, 12, [24, 65]],
  ])('population %d, sampled %d, misses %d', (population, sampled, misses, [low, high]) => {
    const { missesInterval } = recallEstimate(10, [stratum(population, sampled, misses)]);
    expect(missesInterval[0]).toBeCloseTo(low!, 6);
    expect(missesInterval[1]).toBeCloseTo(high!, 6);
  });

  test('ends one short of what R’s samplingbook rejects', () => {
    // Sprop(m, n = 100, N = 300) gives the first rejected numbers: 110 and 161 for m = 45, 19 above for m = 2
    // (readme of samplingbook 1.2.4, G. Kauermann, H. Küchenhoff, Stichproben, 2010).
    const upper = (misses: number) => recallEstimate(1, [stratum(300, 100, misses)]).missesInterval[1];
    expect(upper(45)).toBeCloseTo(161 - 1, 9);
    expect(upper(2)).toBeCloseTo(19 - 1, 9);
    expect(recallEstimate(1, [stratum(300, 100, 45)]).missesInterval[0]).toBeCloseTo(110 + 1, 9);
  });

  test('a tail of exactly 2.5 % is not rejected', () => {
    // One of forty drawn, and it is a miss: with one miss in all that happens once in forty times.
    expect(recallEstimate(1, [stratum(40, 1, 1)]).missesInterval).toEqual([1, 40]);
  });

  test('agrees with counting all samples', () => {
    fc.assert(
      fc.property(small, (of) => {
        const kept = byCounting(of);
        const { missesInterval, missesExpected } = recallEstimate(1, [of]);
        expect(missesInterval[0]).toBeCloseTo(Math.min(kept[0]!, missesExpected), 9);
        expect(missesInterval[1]).toBeCloseTo(Math.max(kept.at(-1)!, missesExpected), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('covers the true number in at least 95 % of all samples', () => {
    const [population, sampled] = [30, 8];
    const intervals = Array.from(
      { length: sampled + 1 },
      (_, misses) => recallEstimate(1, [stratum(population, sampled, misses)]).missesInterval,
    );
    for (let marked = 0; marked <= population; marked += 1) {
      const covering = intervals.map(([low, high], misses) =>
        low <= marked + 1e-9 && marked - 1e-9 <= high
          ? samplesWith(stratum(population, sampled, misses), marked, misses, misses)
          : 0n,
      );
      const covered = covering.reduce((sum, ways) => sum + ways, 0n);
      expect(Number(covered) / Number(choose(population, sampled))).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('recall', () => {
  test('the example of the contract', () => {
    // Misses 30 + 30; the bounds by counting spreads and samples in sum-of-samples.test.ts.
    const estimate = recallEstimate(90, [stratum(1000, 200, 6), stratum(9000, 300, 1)]);
    expect(estimate.missesExpected).toBeCloseTo(60, 10);
    expect(estimate.missesInterval).toEqual([22, 177]);
    expect(estimate.recall).toBeCloseTo(0.6, 12);
    expect(estimate.recallInterval).toEqual([90 / (90 + 177), 90 / (90 + 22)]);
    expect(estimate.unsampled).toBe(0);
  });

  test('no miss found is no proof of none', () => {
    // Without a miss all 108 that the second stratum may hide (scipy as above) are likeliest there: P(0) is the same.
    const estimate = recallEstimate(90, [stratum(1000, 200, 0), stratum(9000, 300, 0)]);
    expect(estimate.recall).toBe(1);
    expect(estimate.recallInterval).toEqual([90 / (90 + 108), 1]);
  });

  test('where all was reviewed nothing is uncertain', () => {
    const { recallInterval, missesInterval } = recallEstimate(6, [stratum(20, 20, 4), stratum(7, 7, 0)]);
    expect(missesInterval).toEqual([4, 4]);
    expect(recallInterval).toEqual([0.6, 0.6]);
  });

  test('of what was not sampled all may be misses', () => {
    const sampled = recallEstimate(90, [stratum(1000, 200, 6)]);
    const both = recallEstimate(90, [stratum(1000, 200, 6), stratum(500, 0, 0)]);
    expect(both.unsampled).toBe(500);
    expect(both.missesExpected).toBe(sampled.missesExpected);
    expect(both.missesInterval[0]).toBe(sampled.missesInterval[0]);
    expect(both.missesInterval[1]).toBe(sampled.missesInterval[1] + 500);
    expect(both.recallInterval![0]).toBe(90 / (90 + both.missesInterval[1]));
  });

  test('is undefined without anything caught or missed', () => {
    expect(recallEstimate(0, [])).toEqual({
      caught: 0,
      missesExpected: 0,
      missesInterval: [0, 0],
      recall: null,
      recallInterval: null,
      unsampled: 0,
    });
    expect(recallEstimate(0, [stratum(100, 10, 0)]).recallInterval).toBeNull();
    expect(recallEstimate(0, [stratum(100, 10, 1)]).recallInterval).toEqual([0, 0]);
  });

  test.each([
    [100, 101, 0],
    [100, 10, 11],
    [100, 10, -1],
    [100, 1.5, 0],
  ])('a sample that cannot be is an error: %d, %d, %d', (population, sampled, misses) => {
    expect(() => recallEstimate(1, [stratum(population, sampled, misses)])).toThrow(RangeError);
  });

  test('the intervals hold their points, and more strata never make them leave what was seen', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(small, { maxLength: 5 }), (caught, strata) => {
        const { missesExpected, missesInterval, recall, recallInterval } = recallEstimate(caught, strata);
        const seen = strata.reduce((sum, { misses }) => sum + misses, 0);
        const unseen = strata.reduce((sum, { population, sampled }) => sum + population - sampled, 0);
        expect(missesInterval[0]).toBeGreaterThanOrEqual(seen - 1e-9);
        expect(missesInterval[0]).toBeLessThanOrEqual(missesExpected);
        expect(missesInterval[1]).toBeGreaterThanOrEqual(missesExpected);
        expect(missesInterval[1]).toBeLessThanOrEqual(seen + unseen + 1e-9);
        if (recall === null) {
          expect(recallInterval).toBeNull();
          return;
        }
        expect(recallInterval![0]).toBeLessThanOrEqual(recall);
        expect(recallInterval![1]).toBeGreaterThanOrEqual(recall);
      }),
    );
  });

  test('ten strata of a million are estimated in a moment', () => {
    const strata = Array.from({ length: 10 }, (_, index) => stratum(1_000_000, 500_000, 25_000 * index));
    const start = performance.now();
    recallEstimate(1000, strata);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
