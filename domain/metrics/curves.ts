import { type Scored, tiesDescending } from './ranking.ts';

/** What flagging everything from a threshold up gives. */
export interface PrecisionRecallPoint {
  threshold: number;
  precision: number;
  recall: number;
}

export interface RocPoint {
  threshold: number;
  falsePositiveRate: number;
  recall: number;
}

/** Weight of positives and of negatives at or above each distinct score, highest first. */
function cumulative(scored: readonly Scored[]): { threshold: number; tp: number; fp: number }[] {
  let tp = 0;
  let fp = 0;
  return tiesDescending(scored).map(({ score, positives, negatives }) => {
    tp += positives;
    fp += negatives;
    return { threshold: score, tp, fp };
  });
}

/**
 * Precision and recall at every distinct score, highest first, as scikit-learn's `precision_recall_curve` (which
 * gives them in the other order and adds the point of recall 0 and precision 1 that has no threshold).
 * @returns nothing without a positive
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function precisionRecallCurve(scored: readonly Scored[]): PrecisionRecallPoint[] {
  const points = cumulative(scored);
  const all = points.at(-1)?.tp ?? 0;
  if (all === 0) return [];
  return points.map(({ threshold, tp, fp }) => ({ threshold, precision: tp / (tp + fp), recall: tp / all }));
}

/**
 * False-positive rate and recall at every distinct score, highest first, after the point (0, 0) whose threshold is
 * infinite, as scikit-learn's `roc_curve(drop_intermediate=False)`.
 * @returns nothing when only one class is there
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function rocCurve(scored: readonly Scored[]): RocPoint[] {
  const points = cumulative(scored);
  const { tp: all, fp: others } = points.at(-1) ?? { tp: 0, fp: 0 };
  if (all === 0 || others === 0) return [];
  return [{ threshold: Number.POSITIVE_INFINITY, tp: 0, fp: 0 }, ...points].map(({ threshold, tp, fp }) => ({
    threshold,
    falsePositiveRate: fp / others,
    recall: tp / all,
  }));
}

function other(point: PrecisionRecallPoint | RocPoint): number {
  return 'precision' in point ? point.precision : point.falsePositiveRate;
}

/**
 * A curve with fewer points, for drawing: the first, the last and, in between, the first point of each of equally
 * long pieces of the line, its length measured along both axes. Where the line moves many points stay, where it
 * stands few; none that is left out lies further along the line than length ÷ (most − 1) behind one that stays.
 * @param most how many may stay, at least 2
 * @throws RangeError when it is less
 */
export function thinned<Point extends PrecisionRecallPoint | RocPoint>(
  points: readonly Point[],
  most: number,
): Point[] {
  if (!(most >= 2)) throw new RangeError('a line needs two points');
  if (points.length <= most) return [...points];
  let length = 0;
  const along = points.map((point, index) => {
    const before = points[Math.max(0, index - 1)]!;
    length += Math.abs(point.recall - before.recall) + Math.abs(other(point) - other(before));
    return length;
  });
  const pieces = Math.floor(most) - 1;
  let next = 1;
  return points.filter((_, index) => {
    if (index === 0 || index === points.length - 1) return true;
    const piece = length === 0 ? 0 : Math.floor((along[index]! / length) * pieces);
    if (piece < next || next >= pieces) return false;
    next = piece + 1;
    return true;
  });
}
