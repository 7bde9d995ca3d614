import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';

describe('intervals of a share', () => {
  // scipy 1.17, scipy.stats.binomtest(k, n).proportion_ci(0.95, method="wilson" and "exact").
  test.each([
    [87, 100, [0.790196486, 0.922428326], [0.787959323, 0.928926954]],
    [0, 20, [0, 0.161125158], [0, 0.168433471]],
    [20, 20, [0.838874842, 1], [0.831566529, 1]],
    [7, 20, [0.181191824, 0.567145723], [0.153909205, 0.592188535]],
    [1, 1, [0.206549314, 1], [0.025, 1]],
    [50, 1000, [0.038130262, 0.06531382], [0.037335398, 0.065390488]],
    [18, 1576, [0.007236647, 0.017981997], [0.006782655, 0.01799075]],
    [11600, 3600000, [0.003164207, 0.003281298], [0.00316394, 0.003281305]],
  ])('%d of %d', (k, n, wilson, clopperPearson) => {
    const { wilson95, clopperPearson95 } = proportion(k, n);
    for (const side of [0, 1] as const) {
      expect(wilson95![side]).toBeCloseTo(wilson[side]!, 8);
      expect(clopperPearson95![side]).toBeCloseTo(clopperPearson[side]!, 8);
    }
  });

  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: methods 3 (Wilson) and 5 (Clopper–Pearson).
  test.each([
    [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
    [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
    [0, 20, [0, 0.1611], [0, 0.1684]],
    [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
  ])('%d of %d as printed', (k, n, wilson, clopperPearson) => {
    const { wilson95, clopperPearson95 } = proportion(k, n);
    for (const side of [0, 1] as const) {
      expect(wilson95![side]).toBeCloseTo(wilson[side]!, 4);
      expect(clopperPearson95![side]).toBeCloseTo(clopperPearson[side]!, 4);
    }
  });

  test('nothing of nothing is undefined, not 0 %', () => {
    expect(proportion(0, 0)).toEqual({ k: 0, n: 0, value: null, wilson95: null, clopperPearson95: null });
  });

  test.each([
    [-1, 2],
    [0.5, 2],
    [1, Number.NaN],
    [3, 2],
  ])('%d of %d is an error', (k, n) => {
    expect(() => proportion(k, n)).toThrow(RangeError);
  });

  test('both hold the share, lie within 0 and 1, and mirror when hits and misses are swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (n, pick) => {
        const k = pick % (n + 1);
        const these = proportion(k, n);
        const others = proportion(n - k, n);
        for (const method of ['wilson95', 'clopperPearson95'] as const) {
          const [low, high] = these[method]!;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(these.value!);
          expect(high).toBeGreaterThanOrEqual(these.value!);
          expect(1 - others[method]![1]).toBeCloseTo(low, 8);
        }
      }),
    );
  });
});
