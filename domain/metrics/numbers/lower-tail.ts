import { exp } from './exact.ts';
import { lnChoose } from './ln-choose.ts';

/** Relative size from which on a falling term no longer changes its sum. */
const NEGLIGIBLE = Number.EPSILON / 16;

/**
 * The terms from one value down to 0, summed until they are too small to matter.
 * @param ratio of the term one below a value to the term of that value, less than 1
 */
function fallingSum(first: number, value: number, ratio: (value: number) => number): number {
  let term = first;
  let sum = first;
  for (let at = value; at > 0 && term > sum * NEGLIGIBLE; at -= 1) {
    term *= ratio(at);
    sum += term;
  }
  return sum;
}

/**
 * P(X ≤ k) of a binomial distribution with probability ½.
 * @param k 0 to n ÷ 2, where the terms fall
 * @param n trials
 */
export function fairBinomialTail(k: number, n: number): number {
  const first = exp(lnChoose(n, k) - n * Math.LN2);
  return fallingSum(first, k, (value) => value / (n - value + 1));
}

/**
 * P(X ≤ k) of a hypergeometric distribution; at most k + 1 terms, whatever the population.
 * @param k possible, and at most sampled · marked ÷ population, where the terms fall
 * @param marked members of the population that have what is counted
 * @param sampled members drawn without replacement
 */
export function hypergeometricTail(k: number, population: number, marked: number, sampled: number): number {
  const first = exp(
    lnChoose(marked, k) + lnChoose(population - marked, sampled - k) - lnChoose(population, sampled),
  );
  const outside = population - marked - sampled;
  return fallingSum(
    first,
    k,
    (value) => (value * (outside + value)) / ((marked - value + 1) * (sampled - value + 1)),
  );
}
