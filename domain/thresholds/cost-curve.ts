import { expectedCost } from './advice.ts';
import type { Assumptions } from './operating-load.ts';
import { type RankedEvidence, totals } from './ranked-evidence.ts';

/** What errors cost, in any unit. */
export interface Costs {
  miss: number;
  falseAlarm: number;
}

/** The expected cost of one transcript of the assumed traffic at a threshold. */
export interface CostPoint {
  threshold: number;
  cost: number;
}

/** Thresholds of the curve: 0 to 1 in steps of a chart's pixel. */
const STEPS = 500;

/**
 * The expected cost at each threshold from 0 to 1: c_miss · π (1 − recall) + c_alarm · (1 − π) · false-positive rate.
 * @returns empty where the evidence lacks a class, whose rate is then unknown
 */
export function costCurve(ranked: RankedEvidence, costs: Costs, assumptions: Assumptions): CostPoint[] {
  const whole = totals(ranked);
  if (whole.positives === 0 || whole.negatives === 0) return [];
  const costOf = expectedCost(costs, assumptions, whole);
  let [tp, fp, next] = [0, 0, 0];
  return Array.from({ length: STEPS + 1 }, (_, step): CostPoint => {
    const threshold = (STEPS - step) / STEPS;
    for (; ranked.scores[next]! >= threshold; next += 1)
      if (ranked.positive[next] === 1) tp += ranked.weight[next]!;
      else fp += ranked.weight[next]!;
    return { threshold, cost: costOf(tp, fp) };
  }).reverse();
}
