import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { caseMix, type MixCount } from '../../../domain/metrics/cases/case-mix.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { shrink } from '../../../domain/metrics/intervals/shrinkage.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

describe('drawing estimates together', () => {
  // The eight schools: A. Gelman et al., Bayesian Data Analysis (2013), table 5.2.
  const SCHOOLS = [
    [28, 15],
    [8, 10],
    [-3, 16],
    [7, 11],
    [-1, 9],
    [1, 11],
    [18, 10],
    [12, 18],
  ].map(([value, deviation]) => ({ value: value!, variance: deviation! ** 2 }));

  test('comes to the medians of table 5.3, as far as a mean and 200 draws can', () => {
    const printed = [10, 8, 7, 8, 5, 6, 10, 8];
    const { each } = shrink(SCHOOLS, 40)!;
    for (const [index, median] of printed.entries())
      expect(Math.abs(each[index]!.mean - median), String(index)).toBeLessThan(2);
  });

  test('is the integral over mean and spread, by brute force over a grid of both', () => {
    const most = 20;
    let total = 0;
    const [sums, squares] = [SCHOOLS.map(() => 0), SCHOOLS.map(() => 0)];
    for (let spread = 0.05; spread < most; spread += 0.1)
      for (let mean = -50; mean <= 65; mean += 0.25) {
        const weight = SCHOOLS.reduce((product, { value, variance }) => {
          const all = variance + spread ** 2;
          return (product * Math.exp(-((value - mean) ** 2) / (2 * all))) / Math.sqrt(all / 100);
        }, 1);
        total += weight;
        for (const [index, { value, variance }] of SCHOOLS.entries()) {
          const precision = 1 / variance + 1 / spread ** 2;
          const centre = (value / variance + mean / spread ** 2) / precision;
          sums[index]! += weight * centre;
          squares[index]! += weight * (1 / precision + centre ** 2);
        }
      }
    const { each } = shrink(SCHOOLS, most)!;
    for (const index of SCHOOLS.keys()) {
      const mean = sums[index]! / total;
      expect(each[index]!.mean).toBeCloseTo(mean, 1);
      expect(each[index]!.deviation).toBeCloseTo(Math.sqrt(squares[index]! / total - mean ** 2), 1);
    }
  });

  test('says nothing of two', () => {
    expect(shrink(SCHOOLS.slice(0, 2), 3)).toBeNull();
  });
});

describe('reviewers of cases of one kind', () => {
  test('differ by the log odds with ½ added, all or none confirmed included', () => {
    const counts = [
      { kind: 'a', reviewer: 'birch', k: 20, n: 20 },
      { kind: 'a', reviewer: 'cedar', k: 12, n: 30 },
      { kind: 'b', reviewer: 'cedar', k: 5, n: 5 },
    ];
    const { reviewers, kinds } = caseMix(counts);
    const [birch, cedar] = [reviewers.get('birch')!, reviewers.get('cedar')!];
    expect(birch.value - cedar.value).toBeCloseTo(Math.log(20.5 / 0.5) - Math.log(12.5 / 18.5), 6);
    // Nobody else had the other kind.
    expect([...kinds.keys()]).toEqual(['a']);
  });

  test('of whom none shares a kind with another are not compared', () => {
    expect(caseMix([{ kind: 'a', reviewer: 'birch', k: 2, n: 9 }]).reviewers.size).toBe(0);
    expect(caseMix([]).reviewers.size).toBe(0);
  });
});

/** Normal numbers by the method of Box and Muller. */
const normal = (uniform: () => number) =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

/** Reviewers of a known severity and kinds of a known difficulty; the later a reviewer, the more hard cases. */
function madeCounts(severities: readonly number[], uniform: () => number): MixCount[] {
  return severities.flatMap((severity, index) =>
    [-1.5, 0, 1.5].map((difficulty, kind) => {
      const n = 6 + 3 * (kind === 1 ? 5 : kind === 0 ? index : severities.length - index);
      const chance = 1 / (1 + Math.exp(-(severity + difficulty)));
      const k = Array.from({ length: n }, uniform).filter((each) => each < chance).length;
      return { kind: String(kind), reviewer: `reviewer ${10 + index}`, k, n };
    }),
  );
}

test('shrunken severities lie nearer to the true ones than raw ones, and their intervals hold those', () => {
  const uniform = seededRandom(11);
  let [shrunkenError, rawError, held, count] = [0, 0, 0, 0];
  for (let run = 0; run < 60; run += 1) {
    const drawn = Array.from({ length: 10 }, () => 0.4 * normal(uniform));
    const middle = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
    const estimates = [...caseMix(madeCounts(drawn, uniform)).reviewers.values()];
    const rawMiddle = estimates.reduce((sum, { value }) => sum + value, 0) / estimates.length;
    const { each, centre } = shrink(estimates, 3)!;
    for (const [index, severity] of drawn.entries()) {
      const truth = severity - middle;
      const error = each[index]!.mean - centre - truth;
      shrunkenError += error ** 2;
      rawError += (estimates[index]!.value - rawMiddle - truth) ** 2;
      if (Math.abs(error) <= 1.96 * each[index]!.deviation) held += 1;
      count += 1;
    }
  }
  expect(shrunkenError).toBeLessThan(0.9 * rawError);
  expect(held / count).toBeGreaterThan(0.93);
});

describe('severity in the statistics', () => {
  /** First reviews of one reviewer: of cases of high risk three quarters confirmed, of low risk one quarter. */
  const reviewsOf = (reviewer: string, high: number, low: number): Outcome[] =>
    [['high', high, 0.95, 0.75] as const, ['low', low, 0.55, 0.25] as const].flatMap(
      ([word, count, risk, share]) =>
        Array.from({ length: count }, (_, index) =>
          makeOutcome({
            ...{ case_id: `${reviewer}-${word}-${index}`, reviewer, risk, flagged_by: ['classifier'] },
            ...{ decision: index < share * count ? 'confirmed' : 'not-confirmed' },
            decided_at: '2026-03-05T10:00:00Z',
          }),
        ),
    );

  test('whoever got the riskier cases is not called severe', () => {
    const rows = [...reviewsOf('birch', 40, 8), ...reviewsOf('cedar', 24, 24), ...reviewsOf('willow', 8, 40)];
    const { byReviewer, accuracy } = computeStatistics(rows);
    expect(
      byReviewer.birch!.confirmationRate.value! - byReviewer.willow!.confirmationRate.value!,
    ).toBeGreaterThan(0.3);
    const { birch, willow } = accuracy.severity.byReviewer;
    for (const own of [birch!, willow!]) {
      expect(Math.abs(own.severity!)).toBeLessThan(0.05);
      expect(own.expected).toBeCloseTo(own.observed.value!, 1);
      expect(own.severity95![0]).toBeLessThan(0);
      expect(own.severity95![1]).toBeGreaterThan(0);
      expect(own.adjustedRate).toBeCloseTo(0.5, 1);
    }
  });

  test('whoever confirms more of the same cases is, and is drawn towards the others', () => {
    const all = Array.from({ length: 60 }, (_, index) =>
      ['birch', 'cedar', 'willow'].map((reviewer) =>
        makeOutcome({
          ...{ case_id: `${reviewer}-${index}`, reviewer, risk: 0.75, flagged_by: ['classifier'] },
          decision: index < (reviewer === 'birch' ? 54 : 30) ? 'confirmed' : 'not-confirmed',
          decided_at: '2026-03-05T10:00:00Z',
        }),
      ),
    ).flat();
    const { severity } = computeStatistics(all).accuracy;
    const birch = severity.byReviewer.birch!;
    expect(birch.severity95![0]).toBeGreaterThan(0);
    expect(birch.severity!).toBeLessThan(birch.unshrunken!);
    expect(birch.observed).toMatchObject({ k: 54, n: 60 });
    expect(birch.expected!).toBeLessThan(0.75);
    expect(Object.keys(severity.byReviewer)).toEqual(['birch', 'cedar', 'willow']);
  });

  test('with two reviewers, or with fewer than ten reviews, nothing is said', () => {
    const two = computeStatistics([...reviewsOf('birch', 20, 20), ...reviewsOf('cedar', 20, 20)]);
    expect(two.accuracy.severity).toMatchObject({
      spread: null,
      byReviewer: { birch: { severity: null, severity95: null, expected: null, adjustedRate: null } },
    });
    const few = computeStatistics([
      ...['aspen', 'birch', 'cedar'].flatMap((reviewer) => reviewsOf(reviewer, 20, 20)),
      ...reviewsOf('willow', 4, 4),
    ]);
    expect(few.accuracy.severity.byReviewer.willow).toMatchObject({ observed: { n: 8 }, severity: null });
    expect(few.accuracy.severity.byReviewer.aspen!.severity).not.toBeNull();
  });
});
