import cdf from '@stdlib/stats-base-dists-binomial-cdf';
import pmf from '@stdlib/stats-base-dists-binomial-pmf';
import wholeQuantile from '@stdlib/stats-base-dists-binomial-quantile';

/**
 * P(X ≤ k) of a binomial distribution.
 * @param k whole
 * @param n trials, at least 1
 * @param p 0 to 1
 */
export const binomialBelow = (k: number, n: number, p: number): number => cdf(k, n, p);

/**
 * The quantile of a binomial distribution, interpolated between whole values so that it does not jump with n.
 * Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1.
 * @param quantile more than 0 and less than 1
 * @param n trials, at least 1
 * @param p 0 to 1
 * @returns of n, 0 to n
 */
export function binomialQuantile(quantile: number, n: number, p: number): number {
  if (p === 1) return n;
  const k = wholeQuantile(quantile, n, p);
  return Math.max(0, k - (cdf(k, n, p) - quantile) / pmf(k, n, p));
}
