import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { binomialBelow, binomialQuantile } from '../../../domain/metrics/numbers/binomial.ts';
import { funnel, funnelLimits } from '../../../domain/metrics/reviewers/funnel.ts';
import type { ReviewerFigures } from '../../../domain/metrics/reviewers/reviewers.ts';
import { controlChart, controlLimits } from '../../../domain/metrics/time/control-chart.ts';

describe('the binomial distribution', () => {
  // scipy.stats.binom 1.17.1.
  test.each([
    [4, 10, 0.5, 0.376953125],
    [412, 485, 0.87, 0.10264394816599658],
    [80_000, 100_000, 0.8, 0.5012615645263228],
    [-1, 10, 0.5, 0],
    [10, 10, 0.5, 1],
    [3, 10, 0, 1],
    [9, 10, 1, 0],
  ])('P(X ≤ %d), n %d, p %d', (k, n, p, expected) => {
    expect(binomialBelow(k, n, p)).toBeCloseTo(expected, 9);
  });

  // Spiegelhalter's interpolation over the quantiles of scipy.stats.binom 1.17.1; the first by hand from the table of n = 10.
  test.each([
    [0.025, 10, 0.5, 2 - (0.0546875 - 0.025) / 0.0439453125],
    [0.975, 10, 0.5, 7.6755555555555555],
    [0.025, 100, 0.87, 79.53044939213767],
    [0.975, 100, 0.87, 92.75857327578882],
    [0.001, 20, 0.85, 10.69560356297975],
    [0.999, 20, 0.85, 19.97419989427066],
    [0.001, 5000, 0.8, 3911.2483606073415],
    [0.999, 5000, 0.8, 4086.032621049982],
    [0.025, 1, 0.9, 0],
    [0.5, 7, 0, 0],
    [0.5, 7, 1, 7],
  ])('quantile %d, n %d, p %d', (quantile, n, p, expected) => {
    expect(binomialQuantile(quantile, n, p)).toBeCloseTo(expected, 6);
  });

  test('a quantile lies in the step of the whole value that first reaches it', () => {
    const any = {
      quantile: fc.double({ min: 0.0005, max: 0.9995, noNaN: true }),
      n: fc.integer({ min: 1, max: 20_000 }),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
    };
    fc.assert(
      fc.property(any.quantile, any.n, any.p, (quantile, n, p) => {
        const at = binomialQuantile(quantile, n, p);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(n);
        expect(binomialBelow(Math.ceil(at), n, p)).toBeGreaterThanOrEqual(quantile - 1e-9);
        expect(binomialBelow(Math.ceil(at) - 1, n, p)).toBeLessThan(quantile + 1e-9);
      }),
    );
  });
});

describe('the p-chart', () => {
  // NIST/SEMATECH e-Handbook, 6.3.3.2: defective chips on 30 wafers, 50 each.
  const WAFERS = [
    ...[12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22],
    ...[8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6],
  ];
  const weeksOf = (counts: readonly number[], n = 50) =>
    counts.map((k, index) => ({ week: `2026-W${index + 10}`, confirmationRate: proportion(k, n) }));

  test('has the centre and the limits of the example, and its two wafers outside', () => {
    const { centre, weeks, outside, expectedOutside } = controlChart(weeksOf(WAFERS));
    expect(centre.value).toBeCloseTo(0.2313, 4);
    expect(weeks[0]!.lower).toBeCloseTo(0.0524, 4);
    expect(weeks[0]!.upper).toBeCloseTo(0.4102, 4);
    expect(weeks.flatMap((week, index) => (week.outside ? [index + 1] : []))).toEqual([15, 23]);
    expect(outside).toBe(2);
    // 30 × P(X < 3 or X > 20), scipy.stats.binom 1.17.1.
    expect(expectedOutside).toBeCloseTo(0.07788977149347898, 9);
  });

  test('widens the limits of a week of few cases, and keeps them within 0 and 1', () => {
    expect(controlLimits(0.85, 4)).toEqual({ lower: expect.closeTo(0.3144, 4), upper: 1 });
    expect(controlLimits(0.85, 400).lower).toBeCloseTo(0.7964, 4);
  });

  test('of nothing says nothing, and of one rate alone that nothing is outside', () => {
    expect(controlChart([])).toMatchObject({ weeks: [], outside: 0, expectedOutside: null });
    expect(controlChart(weeksOf([5, 5], 5))).toMatchObject({ outside: 0, expectedOutside: 0 });
  });
});

describe('the funnel of reviewers', () => {
  const reviewer = (k: number, n: number) => ({ confirmationRate: proportion(k, n) }) as ReviewerFigures;

  test('narrows with the cases of a reviewer; the outer limits lie beyond the inner ones', () => {
    const [few, many] = [funnelLimits(0.85, 20), funnelLimits(0.85, 2_000)];
    expect(few.outer998[0]).toBeCloseTo(10.69560356297975 / 20, 9);
    for (const { inner95, outer998 } of [few, many]) {
      expect(outer998[0]).toBeLessThan(inner95[0]);
      expect(outer998[1]).toBeGreaterThanOrEqual(inner95[1]);
    }
    expect(many.inner95[1] - many.inner95[0]).toBeLessThan((few.inner95[1] - few.inner95[0]) / 5);
  });

  test('counts who lies outside what chance leaves, by their own number of cases', () => {
    const { centre, outside, byReviewer } = funnel({
      few: reviewer(3, 5),
      many: reviewer(600, 1_000),
      usual: reviewer(820, 1_000),
    });
    expect(centre).toMatchObject({ k: 1_423, n: 2_005 });
    expect(outside).toBe(2);
    expect(Object.keys(byReviewer)).toEqual(['few', 'many', 'usual']);
    expect(0.6).toBeGreaterThan(byReviewer.few!.inner95[0]);
    expect(0.6).toBeLessThan(byReviewer.many!.outer998[0]);
  });

  test('of nobody is empty', () => {
    expect(funnel({})).toMatchObject({ byReviewer: {}, outside: 0 });
  });
});
