import { ln, log1p } from '../numbers/exact.ts';
import { lnChoose } from '../numbers/ln-choose.ts';
import type { Interval } from './intervals.ts';

const LN_ALPHA = ln(0.05);
/** Relative change of a bound from which on it is taken as found. */
const TOLERANCE = 1e-14;
/** More than any bound takes: mostly six. */
const ROUNDS = 100;

/** The logarithm of the mixed likelihood ratio over its limit: above 0 inside the interval, concave in p. */
interface Evidence {
  at: (p: number) => number;
  slope: (p: number) => number;
}

/** Where evidence is 0 between a share outside the interval and one inside: Newton's steps, halving where one leaves. */
function boundBetween(outside: number, inside: number, start: number, { at, slope }: Evidence): number {
  let [no, yes] = [outside, inside];
  const isBetween = (p: number) => Math.min(no, yes) < p && p < Math.max(no, yes);
  let p = isBetween(start) ? start : (no + yes) / 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = at(p);
    if (value > 0) yes = p;
    else no = p;
    const next = p - value / slope(p);
    if (Math.abs(next - p) <= TOLERANCE * p) break;
    p = isBetween(next) ? next : (no + yes) / 2;
  }
  return p;
}

/**
 * 95 % confidence sequence of a share, after k of n: whoever looks after every case, and stops when they like, has
 * a chance of at most 5 % that the true share is ever outside. It holds all p for which
 * (n + 1) · C(n, k) · pᵏ (1 − p)ⁿ⁻ᵏ > 0.05, the mixture of the likelihood ratio over a uniform prior, a martingale at
 * the true p.
 * Sources: H. Robbins, Annals of Mathematical Statistics 41 (1970) 1397–1409; T. L. Lai, Annals of Statistics 4
 * (1976) 265–280; bounded by J. Ville (1939).
 * @param k 0 to n
 */
export function confidenceSequence95(k: number, n: number): Interval {
  const constant = ln(n + 1) + lnChoose(n, k) - LN_ALPHA;
  const evidence: Evidence = {
    at: (p) => constant + (k === 0 ? 0 : k * ln(p)) + (k === n ? 0 : (n - k) * log1p(-p)),
    slope: (p) => k / p - (n - k) / (1 - p),
  };
  const share = n === 0 ? 0 : k / n;
  const near = 3 * Math.sqrt((share * (1 - share)) / n);
  return [
    k === 0 ? 0 : boundBetween(0, share, share - near, evidence),
    k === n ? 1 : boundBetween(1, share, share + near, evidence),
  ];
}
