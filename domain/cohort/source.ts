import { z } from 'zod';
import { instantSchema } from '../transcript/transcript.ts';

const head = z.object({ seq: z.number().int().nonnegative(), hash: z.string() });

/** Where rows or logs in the cohort come from: another installation, or files that do not say. */
export const cohortSourceSchema = z.object({
  /** Hash of the first entry of its log; "unnamed" for all files that do not say where they come from. */
  id: z.string().min(1),
  /** What the lead calls it. */
  name: z.string().max(200),
  importedAt: instantSchema,
  /** Head of its log in the newest complete export of outcomes; null when none came yet. */
  outcomesHead: head.nullable(),
  /** Its log, if it was imported: the newest entry, and where the chain breaks; null broken holds. */
  log: z
    .object({
      entries: z.number().int(),
      head,
      broken: z.object({ seq: z.number().int(), reason: z.string() }).nullable(),
    })
    .nullable(),
});
export type CohortSource = z.infer<typeof cohortSourceSchema>;
