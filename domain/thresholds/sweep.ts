import { type Proportion, proportion } from '../metrics/intervals.ts';

/** What a threshold does to labelled transcripts. */
export interface ThresholdFigures {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
  flagged: number;
  precision: Proportion;
  recall: Proportion;
  /** Harmonic mean of precision and recall; null when there is neither a flag nor a positive. */
  f1: number | null;
}

/** Labelled risks, sorted once. */
export interface SortedScores {
  positives: number;
  negatives: number;
  /** The figures when every risk at or above the threshold is flagged; in logarithmic time. */
  at(threshold: number): ThresholdFigures;
}

/** Index of the first value of an ascending array that is at or above the threshold. */
function firstFrom(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts labelled risks so that the figures of any threshold are two binary searches. */
export function sortScores(labelled: readonly { risk: number; outcome: 'risk' | 'benign' }[]): SortedScores {
  const ofOutcome = (wanted: 'risk' | 'benign') =>
    Float64Array.from(labelled.filter(({ outcome }) => outcome === wanted).map(({ risk }) => risk)).sort();
  const risky = ofOutcome('risk');
  const benign = ofOutcome('benign');
  return {
    positives: risky.length,
    negatives: benign.length,
    at(threshold) {
      const fn = firstFrom(risky, threshold);
      const tn = firstFrom(benign, threshold);
      const tp = risky.length - fn;
      const fp = benign.length - tn;
      const f1 = tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn);
      return {
        tp,
        fp,
        fn,
        tn,
        flagged: tp + fp,
        precision: proportion(tp, tp + fp),
        recall: proportion(tp, tp + fn),
        f1,
      };
    },
  };
}
