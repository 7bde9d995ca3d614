import type { FlagTime } from './latency.ts';

/** The middle of values and what half of them lie between. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** What is left of a conversation when its flag comes, over true positives; null without any. */
export interface LeadTime {
  /** True positives. */
  n: number;
  /** Messages that follow the one that was flagged, 0 where it was the last. */
  messages: Quartiles | null;
  /** True positives whose messages say when they were sent. */
  timed: number;
  /** Minutes from the flagged message to the last one. */
  minutes: Quartiles | null;
}

/**
 * Quartiles by the inverse of the distribution function, the mean of two values where it jumps between them; so that
 * weights can stand in for repeated values.
 * Source: type 2 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361–365.
 * @returns null of nothing
 */
function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => {
    const place = sorted.length * share;
    const above = sorted[Math.floor(place)]!;
    return Number.isInteger(place) ? (sorted[place - 1]! + above) / 2 : above;
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** How much time a flag leaves before the conversation ends. */
export function leadTime(times: readonly FlagTime[]): LeadTime {
  const hits = times.filter(({ positive, flaggedAt }) => positive && flaggedAt !== null);
  const minutes = hits.flatMap(({ minutesLeft }) => minutesLeft ?? []);
  return {
    n: hits.length,
    messages: quartilesOf(hits.map(({ flaggedAt, length }) => length - 1 - flaggedAt!)),
    timed: minutes.length,
    minutes: quartilesOf(minutes),
  };
}
