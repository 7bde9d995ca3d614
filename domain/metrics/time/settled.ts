import type { CaseList } from '../cases/case-list.ts';
import type { ReviewedCase } from '../cases/reviewed-cases.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';

/** The rates over cases whose verdict no second review can change any more. */
export interface Settled {
  /** Reviewed cases whose second review is pending: their verdict may still change. */
  stillOpen: number;
  confirmationRate: Proportion;
  confirmationRateDecided: Proportion;
  unconfirmedPerFlagged: Proportion;
}

/** Whether a case has a verdict while a second review of it is pending. */
export const isStillOpen = ({ facts, reviews, final }: ReviewedCase): boolean =>
  final !== undefined &&
  facts.stages.includes('second-review') &&
  !reviews.some(({ stage }) => stage === 'second-review');

/** Counts the flagged cases that are settled, and those that are still open. */
export function settled(flagged: CaseList): Settled {
  let [stillOpen, confirmed, notConfirmed, inconclusive] = [0, 0, 0, 0];
  for (const each of flagged) {
    if (!each.final) continue;
    if (isStillOpen(each)) stillOpen += 1;
    else if (each.final.verdict === 'confirmed') confirmed += 1;
    else if (each.final.verdict === 'not-confirmed') notConfirmed += 1;
    else inconclusive += 1;
  }
  const all = confirmed + notConfirmed + inconclusive;
  return {
    stillOpen,
    confirmationRate: proportion(confirmed, all),
    confirmationRateDecided: proportion(confirmed, confirmed + notConfirmed),
    unconfirmedPerFlagged: proportion(all - confirmed, all),
  };
}
