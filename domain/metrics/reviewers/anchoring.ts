import type { CaseList } from '../cases/case-list.ts';
import { type Difference, difference, differenceOfDifferences } from '../intervals/difference.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import { quantile } from '../numbers/quantile.ts';

/** First reviews that had the score, or that had it hidden. */
export interface AnchoringSide {
  confirmationRate: Proportion;
  /** Confirmation rate of cases whose risk is at or above the median of both sides, and of those below. */
  highRisk: Proportion;
  lowRisk: Proportion;
  /** High less low: how far verdicts go with the score. */
  slope: Difference;
}

/** Whether seeing the score moves the verdict. */
export interface Anchoring {
  blind: AnchoringSide;
  shown: AnchoringSide;
  /** Median risk of both sides together; null without a case. */
  medianRisk: number | null;
  /** Confirmation rate shown less blind. */
  rateDifference: Difference;
  /** Slope shown less blind: above 0, verdicts follow the score more when it is seen. */
  slopeDifference: Difference;
}

interface Count {
  confirmed: number;
  n: number;
}

/** Counts the first reviews of one side, those of high and of low risk apart as well. */
class SideCount {
  high: Count = { confirmed: 0, n: 0 };
  low: Count = { confirmed: 0, n: 0 };
  unscored: Count = { confirmed: 0, n: 0 };

  figures(): AnchoringSide {
    const rate = (...counts: Count[]) =>
      proportion(
        counts.reduce((sum, { confirmed }) => sum + confirmed, 0),
        counts.reduce((sum, { n }) => sum + n, 0),
      );
    const [highRisk, lowRisk] = [rate(this.high), rate(this.low)];
    const confirmationRate = rate(this.high, this.low, this.unscored);
    return { confirmationRate, highRisk, lowRisk, slope: difference(highRisk, lowRisk) };
  }
}

/** Compares the first reviews of flagged cases that were blind with those that were not; unknown ones are left out. */
export function anchoring(flagged: CaseList): Anchoring {
  const risks = new Float64Array(flagged.length);
  let known = 0;
  for (const { facts, first } of flagged)
    if (first && first.blind !== null && facts.risk !== null) {
      risks[known] = facts.risk;
      known += 1;
    }
  const medianRisk = quantile(risks.subarray(0, known).sort(), 0.5);
  const [hidden, seen] = [new SideCount(), new SideCount()];
  for (const { facts, first } of flagged) {
    if (!first || first.blind === null) continue;
    const side = first.blind ? hidden : seen;
    const count = facts.risk === null ? side.unscored : facts.risk >= medianRisk! ? side.high : side.low;
    count.n += 1;
    if (first.verdict === 'confirmed') count.confirmed += 1;
  }
  const [blind, shown] = [hidden.figures(), seen.figures()];
  return {
    blind,
    shown,
    medianRisk,
    rateDifference: difference(shown.confirmationRate, blind.confirmationRate),
    slopeDifference: differenceOfDifferences(shown.slope, blind.slope),
  };
}
