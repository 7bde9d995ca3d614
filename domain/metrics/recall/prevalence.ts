import { type Interval, wilson95 } from '../intervals/intervals.ts';

/**
 * Precision where a given share is positive, by Bayes' theorem. Recall and false-positive rate do not depend on that
 * share, so they may come from a set that is richer in positives than the traffic.
 * @param recall 0 to 1
 * @param falsePositiveRate 0 to 1
 * @param prevalence share of positives, 0 to 1
 * @returns 0 to 1; null when nothing would be flagged
 */
export function adjustedPrecision(
  recall: number,
  falsePositiveRate: number,
  prevalence: number,
): number | null {
  const hits = recall * prevalence;
  const flagged = hits + falsePositiveRate * (1 - prevalence);
  return flagged === 0 ? null : hits / flagged;
}

/** A share with its bounds. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

function shareOf(k: number, n: number): Share {
  const [low, high] = wilson95(k, n);
  return { value: k / n, low, high };
}

/**
 * Interval of a ratio of two independent shares (MOVER-R); the lower bound in a form that stays defined where the
 * published one divides by zero, the upper one infinite where the divisor may be zero.
 * Source: A. Donner, G. Y. Zou, Statistical Methods in Medical Research 21 (2012) 347–359.
 */
function ratioInterval(above: Share, below: Share): Interval {
  const product = above.value * below.value;
  const root = (left: number, right: number) => Math.sqrt(Math.max(0, product ** 2 - left * right));
  const lowAbove = above.low * (2 * above.value - above.low);
  const highAbove = above.high * (2 * above.value - above.high);
  const lowBelow = below.low * (2 * below.value - below.low);
  const highBelow = below.high * (2 * below.value - below.high);
  return [
    lowAbove === 0 ? 0 : lowAbove / (product + root(lowAbove, highBelow)),
    lowBelow === 0 ? Number.POSITIVE_INFINITY : (product + root(highAbove, lowBelow)) / lowBelow,
  ];
}

/**
 * 95 % interval of `adjustedPrecision`: that of the ratio false-positive rate ÷ recall, from the Wilson intervals of
 * both, carried over by precision = 1 ÷ (1 + (1 − π) ÷ π · ratio). The prevalence is taken as known.
 * @param tp flagged of the positives
 * @param fp flagged of the negatives
 * @param prevalence share of positives, 0 to 1
 * @returns within 0 and 1 and around the point value; null where that is undefined
 */
export function adjustedPrecisionInterval(
  tp: number,
  positives: number,
  fp: number,
  negatives: number,
  prevalence: number,
): Interval | null {
  if (positives === 0 || negatives === 0) return null;
  return precisionInterval(shareOf(tp, positives), shareOf(fp, negatives), prevalence);
}

/**
 * The same from recall and false-positive rate with their own intervals, taken as independent.
 * @param prevalence share of positives, 0 to 1
 * @returns within 0 and 1 and around the point value; null where that is undefined
 */
export function precisionInterval(
  recall: Share,
  falsePositiveRate: Share,
  prevalence: number,
): Interval | null {
  const point = adjustedPrecision(recall.value, falsePositiveRate.value, prevalence);
  if (point === null) return null;
  const [low, high] = ratioInterval(falsePositiveRate, recall);
  const at = (ratio: number) =>
    ratio === Number.POSITIVE_INFINITY ? 0 : prevalence / (prevalence + (1 - prevalence) * ratio);
  return [Math.min(at(high), point), Math.max(at(low), point)];
}

/**
 * Carries a precision from one prevalence to another: the likelihood ratio recall ÷ false-positive rate, which is
 * the odds of the precision over those of the prevalence, stays.
 * @param precision 0 to 1
 * @param from prevalence at which it was measured
 * @param to prevalence at which it is asked for, 0 to 1
 * @returns 0 to 1; null where the likelihood ratio cannot be told (`from` is 0 or 1) or nothing would be flagged
 */
export function precisionAtPrevalence(precision: number, from: number, to: number): number | null {
  if (from <= 0 || from >= 1) return null;
  return adjustedPrecision(precision * (1 - from), (1 - precision) * from, to);
}

/**
 * The false-positive rate that gives a precision, recall · π ÷ (1 − π) · (1 − precision) ÷ precision.
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param prevalence share of positives, 0 to 1
 * @returns 0 to 1; null where no rate or any rate gives it
 */
export function falsePositiveRateFor(precision: number, recall: number, prevalence: number): number | null {
  if (precision === 0 || recall === 0 || prevalence === 0 || prevalence === 1) return null;
  const rate = (recall * prevalence * (1 - precision)) / ((1 - prevalence) * precision);
  return rate > 1 ? null : rate;
}
