import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { ascendingSum, square } from './exact.ts';
import { firstAbove, firstFrom } from './sorted.ts';

/** Spearman's rank correlation; null where one side does not vary, or with fewer than three pairs. */
export interface RankCorrelation {
  /** Pairs. */
  n: number;
  /** −1 to 1. */
  rho: number | null;
  /** Two-sided. */
  pValue: number | null;
}

/**
 * Puts ranks from 1 less the mean of all in the place of values, equal ones sharing the mean of theirs, and returns the
 * sum of their squares. There may be a million, so that there is one copy of them at a time.
 */
function centreRanks(values: Float64Array): number {
  const n = values.length;
  const sorted = values.slice().sort();
  let squares = (n ** 3 - n) / 12;
  for (let begin = 0; begin < n; ) {
    let end = begin + 1;
    while (end < n && sorted[end] === sorted[begin]) end += 1;
    squares -= ((end - begin) ** 3 - (end - begin)) / 12;
    begin = end;
  }
  for (let index = 0; index < n; index += 1) {
    const value = values[index]!;
    values[index] = (firstFrom(sorted, value) + firstAbove(sorted, value) - n) / 2;
  }
  return squares;
}

/**
 * Spearman's rank correlation with its p-value by Student's t with n − 2 degrees of freedom, as scipy's `spearmanr`.
 * Source: C. Spearman, American Journal of Psychology 15 (1904); M. G. Kendall, Rank Correlation Methods (1948).
 * Time n log n.
 * @param first as many values as `second`, in the same order of cases
 */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): RankCorrelation {
  const n = first.length;
  const [left, right] = [Float64Array.from(first), Float64Array.from(second)];
  const [leftSquares, rightSquares] = [centreRanks(left), centreRanks(right)];
  if (n < 3 || leftSquares === 0 || rightSquares === 0) return { n, rho: null, pValue: null };
  for (let index = 0; index < n; index += 1) left[index]! *= right[index]!;
  const together = ascendingSum(left);
  // Rounding must not take it beyond 1.
  const rho = Math.max(-1, Math.min(1, together / Math.sqrt(leftSquares * rightSquares)));
  const t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - square(rho)));
  return { n, rho, pValue: 2 * tCdf(-t, n - 2) };
}
