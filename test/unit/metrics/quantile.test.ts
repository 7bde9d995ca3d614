import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, spreadOf } from '../../../domain/metrics/numbers/quantile.ts';

describe('quantiles', () => {
  // numpy 2.4, numpy.quantile(values, share), whose default "linear" is type 7.
  test.each([
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.1, 1],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.25, 1.75],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.5, 3.5],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.9, 6.9],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.95, 7.95],
    [[7], 0.9, 7],
    [[0, 10], 0.9, 9],
  ])('%j at %d', (sorted, share, expected) => {
    expect(quantile(sorted, share)).toBeCloseTo(expected, 12);
  });

  test('nothing has none', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(spreadOf([])).toEqual({ n: 0, sum: 0, median: null, percentile90: null, largest: null });
  });

  test('the order of the values changes no digit', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(values, (each) => {
        expect(spreadOf([...each].reverse())).toEqual(spreadOf(each));
      }),
    );
  });
});
