import { describe, expect, test } from 'vitest';
import {
  comparisonsNeeded,
  falseMatchRate,
  PUBLISHED_FALSE_MATCH_RATE,
  rateSupport,
} from '../../../../domain/metrics/matching/rule-of-three.ts';

/** Relative, since the rates are tiny. */
const expectNear = (value: number | null, expected: number, share = 1e-6) =>
  expect(Math.abs(value! / expected - 1)).toBeLessThan(share);

describe('rate of false matches', () => {
  // scipy 1.17, scipy.stats.beta.ppf(.95, k + 1, n - k).
  test.each([
    [1, 0.95],
    [100, 0.029513049607],
    [1000, 0.002991249545],
    [1_000_000_000, 2.995732269e-9],
    [150_000_000_000, 1.997154849e-11],
  ])('none in %d', (n, upper) => {
    expectNear(falseMatchRate(0, n).upper95, upper);
  });

  // For rare events the bound times n is half the .95 quantile of χ² with 2k + 2 degrees of freedom, as tables of exact
  // Poisson limits print it (F. Garwood, Biometrika 28 (1936) 437–442; one-sided 95 %).
  test.each([
    [0, 2.996],
    [1, 4.744],
    [2, 6.296],
    [3, 7.754],
    [4, 9.154],
    [5, 10.513],
    [10, 16.962],
  ])('%d in very many', (k, limit) => {
    for (const n of [1e7, 1e9, 1e11]) expect(falseMatchRate(k, n).upper95! * n).toBeCloseTo(limit, 3);
  });

  test('the rule of three is near and on the safe side', () => {
    for (const n of [30, 300, 1e6]) {
      const { upper95 } = falseMatchRate(0, n);
      expect(upper95!).toBeLessThan(3 / n);
      expect(upper95!).toBeGreaterThan(2.8 / n);
    }
  });

  test('the bound gives so few false matches a chance of 5 %', () => {
    const upper = falseMatchRate(1, 50).upper95!;
    expect((1 - upper) ** 50 + 50 * upper * (1 - upper) ** 49).toBeCloseTo(0.05, 9);
  });

  test('nothing compared says nothing, and everything false says it all', () => {
    expect(falseMatchRate(0, 0)).toMatchObject({ rate: null, upper95: null });
    expect(falseMatchRate(7, 7)).toMatchObject({ rate: 1, upper95: 1 });
  });

  test.each([
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [0, Number.POSITIVE_INFINITY],
  ])('%d of %d is refused', (k, n) => {
    expect(() => falseMatchRate(k, n)).toThrow(RangeError);
  });
});

describe('what a published rate needs', () => {
  test('one in fifty billion needs a hundred and fifty billion comparisons', () => {
    expectNear(comparisonsNeeded(PUBLISHED_FALSE_MATCH_RATE), 1.497866137e11);
    // 59 is the textbook number for 5 %.
    expect(comparisonsNeeded(0.05)).toBe(59);
    expect(comparisonsNeeded(0.01)).toBe(299);
  });

  test('as many are enough, one fewer is not', () => {
    for (const rate of [0.05, 0.01, 1e-4]) {
      const needed = comparisonsNeeded(rate);
      expect(rateSupport(0, needed, rate).supported).toBe(true);
      expect(rateSupport(0, needed - 1, rate).supported).toBe(false);
    }
  });

  test('a test of 2,000 pictures against 10,000 entries supports one in 6.7 million', () => {
    const support = rateSupport(0, 2000 * 10_000);
    expect(support.supported).toBe(false);
    expectNear(1 / support.upper95!, 6_676_164, 1e-5);
    expectNear(support.made, 1.3352e-4, 1e-4);
    expect(rateSupport(0, 0).supported).toBe(false);
  });

  test.each([0, 1, -0.1, Number.NaN])('a rate of %d is refused', (rate) => {
    expect(() => comparisonsNeeded(rate)).toThrow(RangeError);
  });
});
