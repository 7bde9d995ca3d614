/** A score with its truth. */
export interface Scored {
  score: number;
  positive: boolean;
  /** How many it stands for, 0 or more, as scikit-learn's `sample_weight`; 1 when left out. */
  weight?: number;
}

function weightOf({ weight = 1 }: Scored): number {
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new RangeError('a weight is not a finite number from 0 up');
  return weight;
}

function totalWeight(scored: readonly Scored[]): number {
  return scored.reduce((sum, each) => sum + weightOf(each), 0);
}

function rejectNaN(scored: readonly Scored[]): void {
  if (scored.some(({ score }) => Number.isNaN(score))) throw new RangeError('a score is not a number');
}

/** A distinct score with the weights of the positives and negatives that have it. */
export interface Tie {
  score: number;
  positives: number;
  negatives: number;
}

/**
 * Groups of equal scores, highest first; what weighs nothing makes none.
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function tiesDescending(scored: readonly Scored[]): Tie[] {
  rejectNaN(scored);
  const sorted = [...scored].sort((left, right) => right.score - left.score);
  const groups: Tie[] = [];
  for (const each of sorted) {
    const weight = weightOf(each);
    if (weight === 0) continue;
    if (each.score !== groups.at(-1)?.score) groups.push({ score: each.score, positives: 0, negatives: 0 });
    groups.at(-1)![each.positive ? 'positives' : 'negatives'] += weight;
  }
  return groups;
}

/**
 * Average precision Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the distinct scores, as scikit-learn's `average_precision_score`.
 * @returns 0 to 1; null without a positive
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function averagePrecision(scored: readonly Scored[]): number | null {
  const all = totalWeight(scored.filter(({ positive }) => positive));
  if (all === 0) return null;
  let truePositives = 0;
  let flagged = 0;
  let sum = 0;
  for (const { positives, negatives } of tiesDescending(scored)) {
    truePositives += positives;
    flagged += positives + negatives;
    sum += (positives / all) * (truePositives / flagged);
  }
  return sum;
}

/**
 * Area under the ROC curve by the trapezoidal rule, ties counting half, as scikit-learn's `roc_auc_score`.
 * @returns 0 to 1; null when only one class is there
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function rocAuc(scored: readonly Scored[]): number | null {
  const all = totalWeight(scored.filter(({ positive }) => positive));
  const others = totalWeight(scored.filter(({ positive }) => !positive));
  if (all === 0 || others === 0) return null;
  let above = 0;
  let area = 0;
  for (const { positives, negatives } of tiesDescending(scored)) {
    area += negatives * (above + positives / 2);
    above += positives;
  }
  return area / (all * others);
}

/**
 * Mean squared difference of probability and truth (G. W. Brier, Monthly Weather Review 78, 1950).
 * @returns 0 (best) to 1; null of nothing
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function brier(scored: readonly Scored[]): number | null {
  const all = totalWeight(scored);
  if (all === 0) return null;
  rejectNaN(scored);
  const squares = scored.map((each) => weightOf(each) * (each.score - (each.positive ? 1 : 0)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / all;
}

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  /** How many scores that weigh anything. */
  n: number;
  weight: number;
  meanScore: number;
  shareOfPositives: number;
}

/**
 * Ten equal-width bins over 0 to 1, each with its left edge and the last with its right one too; empty bins are
 * left out.
 * @param scored scores from 0 to 1
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function reliabilityBins(scored: readonly Scored[]): ReliabilityBin[] {
  rejectNaN(scored);
  const weighing = scored.filter((each) => weightOf(each) > 0);
  const bins = Map.groupBy(weighing, ({ score }) => Math.min(9, Math.floor(score * 10)));
  return [...bins.entries()]
    .sort(([left], [right]) => left - right)
    .map(([, members]) => {
      const weight = totalWeight(members);
      return {
        n: members.length,
        weight,
        meanScore: members.reduce((sum, each) => sum + weightOf(each) * each.score, 0) / weight,
        shareOfPositives: totalWeight(members.filter(({ positive }) => positive)) / weight,
      };
    });
}

/**
 * Expected calibration error over ten equal-width bins (C. Guo et al., ICML 2017).
 * @returns 0 to 1; null of nothing
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function expectedCalibrationError(scored: readonly Scored[]): number | null {
  const bins = reliabilityBins(scored);
  if (bins.length === 0) return null;
  const gaps = bins.map((bin) => bin.weight * Math.abs(bin.meanScore - bin.shareOfPositives));
  return gaps.reduce((sum, gap) => sum + gap, 0) / bins.reduce((sum, { weight }) => sum + weight, 0);
}
