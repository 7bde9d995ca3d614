import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { confidenceSequence95 } from '../../../domain/metrics/intervals/confidence-sequence.ts';
import { wilson95 } from '../../../domain/metrics/intervals/intervals.ts';

describe('confidence sequence', () => {
  // By hand: 2p = 0.05; 3p² = 0.05; 6p (1 − p) = 0.05; 21 (1 − p)²⁰ = 0.05.
  test.each([
    [0, 0, 0, 1],
    [1, 1, 0.025, 1],
    [0, 1, 0, 0.975],
    [2, 2, Math.sqrt(0.05 / 3), 1],
    [1, 2, (1 - Math.sqrt(1 - 1 / 30)) / 2, (1 + Math.sqrt(1 - 1 / 30)) / 2],
    [0, 20, 0, 1 - (0.05 / 21) ** (1 / 20)],
    // Roots of (n + 1) · binom.pmf(k, n, p) = 0.05 by scipy 1.17, scipy.optimize.brentq.
    [5, 10, 0.12921901240078773, 0.8707809875992123],
    [87, 100, 0.7341232519352648, 0.9539255022290074],
    [870, 1000, 0.8281089182087101, 0.9053891208307127],
    [60_000, 80_000, 0.7436306881954944, 0.7562979942677585],
  ])('after %d of %d', (k, n, low, high) => {
    const [lower, upper] = confidenceSequence95(k, n);
    expect(lower).toBeCloseTo(low, 11);
    expect(upper).toBeCloseTo(high, 11);
  });

  test('is wider than an interval for one look, and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, pick) => {
        const k = pick % (n + 1);
        const [low, high] = confidenceSequence95(k, n);
        const wilson = wilson95(k, n);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(high - low).toBeGreaterThan((wilson[1] - wilson[0]) * 0.99);
      }),
    );
  });

  test.each([0.5, 0.87, 0.03])(
    'who looks after every case is ever wrong in at most one run of twenty, with the share %d',
    (share) => {
      const [runs, cases] = [400, 250];
      const random = seededRandom(3);
      let [wrong, wrongByWilson] = [0, 0];
      for (let run = 0; run < runs; run += 1) {
        let [k, isOut, isOutByWilson] = [0, false, false];
        for (let n = 1; n <= cases; n += 1) {
          if (random() < share) k += 1;
          const [low, high] = confidenceSequence95(k, n);
          isOut ||= share < low || share > high;
          const wilson = wilson95(k, n);
          isOutByWilson ||= share < wilson[0] || share > wilson[1];
        }
        if (isOut) wrong += 1;
        if (isOutByWilson) wrongByWilson += 1;
      }
      expect(wrong / runs).toBeLessThanOrEqual(0.05);
      expect(wrongByWilson / runs).toBeGreaterThan(0.15);
    },
  );
});
