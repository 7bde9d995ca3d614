import { z } from 'zod';
import { VERDICTS } from '../queue/case.ts';
import { FLAG_SOURCES } from '../thresholds/policy.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';
import { STAGES } from './log-entry.ts';

export const APPEAL_DECISIONS = ['upheld', 'reversed'] as const;

/** Columns of the review-outcome format, in the order in which they are exported. */
export const OUTCOME_COLUMNS = [
  'case_id',
  'transcript_id',
  'flagged_at',
  'flagged_by',
  'risk',
  'threshold',
  'model_id',
  'model_version',
  'stage',
  'reviewer',
  'decision',
  'characteristics',
  'decided_at',
  'seconds',
  'gold',
] as const;

/** One row of the review-outcome format: one decision, or a stage that still waits for one. */
export const outcomeSchema = z
  .object({
    case_id: z.string().min(1),
    transcript_id: z.string().min(1),
    flagged_at: instantSchema.nullable(),
    flagged_by: z.array(z.enum(FLAG_SOURCES)).min(1),
    risk: z.number().min(0).max(1).nullable(),
    threshold: z.number().min(0).max(1).nullable(),
    model_id: z.string().nullable(),
    model_version: z.string().nullable(),
    stage: z.enum(STAGES),
    reviewer: z.string().nullable(),
    decision: z.enum([...VERDICTS, ...APPEAL_DECISIONS]).nullable(),
    characteristics: z.array(characteristicSchema),
    decided_at: instantSchema.nullable(),
    seconds: z.number().nonnegative().nullable(),
    gold: z.enum(['risk', 'benign']).nullable(),
  })
  .superRefine((row, context) => {
    const allowed: readonly string[] = row.stage === 'appeal' ? APPEAL_DECISIONS : VERDICTS;
    if (row.decision !== null && !allowed.includes(row.decision))
      context.addIssue({
        code: 'custom',
        path: ['decision'],
        message: `"${row.decision}" is no decision of the stage ${row.stage}`,
      });
    if (row.decision !== null && (row.decided_at === null || row.reviewer === null))
      context.addIssue({
        code: 'custom',
        path: ['decided_at'],
        message: 'a decision needs decided_at and reviewer',
      });
  });

export type Outcome = z.infer<typeof outcomeSchema>;
