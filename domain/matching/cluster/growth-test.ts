import gammaln from '@stdlib/math-base-special-gammaln';

/** Arrivals within some hours. */
export interface Counted {
  count: number;
  hours: number;
}

/** Probability of exactly k of n, each with a share from 0 to 1, neither included. */
function binomialPmf(k: number, n: number, share: number): number {
  const choose = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(choose + k * Math.log(share) + (n - k) * Math.log1p(-share));
}

/** Probability of at least k of n; terms are summed outwards from k, so that small tails keep their digits. */
function upperTail(k: number, n: number, share: number): number {
  if (k <= n * share) return 1 - upperTail(n - k + 1, n, 1 - share);
  let term = k > n ? 0 : binomialPmf(k, n, share);
  let sum = term;
  for (let at = k; at < n && term > sum * 1e-17; at += 1) {
    term *= ((n - at) / (at + 1)) * (share / (1 - share));
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Probability of at least as many arrivals in a window, had the rate stayed what it was: the exact conditional test of
 * two Poisson rates (Przyborowski and Wilenski, Biometrika 31 (1940) 313–323). Given all arrivals of window and history
 * together, those of the window are binomial with the window's share of the hours, whatever the rate. A rate estimated
 * from the history and taken for known would ignore that it is uncertain: after a short or empty history everything
 * would alarm.
 * @returns 0 to 1; 1 for a window or a history without hours
 */
export function growthP(window: Counted, history: Counted): number {
  if (window.count === 0 || window.hours <= 0 || history.hours <= 0) return 1;
  return upperTail(window.count, window.count + history.count, window.hours / (window.hours + history.hours));
}
