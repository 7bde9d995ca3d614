import { z } from 'zod';
import { VERDICTS } from '../policy/verdicts.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';
import { itemFactsSchema } from './item.ts';
import { sessionPlanSchema } from './session-plan.ts';

/** How sure somebody is of an answer. */
export const CONFIDENCES = ['sure', 'likely', 'guess'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where somebody answers an item. */
const ACTIVITIES = ['lesson', 'guided', 'drill', 'spaced', 'exam'] as const;

const common = {
  id: z.string(),
  /** Pseudonym. */
  reviewer: z.string(),
  at: instantSchema,
};

/** Something that somebody did in training. Kept as it was; what is known of a person follows from all of theirs. */
export const learningRecordSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('answer'),
    activity: z.enum(ACTIVITIES),
    /** The lesson, drill or sitting that it belongs to. */
    session: z.string(),
    item: itemFactsSchema,
    verdict: z.enum(VERDICTS),
    /** Null where nobody asked. */
    confidence: z.enum(CONFIDENCES).nullable(),
    marked: z.array(characteristicSchema),
    /** Whether the right answer was told at once. */
    told: z.boolean(),
    /** Share of risk among the items of this part; between 0 and 1. */
    riskShare: z.number().min(0).max(1),
  }),
  z.object({
    ...common,
    kind: z.literal('lesson'),
    lesson: z.string(),
    /** Steps of the lesson that are behind, and all of them. */
    step: z.number().int().nonnegative(),
    of: z.number().int().positive(),
    /** Which time through it: what the answers are kept under. */
    session: z.string().optional(),
  }),
  z.object({
    ...common,
    /** The answer to a question of a lesson that is about no single item. */
    kind: z.literal('check'),
    session: z.string(),
    /** Lesson and place in it. */
    check: z.string(),
    /** Place of what was chosen, and whether that was right then. */
    chosen: z.number().int().nonnegative(),
    right: z.boolean(),
  }),
  z.object({
    ...common,
    kind: z.literal('session'),
    activity: z.enum(ACTIVITIES),
    session: z.string(),
    what: z.enum(['begun', 'ended']),
    /** What they set out to do; of practice and drills that are begun. */
    plan: sessionPlanSchema.optional(),
  }),
]);
export type LearningRecord = z.infer<typeof learningRecordSchema>;
export type LearningAnswer = Extract<LearningRecord, { kind: 'answer' }>;
