import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson95 } from '../../../domain/metrics/intervals/intervals.ts';
import {
  adjustedPrecision,
  adjustedPrecisionInterval,
  falsePositiveRateFor,
  precisionAtPrevalence,
} from '../../../domain/metrics/recall/prevalence.ts';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('adjusted precision', () => {
  // By Bayes' theorem in natural frequencies, counted by hand.
  test.each([
    // Of 1,000 women 10 are ill; 8 of them and 95 of the 990 others test positive
    // (G. Gigerenzer, U. Hoffrage, Psychological Review 102, 1995).
    [8 / 10, 95 / 990, 10 / 1000, 8 / 103],
    // Of 100,000 transcripts 100 are risky; 99 of them and 100 of 99,900 others are flagged.
    [0.99, 100 / 99900, 0.001, 99 / 199],
    [0.5, 0, 0.001, 1],
    [0, 0.5, 0.3, 0],
    [0.7, 0.2, 1, 1],
    [0.7, 0.2, 0, 0],
  ])('recall %d, false-positive rate %d, prevalence %d', (recall, rate, prevalence, precision) => {
    expect(adjustedPrecision(recall, rate, prevalence)).toBeCloseTo(precision, 12);
  });

  test('is undefined when nothing would be flagged', () => {
    expect(adjustedPrecision(0, 0, 0.1)).toBeNull();
    expect(adjustedPrecision(0.9, 0, 0)).toBeNull();
    expect(adjustedPrecision(0, 0.1, 1)).toBeNull();
  });

  test('is the precision of the set itself at the prevalence of the set', () => {
    expect(adjustedPrecision(8 / 12, 2 / 88, 12 / 100)).toBeCloseTo(0.8, 12);
  });
});

describe('interval of the adjusted precision', () => {
  test('the published example of the ratio of two shares', () => {
    // 7 of 34 against 1 of 34: ratio 7, MOVER-R of the Wilson intervals 1.1537 to 41.9763. M. Fagerland, S. Lydersen,
    // P. Laake, Statistical Analysis of Contingency Tables (2017), chapter 4, as in their R package contingencytables.
    // At even odds precision is 1 ÷ (1 + ratio).
    const [low, high] = adjustedPrecisionInterval(1, 34, 7, 34, 0.5)!;
    expect(1 / high - 1).toBeCloseTo(1.1537, 4);
    expect(1 / low - 1).toBeCloseTo(41.9763, 4);
  });

  // The bounds R of the ratio solve θ₁ − R θ₂ ∓ √((θ₁ − l₁)² + R² (u₂ − θ₂)²) = 0 (upper: with u₁ and l₂); solved
  // numerically with scipy 1.17 (brentq), Wilson intervals from binomtest.
  test.each([
    [87, 100, 13, 400, 0.02, [0.242787104, 0.482528796]],
    [87, 100, 0, 400, 0.02, [0.650187386, 1]],
    [3, 5, 40, 1000, 0.1, [0.382064434, 0.731782792]],
    [0, 10, 4, 100, 0.02, [0, 0.15140719]],
    [900, 1000, 10, 10000, 0.001, [0.328573364, 0.623862162]],
  ])('%d of %d, false alarms %d of %d, prevalence %d', (tp, positives, fp, negatives, prevalence, bounds) => {
    const interval = adjustedPrecisionInterval(tp, positives, fp, negatives, prevalence)!;
    expect(interval[0]).toBeCloseTo(bounds[0]!, 7);
    expect(interval[1]).toBeCloseTo(bounds[1]!, 7);
  });

  test('is null where the precision is', () => {
    expect(adjustedPrecisionInterval(0, 10, 0, 10, 0.1)).toBeNull();
    expect(adjustedPrecisionInterval(0, 0, 3, 10, 0.1)).toBeNull();
    expect(adjustedPrecisionInterval(3, 10, 0, 0, 0.1)).toBeNull();
    expect(adjustedPrecisionInterval(3, 10, 0, 10, 0)).toBeNull();
  });

  const sets = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat())
    .map(
      ([positives, negatives, hits, alarms]) =>
        [hits % (positives + 1), positives, alarms % (negatives + 1), negatives] as const,
    );

  test('holds the point within 0 and 1, at any prevalence', () => {
    fc.assert(
      fc.property(
        sets,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([tp, positives, fp, negatives], prevalence) => {
          const point = adjustedPrecision(tp / positives, fp / negatives, prevalence);
          const interval = adjustedPrecisionInterval(tp, positives, fp, negatives, prevalence);
          if (point === null) {
            expect(interval).toBeNull();
            return;
          }
          expect(interval![0]).toBeGreaterThanOrEqual(0);
          expect(interval![0]).toBeLessThanOrEqual(point);
          expect(interval![1]).toBeGreaterThanOrEqual(point);
          expect(interval![1]).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('rises with the prevalence', () => {
    fc.assert(
      fc.property(sets, share, share, ([tp, positives, fp, negatives], one, other) => {
        const at = (prevalence: number) =>
          adjustedPrecisionInterval(tp, positives, fp, negatives, prevalence);
        const [less, more] = [at(Math.min(one, other)), at(Math.max(one, other))];
        if (less === null || more === null) return;
        expect(less[0]).toBeLessThanOrEqual(more[0] + 1e-12);
        expect(less[1]).toBeLessThanOrEqual(more[1] + 1e-12);
      }),
    );
  });

  test('with an all but certain recall it is that of the false-positive rate alone', () => {
    const many = 1e9;
    const [low, high] = adjustedPrecisionInterval(many, many, 5, 100, 0.5)!;
    const [lowRate, highRate] = wilson95(5, 100);
    expect(low).toBeCloseTo(1 / (1 + highRate), 4);
    expect(high).toBeCloseTo(1 / (1 + lowRate), 4);
  });
});

describe('a precision carried to another prevalence', () => {
  test('87 % at 20 % is 35.3 % at 2 %', () => {
    // Odds .87/.13 over .2/.8 give a likelihood ratio of 26.77; times .02/.98 the odds .5463.
    expect(precisionAtPrevalence(0.87, 0.2, 0.02)).toBeCloseTo(
      (0.0174 * 0.8) / (0.0174 * 0.8 + 0.13 * 0.2 * 0.98),
      12,
    );
    expect(precisionAtPrevalence(0.87, 0.2, 0.02)).toBeCloseTo(0.3533, 4);
  });

  test('is undefined where the likelihood ratio is', () => {
    expect(precisionAtPrevalence(0.5, 0, 0.1)).toBeNull();
    expect(precisionAtPrevalence(0.5, 1, 0.1)).toBeNull();
    expect(precisionAtPrevalence(1, 0.2, 0)).toBeNull();
    expect(precisionAtPrevalence(1, 0.2, 0.001)).toBe(1);
    expect(precisionAtPrevalence(0, 0.2, 0.9)).toBe(0);
  });

  test('there and back, and as recall and false-positive rate would have it', () => {
    fc.assert(
      fc.property(share, share, share, share, (recall, rate, from, to) => {
        const [here, there] = [adjustedPrecision(recall, rate, from)!, adjustedPrecision(recall, rate, to)!];
        expect(precisionAtPrevalence(here, from, to)).toBeCloseTo(there, 9);
        expect(precisionAtPrevalence(here, from, from)).toBeCloseTo(here, 9);
      }),
    );
  });
});

describe('the false-positive rate that gives a precision', () => {
  test('99 % precision is not a false-positive rate of 0.1 %', () => {
    // Of 1,000 transcripts 10 are risky and 8 of them flagged: 8 ÷ (8 + x) = .99 leaves x = 8/99 false alarms of 990.
    expect(falsePositiveRateFor(0.99, 0.8, 0.01)).toBeCloseTo(8 / 99 / 990, 15);
    // Half of the set risky, all of it flagged: x = 500/99 of 500.
    expect(falsePositiveRateFor(0.99, 1, 0.5)).toBeCloseTo(1 / 99, 12);
  });

  test('is undefined where no rate gives the precision, or any', () => {
    expect(falsePositiveRateFor(0.1, 1, 0.5)).toBeNull();
    expect(falsePositiveRateFor(0, 0.5, 0.5)).toBeNull();
    expect(falsePositiveRateFor(0.5, 0, 0.5)).toBeNull();
    expect(falsePositiveRateFor(0.5, 0.5, 0)).toBeNull();
    expect(falsePositiveRateFor(1, 0.5, 1)).toBeNull();
    expect(falsePositiveRateFor(1, 0.5, 0.2)).toBe(0);
  });

  test('gives the precision back', () => {
    fc.assert(
      fc.property(share, share, share, (precision, recall, prevalence) => {
        const rate = falsePositiveRateFor(precision, recall, prevalence);
        if (rate !== null) expect(adjustedPrecision(recall, rate, prevalence)).toBeCloseTo(precision, 9);
        else expect(adjustedPrecision(recall, 1, prevalence)).toBeGreaterThan(precision);
      }),
    );
  });
});
