import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '../../../domain/metrics/intervals.ts';

describe('intervals of a share', () => {
  // Computed with statsmodels 0.14, proportion_confint(method="wilson" and "beta").
  test.each([
    [87, 100, [0.790196, 0.922428], [0.787959, 0.928927]],
    [0, 20, [0, 0.161125], [0, 0.168433]],
    [20, 20, [0.838875, 1], [0.831567, 1]],
    [1, 10, [0.017876, 0.40415], [0.002529, 0.445016]],
    [5, 10, [0.236593, 0.763407], [0.187086, 0.812914]],
  ])('%d of %d', (k, n, wilson, clopperPearson) => {
    const { wilson95, clopperPearson95 } = proportion(k, n);
    for (const side of [0, 1] as const) {
      expect(wilson95![side]).toBeCloseTo(wilson[side]!, 5);
      expect(clopperPearson95![side]).toBeCloseTo(clopperPearson[side]!, 5);
    }
  });

  test('nothing of nothing is undefined, not 0 %', () => {
    expect(proportion(0, 0)).toEqual({ k: 0, n: 0, value: null, wilson95: null, clopperPearson95: null });
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
