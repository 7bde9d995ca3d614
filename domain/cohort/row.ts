import { z } from 'zod';
import { outcomeSchema } from '../decisions/outcome.ts';
import { instantSchema } from '../transcript/transcript.ts';

/** An outcome of another installation. */
export const cohortRowSchema = z.object({
  /** Case, stage, reviewer and moment of the decision: what two copies of the same row share. */
  key: z.string().min(1),
  source: z.string().min(1),
  outcome: outcomeSchema,
  /** It no longer stands in a later complete export of its source: it was undone or purged there. Not counted. */
  gone: z.boolean(),
  importedAt: instantSchema,
});
export type CohortRow = z.infer<typeof cohortRowSchema>;

export const CONFLICT_KINDS = ['differs', 'gone', 'same-name', 'forked-log', 'not-in-log'] as const;

/** Something that does not fit together, kept until a lead has seen to it. */
export const cohortConflictSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(CONFLICT_KINDS),
  source: z.string().min(1),
  /** The row that it is about; null when it is about no single one. */
  key: z.string().nullable(),
  /** What is known of it, in words. */
  detail: z.string(),
  /** The row that counts, and the one that came later and differs. */
  kept: outcomeSchema.nullable(),
  other: outcomeSchema.nullable(),
  foundAt: instantSchema,
  settled: z.enum(['kept', 'taken', 'seen']).nullable(),
});
export type CohortConflict = z.infer<typeof cohortConflictSchema>;
