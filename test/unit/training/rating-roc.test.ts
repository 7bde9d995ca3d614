import { describe, expect, test } from 'vitest';
import { type Rated, ratingOf, ratingRoc } from '../../../domain/training/rating-roc.ts';

/** Answers of each step, from surely a risk down to surely benign. */
const STEPS: Rated[] = [
  { verdict: 'confirmed', confidence: 'sure' },
  { verdict: 'confirmed', confidence: 'likely' },
  { verdict: 'confirmed', confidence: 'guess' },
  { verdict: 'not-confirmed', confidence: 'guess' },
  { verdict: 'not-confirmed', confidence: 'likely' },
  { verdict: 'not-confirmed', confidence: 'sure' },
];
const answersOf = (outcome: 'risk' | 'benign', counts: number[]) =>
  counts.flatMap((count, step) => Array.from({ length: count }, () => ({ ...STEPS[step]!, outcome })));

describe('ROC curve of ratings', () => {
  // J. A. Hanley, B. J. McNeil, Radiology 143 (1982) 29–36, table I: 51 abnormal and 58 normal images in five steps,
  // area by trapezia .893. Their middle step is put on one side of ours, which leaves the curve as it is.
  test('has the area that is printed', () => {
    const { auc, points } = ratingRoc([
      ...answersOf('risk', [33, 11, 2, 0, 2, 3]),
      ...answersOf('benign', [2, 11, 6, 0, 6, 33]),
    ])!;
    expect(auc).toBeCloseTo(0.893, 3);
    expect(points.map(({ atLeast }) => atLeast)).toEqual([null, 6, 5, 4, 3, 2, 1]);
    expect(points[1]).toEqual({ atLeast: 6, hitRate: 33 / 51, falseAlarmRate: 2 / 58 });
    expect(points[2]).toEqual({ atLeast: 5, hitRate: 44 / 51, falseAlarmRate: 13 / 58 });
    expect(points.at(-1)).toEqual({ atLeast: 1, hitRate: 1, falseAlarmRate: 1 });
  });

  test('area is that under the straight lines between the points', () => {
    const { auc, points } = ratingRoc([
      ...answersOf('risk', [5, 4, 3, 1, 2, 1]),
      ...answersOf('benign', [1, 0, 3, 4, 6, 2]),
    ])!;
    const area = points.slice(1).reduce((sum, { hitRate, falseAlarmRate }, index) => {
      const before = points[index]!;
      return sum + ((falseAlarmRate - before.falseAlarmRate) * (hitRate + before.hitRate)) / 2;
    }, 0);
    expect(auc).toBeCloseTo(area, 12);
  });

  test('inconclusive is not confirmed, and an answer without a confidence in the middle of its side', () => {
    expect(ratingOf({ verdict: 'inconclusive', confidence: 'sure' })).toBe(1);
    expect(ratingOf({ verdict: 'inconclusive', confidence: null })).toBe(2);
    expect(ratingOf({ verdict: 'confirmed', confidence: null })).toBe(5);
    expect(STEPS.map(ratingOf)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test('needs both kinds', () => {
    expect(ratingRoc(answersOf('risk', [1, 2, 3, 0, 0, 0]))).toBeNull();
  });
});
