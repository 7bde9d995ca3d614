import { z } from 'zod';
import { VERDICTS } from '../policy/verdicts.ts';

/** Entries of a log that are stored together. */
export const PART_SIZE = 1_000;

const logDecisionSchema = z.object({
  seq: z.number().int().positive(),
  caseId: z.string(),
  /** Null where the log's reader was not allowed to see what the entry says. */
  stage: z.enum(['first-review', 'second-review', 'appeal']).nullable(),
  decision: z.enum([...VERDICTS, 'upheld', 'reversed']).nullable(),
  reviewer: z.string(),
  /** ISO 8601, in UTC. */
  at: z.string(),
  /** It was taken back later. */
  withdrawn: z.boolean(),
});
/** A decision as a log tells it: as much as is needed to check a row. */
export type LogDecision = z.infer<typeof logDecisionSchema>;

/** A stretch of an imported log: no more of it than the hashes of its entries and who decided what. */
export const cohortLogPartSchema = z.object({
  source: z.string().min(1),
  /** Which log of the source it is of. */
  log: z.string().min(1),
  /** 0-based. */
  part: z.number().int().nonnegative(),
  /** Hash of each entry, in order. */
  links: z.array(z.string()).max(PART_SIZE),
  decisions: z.array(logDecisionSchema),
});
export type CohortLogPart = z.infer<typeof cohortLogPartSchema>;
