import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcnemar } from '../../../domain/metrics/intervals/mcnemar.ts';

/** Twice the smaller tail of Pascal's triangle, in whole numbers until the last division. */
function byCounting(onlyFirst: number, onlySecond: number): number {
  const n = onlyFirst + onlySecond;
  let ways = 1n;
  let tail = 1n;
  for (let k = 1; k <= Math.min(onlyFirst, onlySecond); k += 1) {
    ways = (ways * BigInt(n - k + 1)) / BigInt(k);
    tail += ways;
  }
  return Math.min(1, Number((tail * 2n * 10n ** 18n) / 2n ** BigInt(n)) / 1e18);
}

describe('McNemar’s exact test', () => {
  // The first six are the discordant pairs of statsmodels' own test (stats/tests/test_contingency_tables.py, there from
  // VassarStats to six digits); all values from statsmodels 0.15, mcnemar(table, exact=True).pvalue.
  test.each([
    [121, 59, 4.43444926e-6],
    [70, 59, 0.3786876627],
    [80, 59, 0.089452315],
    [30, 60, 0.0020602657],
    [10, 30, 0.0022214338],
    [10, 10, 1],
    [0, 6, 0.03125],
    [1, 8, 0.0390625],
    [86, 150, 3.71593614e-5],
    [500, 400, 0.0009564441],
    [50500, 49900, 0.0587003038],
  ])('%d against %d', (onlyFirst, onlySecond, pValue) => {
    const result = mcnemar(onlyFirst, onlySecond);
    expect(result.n).toBe(onlyFirst + onlySecond);
    expect(result.pValue! / pValue).toBeCloseTo(1, 7);
    expect(mcnemar(onlySecond, onlyFirst)).toEqual(result);
  });

  test('is undefined without a discordant pair', () => {
    expect(mcnemar(0, 0)).toEqual({ n: 0, pValue: null });
  });

  test.each([
    [-1, 3],
    [0.5, 3],
    [3, Number.NaN],
  ])('%d against %d is an error', (onlyFirst, onlySecond) => {
    expect(() => mcnemar(onlyFirst, onlySecond)).toThrow(RangeError);
  });

  test('agrees with counting, and falls as the pairs grow more unequal', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (onlyFirst, onlySecond) => {
        if (onlyFirst + onlySecond === 0) return;
        const { pValue } = mcnemar(onlyFirst, onlySecond);
        expect(pValue).toBeCloseTo(byCounting(onlyFirst, onlySecond), 10);
        if (onlyFirst >= onlySecond)
          expect(mcnemar(onlyFirst + 1, onlySecond).pValue).toBeLessThanOrEqual(pValue! + 1e-12);
      }),
    );
  });
});
