import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatingCharacteristic } from '../../../domain/training/exam-chances.ts';
import {
  boundedShare,
  lowerBound95,
  passMark,
  passProbability,
  reaches,
} from '../../../domain/training/pass.ts';

describe('lower bound', () => {
  // scipy 1.17, scipy.stats.beta.ppf(0.05, k, n − k + 1).
  test.each([
    [26, 30, 0.720384834],
    [25, 30, 0.681028818],
    [30, 30, 0.904966147],
    [1, 30, 0.001708316],
    [18, 20, 0.717381475],
    [95, 100, 0.897746622],
    [0, 5, 0],
  ])('%d of %d', (k, n, bound) => {
    expect(lowerBound95(k, n)).toBeCloseTo(bound, 8);
  });

  test('of nothing is undefined, and passes no bar', () => {
    expect(boundedShare(0, 0)).toEqual({ k: 0, n: 0, value: null, lower95: null });
    expect(reaches(boundedShare(0, 0), 0)).toBe(false);
  });

  test.each([
    [-1, 2],
    [0.5, 2],
    [1, Number.NaN],
    [3, 2],
  ])('%d of %d is an error', (k, n) => {
    expect(() => lowerBound95(k, n)).toThrow(RangeError);
  });

  test('rises with k, and lies below the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (n, pick) => {
        const k = pick % n;
        expect(lowerBound95(k + 1, n)).toBeGreaterThan(lowerBound95(k, n)!);
        expect(lowerBound95(k + 1, n)).toBeLessThan((k + 1) / n);
      }),
    );
  });
});

describe('pass mark', () => {
  // The first k of 0 to n whose scipy.stats.beta.ppf(0.05, k, n − k + 1) reaches the bar.
  test.each([
    [30, 0.7, 26],
    [20, 0.7, 18],
    [50, 0.8, 45],
    [100, 0.9, 96],
    [8, 0.7, null],
    [9, 0.7, 9],
    [28, 0.9, null],
    [29, 0.9, 29],
    [1, 0, 0],
    [0, 0.7, null],
  ])('of %d with the bar %d', (n, bar, mark) => {
    expect(passMark(n, bar)).toBe(mark);
  });
});

describe('chance to pass', () => {
  // scipy 1.17, the product of two scipy.stats.binom.sf(mark − 1, n, share).
  test.each([
    [{ risk: 30, benign: 30, bar: 0.7 }, 0.9, 0.9, 0.679808694],
    [{ risk: 30, benign: 30, bar: 0.7 }, 0.7, 0.95, 0.029683455],
    [{ risk: 30, benign: 30, bar: 0.7 }, 0.95, 0.95, 0.968973449],
    [{ risk: 50, benign: 40, bar: 0.8 }, 0.9, 0.93, 0.427396411],
    [{ risk: 8, benign: 30, bar: 0.7 }, 1, 1, 0],
  ])('%o', (size, sensitivity, specificity, chance) => {
    expect(passProbability(size, { sensitivity, specificity })).toBeCloseTo(chance, 8);
  });

  test('is at most 5 % for whoever is only at the bar, on one side or both, at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 100 }),
        (n, percent, other) => {
          const bar = percent / 100;
          const chance = passProbability(
            { risk: n, benign: n, bar },
            { sensitivity: bar, specificity: other / 100 },
          );
          expect(chance).toBeLessThanOrEqual(0.05);
        },
      ),
    );
  });

  test('the operating characteristic has each pair once, and rises with either share', () => {
    const shares = [0.6, 0.7, 0.8, 0.9, 1];
    const points = operatingCharacteristic({ risk: 30, benign: 30, bar: 0.7 }, shares, shares);
    expect(points).toHaveLength(25);
    for (const one of points)
      for (const other of points)
        if (one.sensitivity <= other.sensitivity && one.specificity <= other.specificity)
          expect(one.pass).toBeLessThanOrEqual(other.pass);
    expect(points.at(-1)).toMatchObject({ sensitivity: 1, specificity: 1, pass: 1 });
  });
});
