import { z } from 'zod';
import { characteristicSchema, labelSchema, transcriptSchema } from '../transcript/transcript.ts';
import { focusSchema } from './focus.ts';

/** How plainly the message that an item is about says it. */
export const ITEM_STYLES = ['direct', 'indirect', 'hinted', 'split'] as const;

/** What an answer is judged by, and kept with it; the transcript itself can be written again from the id. */
export const itemFactsSchema = z.object({
  id: z.string(),
  focus: focusSchema,
  outcome: labelSchema.shape.outcome,
  characteristics: z.array(characteristicSchema),
  difficulty: z.enum(['easy', 'hard']),
  style: z.enum(ITEM_STYLES),
  /** Logit of the model's risk, towards what is right: small or negative is hard. Null before it was scored. */
  margin: z.number().nullable(),
});
export type ItemFacts = z.infer<typeof itemFactsSchema>;

/** A transcript to practise or to be examined on, with its key. */
export const trainingItemSchema = itemFactsSchema.extend({
  transcript: transcriptSchema,
  /** Places of the messages that decide: the risk patterns, or of a benign one its look-alikes. */
  deciding: z.array(z.number().int().nonnegative()),
  /** Phrase families that it is made of; forms and practice share none. */
  families: z.array(z.string()),
});
export type TrainingItem = z.infer<typeof trainingItemSchema>;

/** What an answer keeps of an item. */
export const factsOf = (item: TrainingItem): ItemFacts => itemFactsSchema.parse(item);
