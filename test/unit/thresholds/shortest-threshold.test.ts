import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestThreshold } from '../../../domain/thresholds/advice.ts';

describe('the shortest threshold', () => {
  const bounds = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .filter(([one, other]) => one !== other)
    .map(([one, other]): [number, number] => (one < other ? [one, other] : [other, one]));

  test('lies above the lower score and not above the upper one', () => {
    fc.assert(
      fc.property(bounds, ([below, score]) => {
        const threshold = shortestThreshold(below, score);
        expect(threshold > below && threshold <= score).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('no decimal with fewer digits, two or more, lies there', () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 2, max: 5 }), ([below, score], digits) => {
        const inside = Array.from({ length: 10 ** digits + 1 }, (_, step) => step / 10 ** digits).filter(
          (decimal) => decimal > below && decimal <= score,
        );
        fc.pre(inside.length > 0);
        const threshold = shortestThreshold(below, score);
        expect(Number(threshold.toFixed(digits))).toBe(threshold);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [0.285, 0.29, 0.29],
    [0.5781, 0.58, 0.58],
    [0.28, 0.284999, 0.284],
    [0.9, 1, 1],
    [0, 0, 0],
    [0.123456789012345, 0.123456789012346, 0.123456789012346],
  ])('above %f up to %f is %f', (below, score, expected) => {
    expect(shortestThreshold(below, score)).toBe(expected);
  });
});
