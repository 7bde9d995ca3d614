import { z } from 'zod';
import { DETECTION_LAYERS } from '../detection/detection-layers.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

const share = z.number().min(0).max(1);

/** Cases of some kind go to somebody. What is empty or null lets every case through. */
const assignmentRuleSchema = z.object({
  id: z.string(),
  channels: z.array(z.string()),
  locales: z.array(z.string()),
  /** Any of these is among the strongest of the case. */
  characteristics: z.array(characteristicSchema),
  /** Any of these flagged it. */
  layers: z.array(z.enum(DETECTION_LAYERS)),
  /** Risk at the time of flagging, both ends included. */
  risk: z.tuple([share, share]).nullable(),
  /** Who gets them: one person, or several in turn. */
  assignees: z.array(z.string()).min(1),
});
export type AssignmentRule = z.infer<typeof assignmentRuleSchema>;

/** In order: the first rule that fits decides. */
export const assignmentRulesSchema = z.array(assignmentRuleSchema).max(50);
