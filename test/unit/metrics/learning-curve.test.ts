import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { firthSlope } from '../../../domain/metrics/intervals/firth-slope.ts';
import { learningCurves } from '../../../domain/metrics/reviewers/learning-curve.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** Right and wrong answers at one place. */
const at = (x: number, right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, index) => [x, index < right] as const);

describe('the slope by penalised likelihood', () => {
  // With two places the model is saturated: Firth's penalty adds ½ to each of the four counts (Firth 1993, section 3.1).
  test.each([
    [8, 2, 9, 1],
    [3, 7, 9, 1],
    [0, 10, 10, 0],
  ])('of %d right and %d wrong, then %d and %d, is the log odds ratio with ½ added', (a, b, c, d) => {
    const { value, interval95 } = firthSlope([...at(0, a, b), ...at(1, c, d)])!;
    expect(value).toBeCloseTo(Math.log(((c + 0.5) * (b + 0.5)) / ((d + 0.5) * (a + 0.5))), 6);
    // The variance of the log odds of n answers with the fitted chance p is 1 ÷ (n p (1 − p)).
    const variance = (right: number, wrong: number) => {
      const [n, p] = [right + wrong, (right + 0.5) / (right + wrong + 1)];
      return 1 / (n * p * (1 - p));
    };
    expect(interval95[1] - value).toBeCloseTo(1.959964 * Math.sqrt(variance(a, b) + variance(c, d)), 4);
  });

  test('at one place alone is none', () => {
    expect(firthSlope(at(2, 5, 5))).toBeNull();
  });

  test('holds the true slope in at least 95 of 100 made curves', () => {
    const uniform = seededRandom(6);
    let held = 0;
    for (let run = 0; run < 300; run += 1) {
      const points = Array.from({ length: 120 }, (_, index) => {
        const x = Math.log2(index + 1);
        return [x, uniform() < 1 / (1 + Math.exp(-(0.25 * x - 0.2)))] as const;
      });
      const [low, high] = firthSlope(points)!.interval95;
      if (low <= 0.25 && 0.25 <= high) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.93);
  });
});

/** Reviews of one person, a minute apart. */
const reviews = (count: number, each: (place: number) => Partial<Outcome>) =>
  Array.from({ length: count }, (_, index) =>
    makeOutcome({
      ...{ case_id: `case-${index}`, reviewer: 'birch', decision: 'confirmed' },
      decided_at: new Date(Date.UTC(2026, 2, 5) + index * 60_000).toISOString(),
      ...each(index + 1),
    }),
  );

const curveOf = (rows: readonly Outcome[]) => learningCurves(gatherCases(rows).cases()).birch!;

describe('learning curves', () => {
  test('a time that falls by a tenth with each doubling does so', () => {
    const { timed, timeChange } = curveOf(
      reviews(64, (place) => ({ seconds: 100 * 0.9 ** Math.log2(place) })),
    );
    expect(timed).toBe(64);
    expect(timeChange!.value).toBeCloseTo(-0.1, 9);
    expect(timeChange!.interval95[0]).toBeCloseTo(-0.1, 6);
  });

  test('the interval of the time is that of least squares', () => {
    // By the textbook's sums over four distinct places, three reviews each at the same moment.
    const seconds = [60, 50, 55, 40, 45, 38, 41, 30, 36, 33, 29, 35];
    const moment = (place: number) => Date.UTC(2026, 2, 5) + Math.floor((place - 1) / 3) * 60_000;
    const rows = reviews(12, (place) => ({
      ...{ seconds: seconds[place - 1]!, decided_at: new Date(moment(place)).toISOString() },
    }));
    const xs = seconds.map((_, index) => Math.log2(1 + 3 * Math.floor(index / 3)));
    const ys = seconds.map(Math.log);
    const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
    const n = 12;
    const sxx = sum(xs.map((x) => x * x)) - sum(xs) ** 2 / n;
    const sxy = sum(xs.map((x, index) => x * ys[index]!)) - (sum(xs) * sum(ys)) / n;
    const syy = sum(ys.map((y) => y * y)) - sum(ys) ** 2 / n;
    const slope = sxy / sxx;
    const error = Math.sqrt((syy - slope * sxy) / (n - 2) / sxx);
    const { value, interval95 } = curveOf(rows).timeChange!;
    expect(value).toBeCloseTo(Math.exp(slope) - 1, 9);
    // Student with 10 degrees of freedom: 2.228139.
    expect(interval95[0]).toBeCloseTo(Math.exp(slope - 2.228139 * error) - 1, 6);
  });

  test('steps double, and an inconclusive answer is not right', () => {
    const { steps, accuracy } = curveOf(
      reviews(10, (place) => ({
        ...{ gold: place % 2 === 0 ? 'benign' : null, seconds: 10 * place },
        decision: place === 4 ? 'inconclusive' : 'not-confirmed',
      })),
    );
    expect(steps.map(({ reviews: range }) => range)).toEqual(['1..1', '2..3', '4..7', '8..15']);
    expect(steps.map(({ accuracy: { k, n } }) => [k, n])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
    expect(steps[2]).toMatchObject({ timed: 4, medianSeconds: 55 });
    expect(accuracy).toMatchObject({ k: 4, n: 5 });
  });

  test('with fewer than 20 answers, or fewer than three right or wrong, no change of accuracy is given', () => {
    const wrongAt = (places: readonly number[]) => (place: number) => ({
      ...{
        gold: 'risk' as const,
        decision: places.includes(place) ? ('not-confirmed' as const) : ('confirmed' as const),
      },
    });
    expect(curveOf(reviews(19, wrongAt([1, 2, 3, 5]))).accuracyChange).toBeNull();
    expect(curveOf(reviews(40, wrongAt([1, 2]))).accuracyChange).toBeNull();
    const { value, interval95 } = curveOf(reviews(40, wrongAt([1, 2, 3, 5]))).accuracyChange!;
    expect(value).toBeGreaterThan(0);
    expect(interval95[0]).toBeGreaterThan(0);
    expect(curveOf(reviews(9, () => ({ seconds: 5 }))).timeChange).toBeNull();
  });

  test('the order of the rows changes no digit', () => {
    const rows = reviews(50, (place) => ({
      ...{
        gold: 'risk',
        seconds: 30 + (place % 7),
        decision: place % 5 === 0 ? 'inconclusive' : 'confirmed',
      },
      decided_at: new Date(Date.UTC(2026, 2, 5) + Math.floor(place / 3) * 60_000).toISOString(),
    }));
    expect(curveOf(rows.toReversed())).toEqual(curveOf(rows));
  });
});
