import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  brier,
  expectedCalibrationError,
  reliabilityBins,
  rocAuc,
  type Scored,
} from '../../../domain/metrics/ranking/ranking.ts';

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

describe('weights', () => {
  const truths = [1, 0, 1, 1, 0, 0, 1, 0];
  const scores = [0.9, 0.8, 0.8, 0.55, 0.55, 0.4, 0.25, 0.1];
  const weights = [1, 2.5, 1, 4, 0.5, 10, 3, 20];
  const weighted = scored(truths, scores).map((each, index) => ({ ...each, weight: weights[index]! }));

  test('are those of scikit-learn', () => {
    // scikit-learn 1.9: average_precision_score, roc_auc_score and brier_score_loss with sample_weight.
    expect(averagePrecision(weighted)).toBeCloseTo(0.5931537598, 10);
    expect(rocAuc(weighted)).toBeCloseTo(0.8274410774, 10);
    expect(brier(weighted)).toBeCloseTo(0.1452083333, 10);
  });

  test('weigh within a bin and between the bins', () => {
    // One bin .5 to .6: mean (3 · .5 + 1 · .54) ÷ 4 = .51, three quarters risky; the other .9 with weight 1, risky.
    const items: Scored[] = [
      { score: 0.5, positive: true, weight: 3 },
      { score: 0.54, positive: false, weight: 1 },
      { score: 0.9, positive: true },
    ];
    const [first, second] = reliabilityBins(items);
    expect(first).toMatchObject({ n: 2, weight: 4, shareOfPositives: 0.75 });
    expect(first!.meanScore).toBeCloseTo(0.51, 12);
    expect(second).toEqual({ n: 1, weight: 1, meanScore: 0.9, shareOfPositives: 1 });
    expect(expectedCalibrationError(items)).toBeCloseTo((4 * 0.24 + 0.1) / 5, 12);
  });

  const item = fc.record({
    score: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
    positive: fc.boolean(),
    weight: fc.integer({ min: 0, max: 4 }),
  });
  const figures = [averagePrecision, rocAuc, brier, expectedCalibrationError];

  test('of whole numbers are as many items, and 0 is none', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const repeated = items.flatMap(({ score, positive, weight }) =>
          Array.from({ length: weight }, (): Scored => ({ score, positive })),
        );
        for (const figure of figures) {
          const value = figure(repeated);
          if (value === null) expect(figure(items)).toBeNull();
          else expect(figure(items)).toBeCloseTo(value, 10);
        }
      }),
    );
  });

  test('of 1 change no bit', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const bare = items.map(({ score, positive }): Scored => ({ score, positive }));
        for (const figure of figures)
          expect(figure(bare.map((each) => ({ ...each, weight: 1 })))).toBe(figure(bare));
      }),
    );
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (weight) => {
    const items: Scored[] = [
      { score: 0.5, positive: true, weight },
      { score: 0.4, positive: false, weight },
    ];
    for (const figure of figures) expect(() => figure(items)).toThrow(RangeError);
  });
});
