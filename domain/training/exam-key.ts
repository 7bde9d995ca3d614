import { z } from 'zod';
import { VERDICTS } from '../policy/verdicts.ts';
import { characteristicSchema, labelSchema } from '../transcript/transcript.ts';
import { CONFIDENCES } from './learning-record.ts';

/** A line of an exam's key: what is right. */
export const keyItemSchema = z.object({
  id: z.string(),
  outcome: labelSchema.shape.outcome,
  characteristics: z.array(characteristicSchema),
  difficulty: labelSchema.shape.difficulty,
  locale: z.string().optional(),
});
export type KeyItem = z.infer<typeof keyItemSchema>;

/** A line of somebody's answers. */
export const keyAnswerSchema = z.object({
  id: z.string(),
  decision: z.enum(VERDICTS),
  confidence: z.enum(CONFIDENCES).nullable().default(null),
  characteristics: z.array(characteristicSchema).default([]),
});
export type KeyAnswer = z.infer<typeof keyAnswerSchema>;
