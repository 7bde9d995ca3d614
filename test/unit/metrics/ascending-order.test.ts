import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { ascendingOrder } from '../../../domain/metrics/numbers/ascending-order.ts';

/** By comparing, as the language sorts. */
const compared = (values: Float64Array) =>
  Uint32Array.from({ length: values.length }, (_, place) => place).sort(
    (left, right) => Number(values[left]! > values[right]!) - Number(values[left]! < values[right]!),
  );

/** So many numbers made of a few, so that there are ties, and enough to be sorted by digits. */
const manyOf = (few: readonly number[], count: number, random: () => number) =>
  Float64Array.from({ length: count }, () => few[Math.floor(random() * few.length)]!);

describe('ascending order', () => {
  test('of many numbers of every size and sign, ties in the order in which they stand', () => {
    const ends = [0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE];
    const number = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(...ends, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), fc.nat(), (few, seed) => {
        const values = manyOf(few, 5000, seededRandom(seed));
        expect(ascendingOrder(values)).toEqual(compared(values));
      }),
      { numRuns: 40 },
    );
  });

  test('of few numbers, and of none', () => {
    expect([...ascendingOrder(Float64Array.of(3, -1, 2, -1))]).toEqual([1, 3, 2, 0]);
    expect(ascendingOrder(new Float64Array())).toHaveLength(0);
  });

  test('of many that are all different, or all the same', () => {
    const random = seededRandom(5);
    const different = Float64Array.from({ length: 10_000 }, () => random() - 0.5);
    expect(ascendingOrder(different)).toEqual(compared(different));
    const same = new Float64Array(5000).fill(0.25);
    expect(ascendingOrder(same)).toEqual(compared(same));
  });
});
