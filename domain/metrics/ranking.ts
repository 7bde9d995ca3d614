/** A score with its truth. */
export interface Scored {
  score: number;
  positive: boolean;
}

function rejectNaN(scored: readonly Scored[]): void {
  if (scored.some(({ score }) => Number.isNaN(score))) throw new RangeError('a score is not a number');
}

/** Groups of equal scores, highest first, as counts of positives and negatives. */
function tiesDescending(scored: readonly Scored[]): { positives: number; negatives: number }[] {
  rejectNaN(scored);
  const sorted = [...scored].sort((left, right) => right.score - left.score);
  const groups: { positives: number; negatives: number }[] = [];
  let previous: number | undefined;
  for (const { score, positive } of sorted) {
    if (score !== previous) groups.push({ positives: 0, negatives: 0 });
    groups.at(-1)![positive ? 'positives' : 'negatives'] += 1;
    previous = score;
  }
  return groups;
}

/**
 * Average precision Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the distinct scores, as scikit-learn's `average_precision_score`.
 * @returns 0 to 1; null without a positive
 * @throws RangeError on a score that is NaN
 */
export function averagePrecision(scored: readonly Scored[]): number | null {
  const all = scored.filter(({ positive }) => positive).length;
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
 * @throws RangeError on a score that is NaN
 */
export function rocAuc(scored: readonly Scored[]): number | null {
  const all = scored.filter(({ positive }) => positive).length;
  const others = scored.length - all;
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
 * @throws RangeError on a score that is NaN
 */
export function brier(scored: readonly Scored[]): number | null {
  if (scored.length === 0) return null;
  rejectNaN(scored);
  return (
    scored.reduce((sum, { score, positive }) => sum + (score - (positive ? 1 : 0)) ** 2, 0) / scored.length
  );
}

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  n: number;
  meanScore: number;
  shareOfPositives: number;
}

/**
 * Ten equal-width bins over 0 to 1, each with its left edge and the last with its right one too; empty bins are
 * left out.
 * @param scored scores from 0 to 1
 * @throws RangeError on a score that is NaN
 */
export function reliabilityBins(scored: readonly Scored[]): ReliabilityBin[] {
  rejectNaN(scored);
  const bins = Map.groupBy(scored, ({ score }) => Math.min(9, Math.floor(score * 10)));
  return [...bins.entries()]
    .sort(([left], [right]) => left - right)
    .map(([, members]) => ({
      n: members.length,
      meanScore: members.reduce((sum, { score }) => sum + score, 0) / members.length,
      shareOfPositives: members.filter(({ positive }) => positive).length / members.length,
    }));
}

/**
 * Expected calibration error over ten equal-width bins (C. Guo et al., ICML 2017).
 * @returns 0 to 1; null of nothing
 */
export function expectedCalibrationError(scored: readonly Scored[]): number | null {
  if (scored.length === 0) return null;
  const gaps = reliabilityBins(scored).map((bin) => bin.n * Math.abs(bin.meanScore - bin.shareOfPositives));
  return gaps.reduce((sum, gap) => sum + gap, 0) / scored.length;
}
