import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import {
  averagePrecisionLogit95,
  pairedAucDifference,
  rocAucDeLong95,
  rocAucNewcombe95,
} from '../../../domain/metrics/ranking/auc-intervals.ts';
import { averagePrecision, rocAuc } from '../../../domain/metrics/ranking/ranking.ts';

const Z = 1.959963984540054;
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** DeLong's structural components by their definition, pair by pair, and covariances of them. */
function components(scores: readonly number[], positive: readonly number[]) {
  const of = (kind: number) => scores.filter((_, index) => positive[index] === kind);
  const [negatives, positives] = [of(0), of(1)];
  const wins = (high: number, low: number) => (high > low ? 1 : high === low ? 0.5 : 0);
  return {
    v10: positives.map((high) => mean(negatives.map((low) => wins(high, low)))),
    v01: negatives.map((low) => mean(positives.map((high) => wins(high, low)))),
  };
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const [of, and] = [mean(left), mean(right)];
  return left.reduce((sum, each, index) => sum + (each - of) * (right[index]! - and), 0) / (left.length - 1);
}

function deLong(first: readonly number[], second: readonly number[], positive: readonly number[]) {
  const [a, b] = [components(first, positive), components(second, positive)];
  const [m, n] = [a.v10.length, a.v01.length];
  const both = (one: typeof a, other: typeof a) =>
    covariance(one.v10, other.v10) / m + covariance(one.v01, other.v01) / n;
  return {
    areas: [mean(a.v10), mean(b.v10)] as const,
    variance: both(a, a),
    ofDifference: both(a, a) + both(b, b) - 2 * both(a, b),
  };
}

const anyScores = fc
  .array(
    fc.record({
      first: fc.integer({ min: 0, max: 9 }),
      second: fc.integer({ min: 0, max: 9 }),
      positive: fc.nat(1),
    }),
    { minLength: 4, maxLength: 40 },
  )
  .filter((items) => [0, 1].every((kind) => items.filter(({ positive }) => positive === kind).length > 1))
  .map((items) => ({
    first: items.map(({ first }) => first),
    second: items.map(({ second }) => second),
    positive: items.map(({ positive }) => positive),
  }));

/** Normal deviates by Box and Muller. */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('intervals of the area under the ROC curve', () => {
  test('are DeLong’s of the definition, pair by pair, ties and all', () => {
    fc.assert(
      fc.property(anyScores, ({ first, positive }) => {
        const { areas, variance } = deLong(first, first, positive);
        const [area] = areas;
        const interval = rocAucDeLong95({ scores: first, positive });
        if (area === 0 || area === 1) expect(interval).toBeNull();
        else {
          const logit = Math.log(area / (1 - area));
          const half = (Z * Math.sqrt(variance)) / (area * (1 - area));
          expect(interval![0]).toBeCloseTo(1 / (1 + Math.exp(half - logit)), 10);
          expect(interval![1]).toBeCloseTo(1 / (1 + Math.exp(-half - logit)), 10);
        }
      }),
    );
  });

  test('of a published table of ratings', () => {
    // J. A. Hanley, B. J. McNeil, Radiology 143 (1982) 29–36, table I: 58 normal and 51 abnormal images in five
    // ratings; they give the area .893. DeLong's standard error, .0307, is that of the definition above.
    const ratings = (counts: readonly number[]) =>
      counts.flatMap((count, rating) => Array<number>(count).fill(rating));
    const [normalOnes, abnormal] = [ratings([33, 6, 6, 11, 2]), ratings([3, 2, 2, 11, 33])];
    const scores = [...normalOnes, ...abnormal];
    const positive = scores.map((_, index) => (index < normalOnes.length ? 0 : 1));
    const { areas, variance } = deLong(scores, scores, positive);
    expect(areas[0]).toBeCloseTo(0.893, 3);
    expect(Math.sqrt(variance)).toBeCloseTo(0.0307, 4);
    const [low, high] = rocAucDeLong95({ scores, positive })!;
    const half = (Z * Math.sqrt(variance)) / (areas[0] * (1 - areas[0]));
    expect(Math.log(low / (1 - low))).toBeCloseTo(Math.log(areas[0] / (1 - areas[0])) - half, 10);
    expect(high).toBeLessThan(1);
  });

  test('Newcombe’s ends where the area is 1.96 of its own standard errors away, and has ends at 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (area, m, n) => {
          const [low, high] = rocAucNewcombe95(area, m, n);
          expect(low).toBeLessThanOrEqual(area);
          expect(high).toBeGreaterThanOrEqual(area);
          const apart = (theta: number) => {
            const size = (m + n) / 2 - 1;
            const spread = 1 + size * ((1 - theta) / (2 - theta) + theta / (1 + theta));
            return Math.abs(theta - area) / Math.sqrt((theta * (1 - theta) * spread) / (m * n));
          };
          if (low > 1e-6 && area - low > 1e-6) expect(apart(low)).toBeCloseTo(Z, 4);
          if (high < 1 - 1e-6 && high - area > 1e-6) expect(apart(high)).toBeCloseTo(Z, 4);
        },
      ),
    );
    expect(rocAucNewcombe95(1, 30, 170)[0]).toBeGreaterThan(0.9);
    expect(rocAucNewcombe95(1, 30, 170)[1]).toBe(1);
  });

  test.each([
    [0.99, 20, 180],
    [0.98, 30, 170],
    [0.9, 20, 80],
  ])('near 1 hold the area of two normal distributions: %f, %i of %i', (area, m, n) => {
    // Areas of two normal distributions d apart are Φ(d ÷ √2).
    const apart = { 0.99: 3.28995, 0.98: 2.90445, 0.9: 1.81239 }[area]!;
    const random = seededRandom(3);
    let [newcombe, logit] = [0, 0];
    for (let run = 0; run < 300; run += 1) {
      const positive = Array.from({ length: m + n }, (_, index) => (index < m ? 1 : 0));
      const scores = positive.map((kind) => normal(random) + apart * kind);
      const held = ([low, high]: [number, number]) => low <= area && area <= high;
      const point = rocAuc(scores.map((score, index) => ({ score, positive: positive[index] === 1 })))!;
      if (held(rocAucNewcombe95(point, m, n))) newcombe += 1;
      const interval = rocAucDeLong95({ scores, positive });
      if (interval && held(interval)) logit += 1;
    }
    expect(newcombe / 300).toBeGreaterThan(0.94);
    expect(logit / 300).toBeGreaterThan(0.84);
  });
});

describe('the interval of average precision', () => {
  test('is symmetrical in log-odds, and ends at n of n as the exact one of a share', () => {
    const [low, high] = averagePrecisionLogit95(0.8, 50);
    const odds = (share: number) => Math.log(share / (1 - share));
    expect(odds(high) - odds(0.8)).toBeCloseTo(Z / Math.sqrt(50 * 0.8 * 0.2), 10);
    expect(odds(0.8) - odds(low)).toBeCloseTo(Z / Math.sqrt(50 * 0.8 * 0.2), 10);
    // Clopper–Pearson of 20 of 20, without the upper side: 1 − .168433 (the contract's 0 of 20).
    expect(averagePrecisionLogit95(1, 20)).toEqual([expect.closeTo(1 - 0.168433, 6), 1]);
  });

  test('holds the average precision of the population about as often as it says', () => {
    const random = seededRandom(9);
    const draw = (m: number, n: number) =>
      Array.from({ length: m + n }, (_, index) => ({
        score: normal(random) + (index < m ? 2.90445 : 0),
        positive: index < m,
      }));
    const truth = averagePrecision(draw(6000, 34_000))!;
    let held = 0;
    for (let run = 0; run < 300; run += 1) {
      const [low, high] = averagePrecisionLogit95(averagePrecision(draw(30, 170))!, 30);
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.93);
  });
});

describe('the difference of two areas over the same items', () => {
  test('is DeLong’s of the definition', () => {
    fc.assert(
      fc.property(anyScores, ({ first, second, positive }) => {
        const { areas, ofDifference } = deLong(first, second, positive);
        const found = pairedAucDifference(first, second, positive);
        if (ofDifference < 1e-12) return;
        expect(found!.difference).toBeCloseTo(areas[1] - areas[0], 10);
        expect(found!.interval95[1] - found!.difference).toBeCloseTo(Z * Math.sqrt(ofDifference), 8);
      }),
    );
  });

  test('of a score with itself there is none', () => {
    expect(pairedAucDifference([1, 2, 3, 4], [1, 2, 3, 4], [0, 1, 0, 1])).toBeNull();
    expect(pairedAucDifference([1, 2], [2, 1], [0, 1])).toBeNull();
  });

  test('where nothing differs, one p of twenty is below .05', () => {
    const random = seededRandom(21);
    let below = 0;
    for (let run = 0; run < 400; run += 1) {
      const positive = Array.from({ length: 120 }, (_, index) => (index < 40 ? 1 : 0));
      const shared = positive.map((kind) => normal(random) + 1.5 * kind);
      const noisy = () => shared.map((score) => score + 0.7 * normal(random));
      if (pairedAucDifference(noisy(), noisy(), positive)!.pValue < 0.05) below += 1;
    }
    // 20 expected, standard deviation 4.4.
    expect(below).toBeGreaterThan(7);
    expect(below).toBeLessThan(34);
  });
});
