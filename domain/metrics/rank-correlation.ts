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

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((left, right) => values[left]! - values[right]!);
  const ranks = new Float64Array(values.length);
  for (let begin = 0; begin < order.length; ) {
    let end = begin + 1;
    while (end < order.length && values[order[end]!] === values[order[begin]!]) end += 1;
    for (let place = begin; place < end; place += 1) ranks[order[place]!] = (begin + 1 + end) / 2;
    begin = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation with its p-value by Student's t with n − 2 degrees of freedom, as scipy's `spearmanr`.
 * Source: C. Spearman, American Journal of Psychology 15 (1904); M. G. Kendall, Rank Correlation Methods (1948).
 * Time n log n.
 * @param first as many values as `second`, in the same order of cases
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): RankCorrelation {
  const n = first.length;
  const mean = (n + 1) / 2;
  const [left, right] = [ranksOf(first), ranksOf(second)].map((ranks) => ranks.map((rank) => rank - mean));
  const together = ascendingSum(left!.map((rank, index) => rank * right![index]!));
  const [ofFirst, ofSecond] = [ascendingSum(left!.map(square)), ascendingSum(right!.map(square))];
  if (n < 3 || ofFirst === 0 || ofSecond === 0) return { n, rho: null, pValue: null };
  const rho = together / Math.sqrt(ofFirst * ofSecond);
  const t = Math.abs(rho) * Math.sqrt((n - 2) / Math.max(0, 1 - square(rho)));
  return { n, rho, pValue: 2 * tCdf(-t, n - 2) };
}
