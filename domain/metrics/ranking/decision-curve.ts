import type { Scored } from './ranking.ts';

/** Net benefit at one threshold probability, in cases caught per transcript, false alarms taken off. */
export interface DecisionPoint {
  /** The risk from which a case is reviewed, more than 0 and less than 1. */
  threshold: number;
  /** Of flagging what the model scores at or above it. */
  model: number;
  /** Of flagging everything. */
  all: number;
}

/** Threshold probabilities of the curve: 1 % to 99 %. */
const PROBABILITIES = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

/** Net benefit of so many caught and so many false alarms in a whole. */
const netBenefit = (caught: number, falseAlarms: number, whole: number, threshold: number): number =>
  caught / whole - (falseAlarms / whole) * (threshold / (1 - threshold));

/** Sums of weights of the scores from the highest down; one more than there are scores. */
interface Sums {
  scores: number[];
  caught: number[];
  falseAlarms: number[];
}

function sumsOf(scored: readonly Scored[]): Sums {
  const sorted = scored.toSorted((left, right) => right.score - left.score);
  const sums: Sums = { scores: sorted.map(({ score }) => score), caught: [0], falseAlarms: [0] };
  for (const [index, { positive, weight = 1 }] of sorted.entries()) {
    sums.caught.push(sums.caught[index]! + (positive ? weight : 0));
    sums.falseAlarms.push(sums.falseAlarms[index]! + (positive ? 0 : weight));
  }
  return sums;
}

/** How many scores, highest first, are at or above a threshold. */
function reached(scores: readonly number[], threshold: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scores[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Net benefit at any threshold probability p: TP ÷ n − FP ÷ n × p ÷ (1 − p), where p says how many false alarms one
 * caught case is worth: (1 − p) ÷ p. Flagging nothing has a net benefit of 0. Sorts once.
 * Source: A. J. Vickers, E. B. Elkin, Medical Decision Making 26 (2006) 565–574.
 * @param scored scores that are probabilities, 0 to 1
 * @returns what is null of nothing, and where p is not more than 0 and less than 1
 */
export function netBenefitOf(scored: readonly Scored[]): (threshold: number) => DecisionPoint | null {
  const { scores, caught, falseAlarms } = sumsOf(scored);
  const [positives, negatives] = [caught.at(-1)!, falseAlarms.at(-1)!];
  const whole = positives + negatives;
  return (threshold) => {
    if (whole === 0 || threshold <= 0 || threshold >= 1) return null;
    const flagged = reached(scores, threshold);
    return {
      threshold,
      model: netBenefit(caught[flagged]!, falseAlarms[flagged]!, whole, threshold),
      all: netBenefit(positives, negatives, whole, threshold),
    };
  };
}

/** The decision curve: net benefit (`netBenefitOf`) from 1 % to 99 %; empty of nothing. */
export const decisionCurve = (benefitAt: (threshold: number) => DecisionPoint | null): DecisionPoint[] =>
  PROBABILITIES.flatMap((threshold) => benefitAt(threshold) ?? []);
