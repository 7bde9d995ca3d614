import { z } from 'zod';

/** How long data are kept; null keeps them until they are deleted by hand. */
export const retentionPeriodsSchema = z.object({
  /** Transcripts, and the cases and outcomes that came of them, in calendar months. */
  transcriptMonths: z.number().int().min(1).max(120).nullable(),
  /** What account holders and deciders wrote in an appeal, in days after it was decided. */
  appealDays: z.number().int().min(1).max(3_650).nullable(),
});
export type RetentionPeriods = z.infer<typeof retentionPeriodsSchema>;

/**
 * What holds until a lead sets something else: the longest period that most providers report for detected material,
 * and what one reports for data on appeals (COM(2025) 740 final, section 2.1.8).
 */
export const DEFAULT_PERIODS = { transcriptMonths: 12, appealDays: 195 } satisfies RetentionPeriods;
