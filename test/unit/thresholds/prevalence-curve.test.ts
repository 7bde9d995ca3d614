import { expect, test } from 'vitest';
import { adjustedPrecision, adjustedPrecisionInterval } from '../../../domain/metrics/recall/prevalence.ts';
import { intervalHull } from '../../../domain/thresholds/interval-hull.ts';
import { geometric, precisionAt } from '../../../domain/thresholds/prevalence-curve.ts';
import { sweepOf } from '../../../domain/thresholds/sweep.ts';

test('a threshold is carried to each prevalence by its recall and false-positive rate', () => {
  const outcomes = [...Array(40).fill([1, 0.9]), ...Array(10).fill([1, 0.1]), ...Array(5).fill([0, 0.9])];
  outcomes.push(...Array(95).fill([0, 0.1]));
  const figures = sweepOf({
    scores: Float64Array.from(outcomes, ([, score]) => score),
    positive: Uint8Array.from(outcomes, ([positive]) => positive),
  }).at(0.5);
  expect(precisionAt(figures, [0.001, 0.5], true)).toEqual(
    [0.001, 0.5].map((prevalence) => ({
      prevalence,
      precision: adjustedPrecision(0.8, 0.05, prevalence),
      interval95: adjustedPrecisionInterval(40, 50, 5, 100, prevalence),
    })),
  );
});

test('numbers that grow by the same factor, with both ends exact', () => {
  expect(geometric(0.001, 0.5, 2)).toEqual([0.001, 0.5]);
  const numbers = geometric(0.001, 1, 4);
  expect(numbers.map((each) => Number(each.toFixed(9)))).toEqual([0.001, 0.01, 0.1, 1]);
});

test('the intervalHull of two intervals holds both', () => {
  expect(intervalHull([0.2, 0.5], [0.1, 0.4])).toEqual([0.1, 0.5]);
  expect(intervalHull(null, [0.1, 0.4])).toEqual([0.1, 0.4]);
  expect(intervalHull([0.1, 0.4], null)).toEqual([0.1, 0.4]);
  expect(intervalHull(null, null)).toBeNull();
});
