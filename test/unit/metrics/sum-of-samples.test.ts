import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCoverage } from '../../../bench/coverage/audit-coverage.ts';
import { likeliestMisses } from '../../../domain/metrics/recall/likeliest-misses.ts';
import type { MissStratum } from '../../../domain/metrics/recall/miss-stratum.ts';
import { recallEstimate } from '../../../domain/metrics/recall/recall-estimate.ts';

/** Logarithms of factorials, by adding logarithms. */
const lnFactorial = [0];
for (let n = 1; n <= 10_000; n += 1) lnFactorial.push(lnFactorial[n - 1]! + Math.log(n));

const lnChoose = (n: number, k: number) =>
  k < 0 || k > n ? Number.NEGATIVE_INFINITY : lnFactorial[n]! - lnFactorial[k]! - lnFactorial[n - k]!;

/** Chance of so many misses in a sample, from binomial coefficients alone. */
const chanceOf = ({ population, sampled }: MissStratum, marked: number, misses: number) =>
  Math.exp(
    lnChoose(marked, misses) +
      lnChoose(population - marked, sampled - misses) -
      lnChoose(population, sampled),
  );

const likelihoodOf = (strata: readonly MissStratum[], marked: readonly number[]) =>
  strata.reduce((product, each, index) => product * chanceOf(each, marked[index]!, each.misses), 1);

/** Every way to spread a total over strata. */
function* spreads(strata: readonly MissStratum[], total: number): Generator<number[]> {
  const [first, ...rest] = strata;
  if (!first) {
    if (total === 0) yield [];
    return;
  }
  for (
    let own = first.misses;
    own <= Math.min(total, first.population - first.sampled + first.misses);
    own += 1
  )
    for (const others of spreads(rest, total - own)) yield [own, ...others];
}

/** Chance of a sum of population ÷ sampled · misses that is at most (or at least) what was found, sample by sample. */
function tailOf(strata: readonly MissStratum[], marked: readonly number[], side: 'few' | 'many'): number {
  const weights = strata.map(({ population, sampled }) => population / sampled);
  const found = strata.reduce((sum, { misses }, index) => sum + misses * weights[index]!, 0);
  const walk = (index: number, sum: number): number => {
    const own = strata[index];
    if (!own) return (side === 'few' ? sum <= found + 1e-9 : sum >= found - 1e-9) ? 1 : 0;
    let all = 0;
    for (let misses = 0; misses <= Math.min(own.sampled, marked[index]!); misses += 1)
      all += chanceOf(own, marked[index]!, misses) * walk(index + 1, sum + weights[index]! * misses);
    return all;
  };
  return walk(0, 0);
}

/** The likeliest spread of a total, of all that there are. */
function bestSpread(strata: readonly MissStratum[], total: number): number[] {
  let best: number[] | null = null;
  for (const spread of spreads(strata, total))
    if (!best || likelihoodOf(strata, spread) > likelihoodOf(strata, best) * (1 + 1e-12)) best = spread;
  return best!;
}

/** The totals that neither tail rejects, each spread as is likeliest of all spreads. */
function keptTotals(strata: readonly MissStratum[]): [number, number] {
  const found = strata.reduce((sum, { misses }) => sum + misses, 0);
  const unseen = strata.reduce((sum, { population, sampled }) => sum + population - sampled, 0);
  const kept: number[] = [];
  for (let total = found; total <= found + unseen; total += 1) {
    const best = bestSpread(strata, total);
    if (tailOf(strata, best, 'few') >= 0.025 - 1e-9 && tailOf(strata, best, 'many') >= 0.025 - 1e-9)
      kept.push(total);
  }
  return [kept[0]!, kept.at(-1)!];
}

const stratum = (population: number, sampled: number, misses: number): MissStratum => ({
  population,
  sampled,
  misses,
});

describe('misses of several strata', () => {
  test('three strata nearly exhausted keep what was found, their likeliest total', () => {
    const strata = Array.from({ length: 3 }, () => stratum(60, 55, 6));
    const { missesInterval, missesExpected } = recallEstimate(90, strata);
    expect(missesExpected).toBeCloseTo((3 * 6 * 60) / 55, 12);
    expect(missesInterval).toEqual(keptTotals(strata));
    expect(missesInterval[0]).toBe(18);
    expect(missesInterval[1]).toBeGreaterThan(22);
  });

  test('the bounds of the contract’s example are the last totals that neither tail rejects', () => {
    const strata = [stratum(1000, 200, 6), stratum(9000, 300, 1)];
    expect(recallEstimate(90, strata).missesInterval).toEqual([22, 177]);
    const reaches = (total: number, side: 'few' | 'many') =>
      tailOf(strata, bestSpread(strata, total), side) >= 0.025;
    expect([21, 22].map((total) => reaches(total, 'many'))).toEqual([false, true]);
    expect([177, 178].map((total) => reaches(total, 'few'))).toEqual([true, false]);
  });

  test.each([
    [[stratum(12, 4, 1), stratum(12, 4, 0)]],
    [[stratum(20, 10, 2), stratum(9, 3, 1)]],
    [[stratum(14, 7, 0), stratum(10, 5, 0), stratum(8, 4, 0)]],
    [[stratum(16, 4, 1), stratum(10, 5, 3), stratum(6, 3, 0)]],
    [[stratum(10, 10, 4), stratum(12, 3, 1), stratum(8, 4, 1)]],
  ])('agrees with every spread and every sample counted: %j', (strata) => {
    const { missesInterval, missesExpected } = recallEstimate(1, strata);
    const [low, high] = keptTotals(strata);
    expect(missesInterval).toEqual([Math.min(low, missesExpected), Math.max(high, missesExpected)]);
  });

  test('no spread of a total is likelier than the one that is taken', () => {
    const small = fc
      .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat())
      .map(([population, draw, miss]) => {
        const sampled = 1 + (draw % population);
        return stratum(population, sampled, miss % (sampled + 1));
      });
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 3 }), fc.nat(), (strata, pick) => {
        const found = strata.reduce((sum, { misses }) => sum + misses, 0);
        const unseen = strata.reduce((sum, { population, sampled }) => sum + population - sampled, 0);
        const total = found + (pick % (unseen + 1));
        const taken = likeliestMisses(strata, total);
        expect(taken.reduce((sum, own) => sum + own, 0)).toBe(total);
        const most = Math.max(...[...spreads(strata, total)].map((spread) => likelihoodOf(strata, spread)));
        expect(likelihoodOf(strata, taken)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      }),
      { numRuns: 60 },
    );
  });

  test('the order of the strata changes no bound', () => {
    const strata = [stratum(500, 20, 1), stratum(60, 55, 6), stratum(9000, 90, 0), stratum(60, 30, 2)];
    expect(recallEstimate(9, strata.toReversed()).missesInterval).toEqual(
      recallEstimate(9, strata).missesInterval,
    );
  });

  test('counting and the normal quantile meet where one gives way to the other', () => {
    // Two strata of one share of a tenth and 100 or more found are as one stratum of both, counted exactly.
    const split = recallEstimate(1, [stratum(20_000, 2000, 130), stratum(20_000, 2000, 130)]).missesInterval;
    const whole = recallEstimate(1, [stratum(40_000, 4000, 260)]).missesInterval;
    expect(Math.abs(split[0] - whole[0])).toBeLessThan(4);
    expect(Math.abs(split[1] - whole[1])).toBeLessThan(4);
  });
});

describe('coverage of the misses, simulated with a seed', () => {
  // 600 samples leave a standard error of .009: what covers 95 % lies above .92 but once in a thousand.
  test.each([
    ['three strata nearly exhausted', Array(3).fill({ population: 60, sampled: 55, missRate: 0.1 })],
    ['ten nearly exhausted', Array(10).fill({ population: 60, sampled: 55, missRate: 0.03 })],
    ['ten small ones', Array(10).fill({ population: 50, sampled: 10, missRate: 0.01 })],
    ['large ones', Array(3).fill({ population: 10_000, sampled: 100, missRate: 0.003 })],
    [
      'unequal ones',
      [
        { population: 10_000, sampled: 100, missRate: 0.003 },
        { population: 500, sampled: 100, missRate: 0.1 },
        { population: 60, sampled: 55, missRate: 0.03 },
      ],
    ],
  ])('%s', (_name, strata) => {
    const { covered, below, above } = auditCoverage({ strata, runs: 600, seed: 21 });
    expect(covered).toBeGreaterThan(0.92);
    expect(covered + below + above).toBeCloseTo(1, 9);
  });
});
