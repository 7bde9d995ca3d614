import { daysBetween } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { spreadOf } from '../numbers/quantile.ts';

/** Flagged cases without a final verdict, and how many days they have waited since they were flagged. */
export interface QueueAge {
  n: number;
  /** Those of which it is known when they were flagged; the ages are theirs. */
  known: number;
  medianDays: number | null;
  percentile90Days: number | null;
  oldestDays: number | null;
}

/**
 * How old the queue is.
 * @param now milliseconds since 1970; what was flagged later has the age 0
 */
export function queueAge(flagged: CaseList, now: number): QueueAge {
  const pending = flagged.filter(({ final }) => !final);
  const moments = pending
    .map(({ facts: { flaggedAt } }) => flaggedAt)
    .filter((flaggedAt) => flaggedAt !== null);
  const ages = spreadOf(moments.map((flaggedAt) => daysBetween(flaggedAt, now)));
  return {
    n: pending.length,
    known: ages.n,
    medianDays: ages.median,
    percentile90Days: ages.percentile90,
    oldestDays: ages.largest,
  };
}
