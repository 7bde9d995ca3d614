import { z } from 'zod';
import type { Verdict } from '../policy/verdicts.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

/** A labelled transcript whose answer is known, to be woven in. Each reviewer is handed it once. */
export const goldenItemSchema = z.object({
  transcriptId: z.string(),
  outcome: z.enum(['risk', 'benign']),
  characteristics: z.array(characteristicSchema),
  addedBy: z.string(),
  /** ISO 8601. */
  addedAt: z.iso.datetime({ offset: true }),
  /** Makes the ids of its cases; left out of items that were made before the log told what their cases are made of. */
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type GoldenItem = z.infer<typeof goldenItemSchema>;

/** Whether a verdict is right: `confirmed` counts as risk and anything else as benign. */
export function isRight(verdict: Verdict, outcome: GoldenItem['outcome']): boolean {
  return (verdict === 'confirmed') === (outcome === 'risk');
}
