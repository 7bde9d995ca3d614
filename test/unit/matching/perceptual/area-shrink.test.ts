import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaShrink } from '../../../../domain/matching/perceptual/area-shrink.ts';

const side = fc.integer({ min: 1, max: 40 });
const grid = fc.tuple(side, side).chain(([width, height]) =>
  fc.record({
    width: fc.constant(width),
    height: fc.constant(height),
    values: fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: width * height, maxLength: width * height })
      .map((values) => Float32Array.from(values)),
  }),
);
const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('means over fields', () => {
  test('of whole fields are the means of their numbers', () => {
    const values = Float32Array.of(0, 2, 10, 20, 4, 6, 30, 40);
    expect([...areaShrink({ width: 4, height: 2, values }, 2, 1)]).toEqual([3, 25]);
  });

  test('count what lies at an edge by its share', () => {
    const values = Float32Array.of(0, 30, 90);
    expect([...areaShrink({ width: 3, height: 1, values }, 2, 1)]).toEqual([10, 70]);
  });

  test('of fewer numbers than fields repeat them', () => {
    const values = Float32Array.of(10, 20);
    expect([...areaShrink({ width: 2, height: 1, values }, 4, 2)]).toEqual([10, 10, 20, 20, 10, 10, 20, 20]);
  });

  test('keep the mean of all, within rounding', () => {
    fc.assert(
      fc.property(grid, side, side, (numbers, width, height) => {
        expect(meanOf(areaShrink(numbers, width, height))).toBeCloseTo(meanOf(numbers.values), 3);
      }),
    );
  });

  test('lie between the least and the greatest', () => {
    fc.assert(
      fc.property(grid, side, side, (numbers, width, height) => {
        const means = areaShrink(numbers, width, height);
        expect(Math.min(...means)).toBeGreaterThanOrEqual(Math.fround(Math.min(...numbers.values) - 1e-4));
        expect(Math.max(...means)).toBeLessThanOrEqual(Math.fround(Math.max(...numbers.values) + 1e-4));
      }),
    );
  });
});
