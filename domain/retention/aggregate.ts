import { z } from 'zod';

const count = z.number().int().nonnegative();

/**
 * What is left of flagged cases that were purged: counts of a month in which they were flagged, over all of them
 * ("all") or those of one layer ("layer:classifier"). Counts of the same month and group add up.
 */
export const aggregateSchema = z.object({
  /** "2025-03", in UTC; "unknown" where a case did not say. */
  month: z.string().min(1),
  group: z.string().min(1),
  flagged: count,
  confirmed: count,
  notConfirmed: count,
  inconclusive: count,
  /** Appeals that were decided, and those of them that reversed. */
  resolved: count,
  reversed: count,
  /** First and second reviews with a known handling time, and its sum. */
  timedReviews: count,
  seconds: z.number().nonnegative(),
});
export type Aggregate = z.infer<typeof aggregateSchema>;
