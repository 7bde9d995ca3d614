import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { ascendingSum, square } from './exact.ts';

/** Spearman's rank correlation; null where one side does not vary, or with fewer than three pairs. */
export interface RankCorrelation {
  /** Pairs. */
  n: number;
  /** −1 to 1. */
  rho: number | null;
  /** Two-sided. */
  pValue: number | null;
}

/** The first place of a value in sorted values that hold it. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranks from 1, equal values sharing the mean of theirs, less the mean of all; and the sum of their squares. */
function centredRanks(values: readonly number[]): { ranks: Float64Array; squares: number } {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  /** Of equal values, at their first place. */
  const shared = new Float64Array(n);
  let squares = (n ** 3 - n) / 12;
  for (let begin = 0; begin < n; ) {
    let end = begin + 1;
    while (end < n && sorted[end] === sorted[begin]) end += 1;
    shared[begin] = (begin + end - n) / 2;
    squares -= ((end - begin) ** 3 - (end - begin)) / 12;
    begin = end;
  }
  return { ranks: Float64Array.from(values, (value) => shared[placeOf(sorted, value)]!), squares };
}

/**
 * Spearman's rank correlation with its p-value by Student's t with n − 2 degrees of freedom, as scipy's `spearmanr`.
 * Source: C. Spearman, American Journal of Psychology 15 (1904); M. G. Kendall, Rank Correlation Methods (1948).
 * Time n log n.
 * @param first as many values as `second`, in the same order of cases
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): RankCorrelation {
  const n = first.length;
  const [left, right] = [centredRanks(first), centredRanks(second)];
  if (n < 3 || left.squares === 0 || right.squares === 0) return { n, rho: null, pValue: null };
  const together = ascendingSum(left.ranks.map((rank, index) => rank * right.ranks[index]!));
  // Rounding must not take it beyond 1.
  const rho = Math.max(-1, Math.min(1, together / Math.sqrt(left.squares * right.squares)));
  const t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - square(rho)));
  return { n, rho, pValue: 2 * tCdf(-t, n - 2) };
}
