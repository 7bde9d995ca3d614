import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  brier,
  expectedCalibrationError,
  rocAuc,
  type Scored,
} from '../../../domain/metrics/ranking.ts';

const scored = (truths: number[], scores: number[]): Scored[] =>
  scores.map((score, index) => ({ score, positive: truths[index] === 1 }));

describe('ranking', () => {
  // The first row is the example of scikit-learn's documentation; the others follow from the definitions.
  test.each([
    [[0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.833333, 0.75],
    [[1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5], 0.5, 0.5],
    [[1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], 1, 1],
    [[0, 0, 1, 1], [0.9, 0.8, 0.2, 0.1], 0.416667, 0],
    [[1, 0, 1], [0.7, 0.7, 0.2], 0.583333, 0.25],
  ])('truth %j, scores %j', (truths, scores, precision, area) => {
    expect(averagePrecision(scored(truths, scores))).toBeCloseTo(precision, 5);
    expect(rocAuc(scored(truths, scores))).toBeCloseTo(area, 5);
  });

  test('a score that is not a number is an error, not a figure', () => {
    const broken = scored([0, 1], [Number.NaN, 0.5]);
    for (const figure of [averagePrecision, rocAuc, brier, expectedCalibrationError])
      expect(() => figure(broken)).toThrow(RangeError);
  });

  test('undefined is null', () => {
    expect(averagePrecision(scored([0, 0], [0.1, 0.2]))).toBeNull();
    expect(rocAuc(scored([1, 1], [0.1, 0.2]))).toBeNull();
    expect(rocAuc([])).toBeNull();
    expect(brier([])).toBeNull();
    expect(expectedCalibrationError([])).toBeNull();
  });

  test('the area is the share of pairs in the right order, ties counting half', () => {
    const item = fc.record({
      score: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
      positive: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const positives = items.filter(({ positive }) => positive);
        const negatives = items.filter(({ positive }) => !positive);
        if (positives.length === 0 || negatives.length === 0) return;
        const won = positives.flatMap((up) =>
          negatives.map((down) => (up.score > down.score ? 1 : up.score === down.score ? 0.5 : 0)),
        );
        const share = won.reduce<number>((sum, each) => sum + each, 0) / won.length;
        expect(rocAuc(items)).toBeCloseTo(share, 10);
      }),
    );
  });
});

test('average precision is the precision at each positive, a tie counting as a whole', () => {
  const item = fc.record({ score: fc.integer({ min: 0, max: 6 }), positive: fc.boolean() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const positives = items.filter(({ positive }) => positive);
      if (positives.length === 0) return;
      const precisions = positives.map(({ score }) => {
        const from = items.filter((other) => other.score >= score);
        return from.filter(({ positive }) => positive).length / from.length;
      });
      const mean = precisions.reduce((sum, each) => sum + each, 0) / precisions.length;
      expect(averagePrecision(items)).toBeCloseTo(mean, 10);
    }),
  );
});

describe('calibration', () => {
  test('Brier score of the contract', () => {
    expect(brier(scored([0, 1, 1, 0, 1], [0.1, 0.9, 0.8, 0.3, 0.4]))).toBeCloseTo(0.102, 10);
  });

  test('Brier score of the example in the documentation of scikit-learn', () => {
    expect(brier(scored([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]))).toBeCloseTo(0.0375, 10);
  });

  test('expected calibration error over ten bins, the last with its right edge', () => {
    // Bins: .0–.1 holds .05 (benign), .9–1 holds .95 and 1 (both risk).
    expect(expectedCalibrationError(scored([0, 1, 1], [0.05, 0.95, 1]))).toBeCloseTo(
      (0.05 + 2 * 0.025) / 3,
      10,
    );
    expect(expectedCalibrationError(scored([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5]))).toBe(0);
  });
});
