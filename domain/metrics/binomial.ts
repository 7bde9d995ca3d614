import { exp, ln, log1p } from './exact.ts';
import { lnChoose } from './ln-choose.ts';

/** Standard deviations from the mean beyond which what is left (less than 1e-50) counts as nothing. */
const FAR = 16;

/** A value with the probability of it and of everything below it. */
interface Step {
  k: number;
  /** P(X = k). */
  probability: number;
  /** P(X ≤ k). */
  below: number;
}

/** The values of a binomial distribution from below, those left out that practically never come. */
function* steps(n: number, p: number): Generator<Step> {
  const reach = FAR * Math.sqrt(n * p * (1 - p)) + FAR;
  const first = Math.max(0, Math.floor(n * p - reach));
  const last = Math.min(n, Math.ceil(n * p + reach));
  let probability = exp(lnChoose(n, first) + first * ln(p) + (n - first) * log1p(-p));
  let below = probability;
  for (let k = first; k <= last; k += 1) {
    yield { k, probability, below };
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
    below = Math.min(1, below + probability);
  }
}

/**
 * P(X ≤ k) of a binomial distribution.
 * @param k whole
 * @param n trials, at least 1
 * @param p 0 to 1
 */
export function binomialBelow(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n || p === 0) return 1;
  if (p === 1) return 0;
  let below = 0;
  for (const step of steps(n, p)) {
    if (step.k > k) break;
    below = step.below;
  }
  return below;
}

/**
 * The quantile of a binomial distribution, interpolated between whole values so that it does not jump with n.
 * Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1.
 * @param quantile more than 0 and less than 1
 * @param n trials, at least 1
 * @param p 0 to 1
 * @returns of n, 0 to n
 */
export function binomialQuantile(quantile: number, n: number, p: number): number {
  if (p === 0) return 0;
  if (p === 1) return n;
  for (const { k, probability, below } of steps(n, p))
    if (below >= quantile) return Math.max(0, k - (below - quantile) / probability);
  return n;
}
