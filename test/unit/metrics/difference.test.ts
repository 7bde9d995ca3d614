import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, differenceOfDifferences } from '../../../domain/metrics/intervals/difference.ts';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';

describe("Newcombe's interval of a difference", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), Table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d of %d less %d of %d', (k, n, otherK, otherN, low, high) => {
    const { value, newcombe95 } = difference(proportion(k, n), proportion(otherK, otherN));
    expect(value).toBeCloseTo(k / n - otherK / otherN, 12);
    expect(newcombe95![0]).toBeCloseTo(low, 4);
    expect(newcombe95![1]).toBeCloseTo(high, 4);
  });

  test('holds the difference, and turns round with it', () => {
    const share = fc.nat({ max: 60 }).chain((n) => fc.tuple(fc.nat({ max: n + 1 }), fc.constant(n + 1)));
    fc.assert(
      fc.property(share, share, ([k, n], [otherK, otherN]) => {
        const here = difference(proportion(k, n), proportion(otherK, otherN));
        const there = difference(proportion(otherK, otherN), proportion(k, n));
        expect(here.newcombe95![0]).toBeLessThanOrEqual(here.value!);
        expect(here.newcombe95![1]).toBeGreaterThanOrEqual(here.value!);
        expect(here.newcombe95![0]).toBeCloseTo(-there.newcombe95![1], 12);
      }),
    );
  });

  test('of nothing it is undefined', () => {
    const none = { value: null, newcombe95: null };
    expect(difference(proportion(0, 0), proportion(1, 2))).toEqual(none);
    expect(differenceOfDifferences(none, difference(proportion(1, 3), proportion(1, 2)))).toEqual(none);
  });
});

describe('the difference of two differences', () => {
  test('squares and adds the distances of both, worked by hand', () => {
    const first = { value: 0.5, newcombe95: [0.2, 0.7] as [number, number] };
    const second = { value: 0.1, newcombe95: [-0.2, 0.5] as [number, number] };
    const { value, newcombe95 } = differenceOfDifferences(first, second);
    expect(value).toBeCloseTo(0.4, 12);
    expect(newcombe95![0]).toBeCloseTo(0.4 - Math.sqrt(0.3 ** 2 + 0.4 ** 2), 12);
    expect(newcombe95![1]).toBeCloseTo(0.4 + Math.sqrt(0.2 ** 2 + 0.3 ** 2), 12);
  });
});
