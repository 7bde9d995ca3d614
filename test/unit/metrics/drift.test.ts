import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { hypergeometric } from '../../../domain/metrics/numbers/hypergeometric.ts';
import { lnChoose } from '../../../domain/metrics/numbers/ln-choose.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { driftOf, monthPeriod, scoreDrift, withinPeriod } from '../../../domain/metrics/time/drift.ts';
import { populationStability, stabilityIndex } from '../../../domain/metrics/time/psi.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

describe('population stability index', () => {
  test('reference: shares of three incomes in two years', () => {
    // GeeksforGeeks, "Population Stability Index (PSI)": .4, .3, .3 against .35, .25, .4.
    expect(populationStability([40, 30, 30], [35, 25, 40])).toBeCloseTo(0.0446, 4);
  });

  test('worked by hand: ½ against ¼, and with an empty bin ½ more in every bin', () => {
    expect(populationStability([50, 50], [25, 75])).toBeCloseTo(
      -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5),
      12,
    );
    expect(populationStability([10, 0], [5, 5])).toBeCloseTo(
      (0.5 - 10.5 / 11) * Math.log((0.5 * 11) / 10.5) + (0.5 - 0.5 / 11) * Math.log((0.5 * 11) / 0.5),
      12,
    );
    expect(populationStability([3, 9], [3, 9])).toBe(0);
  });

  test('does not mind which period comes first, and is never negative', () => {
    const bins = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(bins, (pairs) => {
        const [left, right] = [pairs.map(([one]) => one + 1), pairs.map(([, other]) => other + 1)];
        expect(populationStability(left, right)).toBeCloseTo(populationStability(right, left), 12);
        expect(populationStability(left, right)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('its level by chance', () => {
  test('is near (B − 1) (1∕n + 1∕m) for large samples, and its quantile near that of chi-square', () => {
    // B. Yurdakul, J. Naranjo (2020); .95 quantile of chi-square with 9 degrees of freedom: 16.9190.
    const [n, m] = [2000, 3000];
    const { expectedByChance, quantile95 } = stabilityIndex(Array(10).fill(n / 10), Array(10).fill(m / 10));
    const unit = 1 / n + 1 / m;
    expect(expectedByChance / unit).toBeGreaterThan(8.5);
    expect(expectedByChance / unit).toBeLessThan(9.5);
    expect(quantile95 / unit).toBeGreaterThan(15.5);
    expect(quantile95 / unit).toBeLessThan(18.5);
  });

  test('without a change, p is below 0.05 in about one run of twenty', { timeout: 30_000 }, () => {
    const random = seededRandom(11);
    const runs = 100;
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const scores = (count: number) => Array.from({ length: count }, () => random() ** 2);
      if (driftOf(scores(30), scores(50)).index!.pValue <= 0.05) found += 1;
    }
    expect(found / runs).toBeLessThan(0.12);
    expect(found).toBeGreaterThan(0);
  });

  test('a change is found; the same counts give the same figures', () => {
    const index = stabilityIndex([100, 200, 300], [300, 200, 100]);
    expect(index.pValue).toBeCloseTo(1 / 1001, 10);
    expect(index.psi).toBeGreaterThan(index.quantile95);
    expect(stabilityIndex([100, 200, 300], [300, 200, 100])).toEqual(index);
  });

  test('the same shares in both are what chance exceeds always', () => {
    expect(stabilityIndex([10, 20], [10, 20])).toMatchObject({ psi: 0, pValue: 1 });
    expect(stabilityIndex([7], [9])).toEqual({ psi: 0, expectedByChance: 0, quantile95: 0, pValue: 1 });
  });
});

describe('hypergeometric numbers', () => {
  test.each([
    [10, 4, 5],
    [12, 11, 3],
    [9, 0, 4],
    [9, 9, 4],
    [7, 3, 7],
  ])('of %d, %d marked, %d drawn: follow the distribution', (total, marked, drawn) => {
    const steps = 20_000;
    const counts = new Map<number, number>();
    for (let step = 0; step < steps; step += 1) {
      const found = hypergeometric(total, marked, drawn, (step + 0.5) / steps);
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    for (let k = Math.max(0, drawn + marked - total); k <= Math.min(drawn, marked); k += 1) {
      const chance = Math.exp(
        lnChoose(marked, k) + lnChoose(total - marked, drawn - k) - lnChoose(total, drawn),
      );
      expect((counts.get(k) ?? 0) / steps).toBeCloseTo(chance, 3);
    }
    expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(steps);
  });

  test('stay possible at the very end of the distribution', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat(), fc.nat(), (total, some, others) => {
        const [marked, drawn] = [some % (total + 1), others % (total + 1)];
        const found = hypergeometric(total, marked, drawn, 1 - 2 ** -32);
        expect(found).toBeGreaterThanOrEqual(Math.max(0, drawn + marked - total));
        expect(found).toBeLessThanOrEqual(Math.min(drawn, marked));
      }),
    );
  });
});

describe('scores of two periods', () => {
  test('bins are deciles of both; equal scores fall together', () => {
    const ten = Array.from({ length: 10 }, (_, index) => index / 10);
    expect(driftOf(ten, ten).bins).toHaveLength(10);
    const { bins } = driftOf([0.5, 0.5, 0.5, 0.9], [0.5, 0.5, 0.7, 0.9]);
    expect(bins).toEqual([
      { from: 0.5, to: 0.7, reference: 3, current: 2 },
      { from: 0.7, to: 0.9, reference: 0, current: 1 },
      { from: 0.9, to: 0.9, reference: 1, current: 1 },
    ]);
    expect(driftOf([0.5], [0.5, 0.5]).bins).toEqual([{ from: 0.5, to: 0.5, reference: 1, current: 2 }]);
    expect(driftOf([], [0.5])).toEqual({ bins: [], index: null });
  });

  test('every score is in one bin', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(scores, scores, (reference, current) => {
        const { bins } = driftOf(reference, current);
        const sum = (values: number[]) => values.reduce((total, each) => total + each, 0);
        expect(sum(bins.map((bin) => bin.reference))).toBe(reference.length);
        expect(sum(bins.map((bin) => bin.current))).toBe(current.length);
        expect(bins.every((bin) => bin.reference + bin.current > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('the risks of cases flagged in each; the last two months unless others are named', () => {
    const flaggedAt = [
      '2026-01-31T23:59:59Z',
      '2026-02-01T00:00:00Z',
      '2026-02-28T12:00:00Z',
      '2025-11-05T00:00:00Z',
    ];
    const rows = flaggedAt.map((flagged_at, index) =>
      makeOutcome({ case_id: `c${index}`, flagged_at, risk: index / 10 }),
    );
    const { drift } = computeStatistics(rows);
    expect(drift).toMatchObject({
      reference: { from: '2026-01-01', to: '2026-01-31' },
      current: { from: '2026-02-01', to: '2026-02-28' },
    });
    expect(drift!.bins.map((bin) => [bin.reference, bin.current])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(computeStatistics(rows.slice(1, 3)).drift).toBeNull();
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const { bins } = scoreDrift(gatherCases(rows).cases(), year, { from: null, to: null });
    expect(bins.at(-1)).toEqual({ from: 0.3, to: 0.3, reference: 1, current: 1 });
    expect(bins.reduce((sum, bin) => sum + bin.current, 0)).toBe(4);
    expect(monthPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(withinPeriod({ from: null, to: null })(null)).toBe(true);
    expect(withinPeriod({ from: null, to: '2026-01-31' })(null)).toBe(false);
  });
});
