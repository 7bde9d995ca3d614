import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceBy,
  endsOf,
  evenScore,
  isOnScale,
  type ScoreScale,
  scoreScaleSchema,
  turned,
} from '../../../domain/scored/score-scale.ts';

const scales: fc.Arbitrary<ScoreScale> = fc.oneof(
  fc.constantFrom<ScoreScale>(
    { kind: 'probability' },
    { kind: 'logit' },
    { kind: 'percent' },
    { kind: 'stars' },
  ),
  fc
    .tuple(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
    )
    .filter(([from, to]) => from < to)
    .map(([from, to]): ScoreScale => ({ kind: 'linear', from, to })),
);
const higher = fc.constantFrom('risk' as const, 'benign' as const);

/** A number on a scale. */
const on = (scale: ScoreScale) => {
  const [min, max] = endsOf(scale);
  return fc.double({ min, max, noNaN: true });
};

describe('scales', () => {
  test.each<[ScoreScale, number, number]>([
    [{ kind: 'probability' }, 0.3, 0.3],
    [{ kind: 'logit' }, 0, 0.5],
    [{ kind: 'logit' }, Math.log(9), 0.9],
    [{ kind: 'percent' }, 93, 0.93],
    [{ kind: 'stars' }, 1, 0],
    [{ kind: 'stars' }, 4, 0.75],
    [{ kind: 'stars' }, 5, 1],
    [{ kind: 'linear', from: 300, to: 850 }, 575, 0.5],
  ])('%j: %d means %d', (scale, score, chance) => {
    expect(chanceBy({ scale, higher: 'risk' })(score)).toBeCloseTo(chance, 12);
    expect(chanceBy({ scale, higher: 'benign' })(turned(score, 'benign'))).toBeCloseTo(1 - chance, 12);
  });

  test('a higher chance never goes with a lower turned score', () => {
    const cases = fc
      .tuple(scales, higher)
      .chain(([scale, means]) => fc.tuple(fc.constant(scale), fc.constant(means), on(scale), on(scale)));
    fc.assert(
      fc.property(cases, ([scale, means, left, right]) => {
        const [low, high] = [turned(left, means), turned(right, means)].sort((one, other) => one - other);
        const chance = chanceBy({ scale, higher: means });
        expect(chance(low!)).toBeLessThanOrEqual(chance(high!));
        expect(chance(low!)).toBeGreaterThanOrEqual(0);
        expect(chance(high!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('turning keeps what is equal and what is less, and turned twice is as before', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (left, right) => {
        expect(Math.sign(turned(left, 'benign') - turned(right, 'benign'))).toBe(Math.sign(right - left) + 0);
        expect(turned(turned(left, 'benign'), 'benign') === left).toBe(true);
      }),
    );
  });

  test('the even score means an even chance', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const [from, to] = endsOf(scale);
        // Between numbers that are next to each other lies nothing.
        fc.pre(to / 2 - from / 2 > 1e-6 * Math.max(1e-300, Math.abs(from), Math.abs(to)));
        expect(chanceBy({ scale, higher: 'risk' })(evenScore(scale)!)).toBeCloseTo(0.5, 6);
      }),
    );
    expect(evenScore({ kind: 'as-written' })).toBeNull();
  });

  test('what lies beyond the ends is on no scale, and a scale does not end before it begins', () => {
    expect(isOnScale({ kind: 'probability' }, 1.0001)).toBe(false);
    expect(isOnScale({ kind: 'stars' }, 0)).toBe(false);
    expect(isOnScale({ kind: 'logit' }, -745)).toBe(true);
    expect(isOnScale({ kind: 'as-written' }, Number.POSITIVE_INFINITY)).toBe(false);
    expect(scoreScaleSchema.safeParse({ kind: 'linear', from: 2, to: 2 }).success).toBe(false);
  });
});
