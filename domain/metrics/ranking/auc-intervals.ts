import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { type Interval, Z_95 } from '../intervals/intervals.ts';
import { ascendingOrder } from '../numbers/ascending-order.ts';
import { ascendingSum, square } from '../numbers/exact.ts';
import { chanceOf, logitOf } from '../numbers/logistic.ts';

/** Scores with their truth, each counting once; 1 for a positive. */
export interface ScoredPair {
  scores: ArrayLike<number>;
  positive: ArrayLike<number>;
}

/** How much of the other class each item of one class lies above, ties counting half; in the order of the items. */
interface Placements {
  positives: Float64Array;
  negatives: Float64Array;
}

function placementsOf({ scores, positive }: ScoredPair): Placements {
  const order = ascendingOrder(scores instanceof Float64Array ? scores : Float64Array.from(scores));
  const places = new Uint32Array(scores.length);
  const counts: [number, number] = [0, 0];
  for (let index = 0; index < scores.length; index += 1) {
    const kind = positive[index] === 1 ? 1 : 0;
    places[index] = counts[kind];
    counts[kind] += 1;
  }
  const placements = {
    positives: new Float64Array(counts[1]),
    negatives: new Float64Array(counts[0]),
  };
  const below: [number, number] = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const tied: [number, number] = [0, 0];
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to += 1)
      tied[positive[order[to]!] === 1 ? 1 : 0] += 1;
    for (let at = from; at < to; at += 1) {
      const index = order[at]!;
      if (positive[index] === 1) placements.positives[places[index]!] = (below[0] + tied[0] / 2) / counts[0];
      else placements.negatives[places[index]!] = 1 - (below[1] + tied[1] / 2) / counts[1];
    }
    below[0] += tied[0];
    below[1] += tied[1];
  }
  return placements;
}

const meanOf = (values: Float64Array): number => ascendingSum(values.slice()) / values.length;

/** Variance of the mean. */
function errorOf(values: Float64Array): number {
  const mean = meanOf(values);
  return meanOf(values.map((each) => square(each - mean))) / (values.length - 1);
}

/**
 * 95 % interval of the area under the ROC curve by DeLong’s variance on the logit scale, which keeps it within 0 and 1.
 * Sources: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845; the logit scale: M. S. Pepe,
 * The Statistical Evaluation of Medical Tests for Classification and Prediction (2003), section 5.2.
 * @returns null with fewer than two of a class, and where the area is 0 or 1, of which this variance knows nothing
 */
export function rocAucDeLong95(scored: ScoredPair): Interval | null {
  const { positives, negatives } = placementsOf(scored);
  if (positives.length < 2 || negatives.length < 2) return null;
  const area = meanOf(positives);
  if (area <= 0 || area >= 1) return null;
  const half = (Z_95 * Math.sqrt(errorOf(positives) + errorOf(negatives))) / (area * (1 - area));
  return [chanceOf(logitOf(area) - half), chanceOf(logitOf(area) + half)];
}

const HALVINGS = 60;

/**
 * 95 % score interval of the area under the ROC curve: the areas that lie within 1.96 of their own standard errors,
 * θ (1 − θ) (1 + N ((1 − θ) ÷ (2 − θ) + θ ÷ (1 + θ))) ÷ (mn) with N = (m + n) ÷ 2 − 1. Wider near 1 than DeLong’s, and
 * defined there.
 * Source: R. G. Newcombe, Statistics in Medicine 25 (2006) 559–573, method 5.
 * @param area 0 to 1
 * @param m and n, how many of each class, 1 at least
 */
export function rocAucNewcombe95(area: number, m: number, n: number): Interval {
  const mean = (m + n) / 2 - 1;
  const isOutside = (theta: number) => {
    const spread = 1 + mean * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    return square(theta - area) * m * n > square(Z_95) * theta * (1 - theta) * spread;
  };
  const boundary = (end: 0 | 1) => {
    let [outside, inside] = [end as number, area];
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (outside + inside) / 2;
      if (isOutside(middle)) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return [area === 0 ? 0 : boundary(0), area === 1 ? 1 : boundary(1)];
}

/**
 * 95 % interval of average precision on the logit scale with the standard error 1 ÷ √(n · AP (1 − AP)), n how many
 * positives; of n of n, where that has no end, from .025^(1∕n).
 * Source: K. Boyd, K. H. Eng, C. D. Page, ECML PKDD 2013, section 3.
 * @param precision average precision, 0 to 1
 * @param n positives, at least 1
 */
export function averagePrecisionLogit95(precision: number, n: number): Interval {
  if (precision === 1) return [0.025 ** (1 / n), 1];
  if (precision === 0) return [0, 1 - 0.025 ** (1 / n)];
  const half = Z_95 / Math.sqrt(n * precision * (1 - precision));
  return [chanceOf(logitOf(precision) - half), chanceOf(logitOf(precision) + half)];
}

/** How far two areas over the same items are apart. */
export interface AucDifference {
  /** Second less first, −1 to 1. */
  difference: number;
  interval95: Interval;
  /** Two-sided. */
  pValue: number;
}

/**
 * The difference of two areas under ROC curves over the same items, with DeLong’s variance, which knows that they are
 * paired.
 * Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845.
 * @returns null with fewer than two of a class, and where no item makes a difference
 */
export function pairedAucDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  positive: ArrayLike<number>,
): AucDifference | null {
  const [one, other] = [first, second].map((scores) => placementsOf({ scores, positive })) as [
    Placements,
    Placements,
  ];
  if (one.positives.length < 2 || one.negatives.length < 2) return null;
  const apart = {
    positives: other.positives.map((each, index) => each - one.positives[index]!),
    negatives: other.negatives.map((each, index) => each - one.negatives[index]!),
  };
  const error = Math.sqrt(errorOf(apart.positives) + errorOf(apart.negatives));
  if (error === 0) return null;
  const difference = meanOf(apart.positives);
  return {
    difference,
    interval95: [difference - Z_95 * error, difference + Z_95 * error],
    pValue: 2 * normalCdf(-Math.abs(difference) / error, 0, 1),
  };
}
