import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { f1Wilson95, fBeta } from '../../../domain/metrics/intervals/f-score.ts';

const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500));

describe('interval of F1', () => {
  // scipy 1.17: J = binomtest(tp, tp + fp + fn).proportion_ci(0.95, "wilson"), each bound as 2 J / (1 + J).
  test.each([
    [10, 0, 0, [0.838874842, 1]],
    [8, 2, 4, [0.491597951, 0.88029955]],
    [0, 3, 5, [0, 0.489890836]],
    [87, 13, 21, [0.775361695, 0.883556751]],
    [1, 99, 3, [0.003425904, 0.100589353]],
  ])('tp %d, fp %d, fn %d', (tp, fp, fn, [low, high]) => {
    const interval = f1Wilson95(tp, fp, fn)!;
    expect(interval[0]).toBeCloseTo(low!, 8);
    expect(interval[1]).toBeCloseTo(high!, 8);
  });

  test('is null without a flag and a positive', () => {
    expect(f1Wilson95(0, 0, 0)).toBeNull();
  });

  test('holds F1 within 0 and 1, and does not tell false alarms from misses', () => {
    fc.assert(
      fc.property(counts, ([tp, fp, fn]) => {
        const interval = f1Wilson95(tp, fp, fn);
        const f1 = fBeta(tp, fp, fn, 1);
        if (interval === null) {
          expect(f1).toBeNull();
          return;
        }
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[0]).toBeLessThanOrEqual(f1! + 1e-12);
        expect(interval[1]).toBeGreaterThanOrEqual(f1! - 1e-12);
        expect(interval[1]).toBeLessThanOrEqual(1);
        expect(f1Wilson95(tp, fn, fp)).toEqual(interval);
      }),
    );
  });
});

describe('F-beta', () => {
  // scikit-learn 1.9, fbeta_score over labels with these counts.
  test.each([
    [8, 2, 4, 0.5, 0.769230769],
    [8, 2, 4, 1, 0.727272727],
    [8, 2, 4, 2, 0.689655172],
    [1, 0, 9, 2, 0.12195122],
    [0, 3, 5, 2, 0],
  ])('tp %d, fp %d, fn %d, beta %d', (tp, fp, fn, beta, value) => {
    expect(fBeta(tp, fp, fn, beta)).toBeCloseTo(value, 8);
  });

  test('is precision at 0, null where it is 0 ÷ 0', () => {
    expect(fBeta(8, 2, 4, 0)).toBe(0.8);
    expect(fBeta(0, 0, 4, 0)).toBeNull();
    expect(fBeta(0, 0, 0, 2)).toBeNull();
    expect(fBeta(0, 0, 4, 2)).toBe(0);
  });

  test('lies between precision and recall, nearer to recall the larger beta is', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.1, max: 10, noNaN: true }), ([hits, fp, fn], beta) => {
        const tp = hits + 1;
        const [precision, recall] = [tp / (tp + fp), tp / (tp + fn)];
        const value = fBeta(tp, fp, fn, beta)!;
        expect(value).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
        const distance = Math.abs(fBeta(tp, fp, fn, beta * 2)! - recall);
        expect(distance).toBeLessThanOrEqual(Math.abs(value - recall) + 1e-12);
      }),
    );
  });
});
