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

/**
 * The decision curve: TP ÷ n − FP ÷ n × p ÷ (1 − p) at each threshold probability p, which says how many false alarms
 * one caught case is worth: (1 − p) ÷ p. Flagging nothing has a net benefit of 0.
 * Source: A. J. Vickers, E. B. Elkin, Medical Decision Making 26 (2006) 565–574.
 * @param scored scores that are probabilities, 0 to 1
 * @returns empty of nothing
 */
export function decisionCurve(scored: readonly Scored[]): DecisionPoint[] {
  const sorted = scored.toSorted((left, right) => right.score - left.score);
  const weightOf = ({ weight = 1 }: Scored) => weight;
  const sum = (positive: boolean) =>
    sorted.reduce((total, each) => total + (each.positive === positive ? weightOf(each) : 0), 0);
  const [positives, negatives] = [sum(true), sum(false)];
  const whole = positives + negatives;
  if (whole === 0) return [];
  let [caught, falseAlarms, next] = [0, 0, 0];
  const points = PROBABILITIES.toReversed().map((threshold): DecisionPoint => {
    for (let each = sorted[next]; each && each.score >= threshold; each = sorted[next]) {
      if (each.positive) caught += weightOf(each);
      else falseAlarms += weightOf(each);
      next += 1;
    }
    return {
      threshold,
      model: netBenefit(caught, falseAlarms, whole, threshold),
      all: netBenefit(positives, negatives, whole, threshold),
    };
  });
  return points.reverse();
}
