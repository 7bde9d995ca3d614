import type { Interval } from './intervals.ts';
import { lnChoose } from './ln-choose.ts';

const LN_ALPHA = Math.log(0.05);
/** Halvings after which a bound is exact to the last digits of a double. */
const HALVINGS = 60;

/** Where a rising test turns true between a point at which it is false and one at which it is true. */
function turningPoint(outside: number, inside: number, holds: (share: number) => boolean): number {
  let [no, yes] = [outside, inside];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (no + yes) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return no;
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
  const constant = Math.log(n + 1) + lnChoose(n, k) - LN_ALPHA;
  const holds = (p: number) =>
    constant + (k === 0 ? 0 : k * Math.log(p)) + (k === n ? 0 : (n - k) * Math.log1p(-p)) > 0;
  const share = n === 0 ? 0 : k / n;
  return [k === 0 ? 0 : turningPoint(0, share, holds), k === n ? 1 : turningPoint(1, share, holds)];
}
