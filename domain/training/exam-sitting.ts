import { z } from 'zod';
import { trainingRulesSchema } from '../policy/training-rules.ts';
import { VERDICTS } from '../policy/verdicts.ts';
import { markSchema } from '../transcript/mark.ts';
import { characteristicSchema, instantSchema, type Transcript } from '../transcript/transcript.ts';
import { EXAM_SIDES } from './early-end.ts';
import { TRAINING_LANGUAGES } from './focus.ts';
import { trainingItemSchema } from './item.ts';
import { CONFIDENCES } from './learning-record.ts';

const examAnswerSchema = z.object({
  /** Null while only something else was chosen: the item still counts as open. */
  verdict: z.enum(VERDICTS).nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  characteristics: z.array(characteristicSchema),
  marks: z.array(markSchema),
  at: instantSchema,
});
/** What somebody chose for an item; the last that they chose counts. */
export type ExamAnswer = z.infer<typeof examAnswerSchema>;

const boundedSchema = z.object({
  k: z.number().int().nonnegative(),
  n: z.number().int().nonnegative(),
  lower95: z.number().min(0).max(1),
});

const examResultSchema = z.object({
  sensitivity: boundedSchema,
  specificity: boundedSchema,
  passed: z.boolean(),
  unanswered: z.number().int().nonnegative(),
  /** The side by which it ended early: only what was answered until then is counted. Left out of all others. */
  endedEarly: z.enum(EXAM_SIDES).optional(),
  /** Of the certificate that came of it. */
  certificateId: z.string().nullable(),
});
export type ExamResult = z.infer<typeof examResultSchema>;

/** One sitting of an exam. The form is stored whole and the rules with it, so that nothing changes under way. */
export const examSittingSchema = z.object({
  id: z.string(),
  /** Pseudonym. */
  reviewer: z.string(),
  begunAt: instantSchema,
  rules: trainingRulesSchema,
  form: z.object({
    seed: z.number().int().nonnegative(),
    languages: z.array(z.enum(TRAINING_LANGUAGES)),
    items: z.array(trainingItemSchema).min(1),
  }),
  /** By the place of the item; null while it is open. */
  answers: z.array(examAnswerSchema.nullable()),
  breaks: z.array(z.object({ from: instantSchema, to: instantSchema.nullable() })),
  handedInAt: instantSchema.nullable(),
  result: examResultSchema.nullable(),
});
export type ExamSitting = z.infer<typeof examSittingSchema>;

/** An item as it is shown before the exam is handed in: nothing of it tells what is right, its id neither. */
interface ShownExamItem {
  transcript: Transcript;
  answer: ExamAnswer | null;
}

/** A sitting without its key. */
export interface ShownSitting extends Pick<ExamSitting, 'id' | 'begunAt' | 'rules' | 'breaks'> {
  items: ShownExamItem[];
}

/** What the screen may know of a sitting that is under way. */
export function shownSitting({ id, begunAt, rules, breaks, form, answers }: ExamSitting): ShownSitting {
  const items = form.items.map(({ transcript }, place): ShownExamItem => {
    const { label: _, ...shown } = transcript;
    return { transcript: { ...shown, id: `exam-${place + 1}` }, answer: answers[place] ?? null };
  });
  return { id, begunAt, rules, breaks, items };
}

/** Whether an item has its verdict. */
export const isAnswered = (answer: Pick<ExamAnswer, 'verdict'> | null | undefined): boolean =>
  (answer?.verdict ?? null) !== null;

/** Whether its person is away: from here on nothing is shown until they come back. */
export const isOnBreak = ({ breaks }: Pick<ExamSitting, 'breaks'>): boolean => breaks.at(-1)?.to === null;

/**
 * Milliseconds that are left on the clock, breaks not counted; negative when it is over, null without a clock.
 * @param now milliseconds since 1970
 */
export function timeLeft(
  { begunAt, breaks, rules }: Pick<ExamSitting, 'begunAt' | 'breaks' | 'rules'>,
  now: number,
): number | null {
  if (rules.clockMinutes === null) return null;
  const away = breaks.reduce(
    (sum, { from, to }) => sum + Math.max(0, (to === null ? now : Date.parse(to)) - Date.parse(from)),
    0,
  );
  return rules.clockMinutes * 60_000 - (now - Date.parse(begunAt) - away);
}
