import { type Difference, difference, differenceOfDifferences } from './difference.ts';
import { type Proportion, proportion } from './intervals.ts';
import { spreadOf } from './quantile.ts';
import type { StandingCase } from './reviewed-cases.ts';

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
  all: Count = { confirmed: 0, n: 0 };
  high: Count = { confirmed: 0, n: 0 };
  low: Count = { confirmed: 0, n: 0 };

  add(own: Count, isConfirmed: boolean): void {
    own.n += 1;
    if (isConfirmed) own.confirmed += 1;
  }

  figures(): AnchoringSide {
    const rate = ({ confirmed, n }: Count) => proportion(confirmed, n);
    const [highRisk, lowRisk] = [rate(this.high), rate(this.low)];
    return { confirmationRate: rate(this.all), highRisk, lowRisk, slope: difference(highRisk, lowRisk) };
  }
}

/** Compares the first reviews of flagged cases that were blind with those that were not; unknown ones are left out. */
export function anchoring(flagged: readonly StandingCase[]): Anchoring {
  const known = flagged.filter(({ first }) => first && first.blind !== null);
  const risks: number[] = [];
  for (const { reviewed } of known) if (reviewed.risk !== null) risks.push(reviewed.risk);
  const { median } = spreadOf(risks);
  const [hidden, seen] = [new SideCount(), new SideCount()];
  for (const { reviewed, first } of known) {
    const side = first!.blind ? hidden : seen;
    const isConfirmed = first!.verdict === 'confirmed';
    side.add(side.all, isConfirmed);
    if (reviewed.risk !== null) side.add(reviewed.risk >= median! ? side.high : side.low, isConfirmed);
  }
  const [blind, shown] = [hidden.figures(), seen.figures()];
  return {
    blind,
    shown,
    medianRisk: median,
    rateDifference: difference(shown.confirmationRate, blind.confirmationRate),
    slopeDifference: differenceOfDifferences(shown.slope, blind.slope),
  };
}
