import { firstFrom } from '../metrics/numbers/sorted.ts';
import { sidesOf, sortedWeights, typicalWeight } from './sorted-weights.ts';
import { type MeasuredShare, smoothed, stratifiedShare } from './stratified-share.ts';

/** Reviewed ones of one stratum, sorted. */
export interface SortedStratum {
  population: number;
  /** How many each stands for. */
  weight: number;
  all: Float64Array;
  positives: Float64Array;
}

/** Precision and specificity of weighted evidence under a threshold, with intervals by a stratified variance. */
export interface SweepShares {
  /** @param tp, fp sums of weights */
  precision(threshold: number, tp: number, fp: number): MeasuredShare;
  /** @param tn, negatives sums of weights */
  specificity(threshold: number, tn: number, negatives: number): MeasuredShare;
}

/** Sorts what the intervals of the shares need. */
export function sweepShares(
  columns: { scores: Float64Array; positive: Uint8Array; weight?: Float64Array; stratum?: Int32Array },
  strata: readonly SortedStratum[],
): SweepShares {
  const { positive, stratum } = columns;
  const isLoose = (index: number) => !stratum || stratum[index] === -1;
  const all = sortedWeights(columns, () => true);
  const risky = sortedWeights(columns, (index) => isLoose(index) && positive[index] === 1);
  const benign = sortedWeights(columns, (index) => isLoose(index) && positive[index] !== 1);
  const count = risky.scores.length + benign.scores.length;

  /** Reviewed ones of each stratum by truth and side of the threshold, the truths smoothed. */
  const cellsOf = (threshold: number) =>
    strata.map(({ weight, all: scores, positives }) => {
      const below = firstFrom(scores, threshold);
      const riskyBelow = firstFrom(positives, threshold);
      const above = scores.length - below;
      const riskyAbove = smoothed(positives.length - riskyBelow, above);
      return { weight, above, below, riskyAbove, benignBelow: smoothed(below - riskyBelow, below) };
    });

  return {
    precision(threshold, tp, fp) {
      const [yes, no] = [sidesOf(risky, threshold), sidesOf(benign, threshold)];
      const cells = cellsOf(threshold).map(({ weight, above, below, riskyAbove }) => ({
        ...{ weight, yes: riskyAbove, no: above - riskyAbove, out: below },
      }));
      const loose = {
        ...{ count, yes: yes.above, no: no.above },
        ...{ squaresYes: yes.squaresAbove, squaresNo: no.squaresAbove },
      };
      const typical = tp + fp > 0 ? typicalWeight(all, threshold, 'above') : 1;
      return stratifiedShare(tp, tp + fp, cells, loose, typical);
    },
    specificity(threshold, tn, negatives) {
      const { above, squaresAbove, below, squaresBelow } = sidesOf(benign, threshold);
      const cells = cellsOf(threshold).map((cell) => ({
        weight: cell.weight,
        yes: cell.benignBelow,
        no: cell.above - cell.riskyAbove,
        out: cell.below - cell.benignBelow + cell.riskyAbove,
      }));
      const loose = { count, yes: below, no: above, squaresYes: squaresBelow, squaresNo: squaresAbove };
      const typical = negatives > 0 ? typicalWeight(all, threshold, tn > 0 ? 'above' : 'below') : 1;
      return stratifiedShare(tn, negatives, cells, loose, typical);
    },
  };
}
