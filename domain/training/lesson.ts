import { z } from 'zod';
import { CHOICES } from '../policy/choices.ts';
import { characteristicSchema } from '../transcript/transcript.ts';
import { TRAINING_LANGUAGES } from './focus.ts';
import { ITEM_STYLES } from './item.ts';

/** What a lesson may hold; more would be several. */
export const LESSON_LIMITS = {
  text: 800,
  paragraphs: 8,
  cases: 4,
  pairs: 12,
  checks: 6,
  options: 4,
} as const;

const text = z.string().trim().min(1).max(LESSON_LIMITS.text);
const place = z.number().int().nonnegative();

const excerptShape = {
  /** A sample, or a practice item. */
  transcript: z.string().trim().min(1).max(200),
  /** The first and the last message that are shown. */
  from: place,
  to: place,
};
const inOrder = ({ from, to }: { from: number; to: number }) => from <= to;
const notInOrder = { path: ['to'], message: 'excerpt-order' };
const within = (message: number, { from, to }: { from: number; to: number }) =>
  message >= from && message <= to;

/** Messages of a transcript, and which of them decide. */
export const excerptSchema = z
  .strictObject({ ...excerptShape, deciding: z.array(place).max(20) })
  .refine(inOrder, notInOrder)
  .refine((excerpt) => excerpt.deciding.every((message) => within(message, excerpt)), {
    ...{ path: ['deciding'], message: 'excerpt-outside' },
  });
export type Excerpt = z.infer<typeof excerptSchema>;

/** A case with its evidence in place. */
const workedCaseSchema = z
  .strictObject({
    ...excerptShape,
    intro: text,
    marks: z.array(z.strictObject({ message: place, why: text })).max(20),
    decision: z.enum(CHOICES),
    conclusion: text,
  })
  .refine(inOrder, notInOrder)
  .refine((shown) => shown.marks.every(({ message }) => within(message, shown)), {
    ...{ path: ['marks'], message: 'excerpt-outside' },
  });
export type WorkedCase = z.infer<typeof workedCaseSchema>;

/** Which of these two? */
const pairSchema = z.strictObject({
  characteristic: characteristicSchema,
  /** How plainly the risk is said. */
  style: z.enum(ITEM_STYLES),
  risk: excerptSchema,
  lookAlike: excerptSchema,
  why: text,
});
export type Pair = z.infer<typeof pairSchema>;

const checkSchema = z
  .strictObject({
    excerpt: excerptSchema.optional(),
    question: text,
    options: z.array(text).min(2).max(LESSON_LIMITS.options),
    /** Place of the right one. */
    right: place,
    why: text,
  })
  .refine(({ right, options }) => right < options.length, { path: ['right'], message: 'excerpt-outside' });
export type Check = z.infer<typeof checkSchema>;

/** A lesson: five to eight minutes, made of transcripts that there are. */
export const lessonSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  language: z.enum(TRAINING_LANGUAGES),
  /** Whose definition it shows; null for a lesson about something else. */
  characteristic: characteristicSchema.nullable(),
  title: text.max(80),
  /** In one sentence, for lists. */
  about: text.max(200),
  lookFor: z.array(text).min(1).max(LESSON_LIMITS.paragraphs),
  cases: z.array(workedCaseSchema).max(LESSON_LIMITS.cases),
  lookAlikes: z.array(workedCaseSchema).max(LESSON_LIMITS.cases),
  pairs: z.array(pairSchema).max(LESSON_LIMITS.pairs),
  checks: z.array(checkSchema).max(LESSON_LIMITS.checks),
  /** What it was about. */
  summary: z.array(text).length(3),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** One thing at a time; `index` is the place among those of its kind. */
export type LessonStep =
  | { kind: 'look-for' | 'summary' }
  | { kind: 'case' | 'look-alike'; index: number }
  | { kind: 'pair' | 'check'; index: number };

/** The steps of a lesson, in their order. */
export function stepsOf({ cases, lookAlikes, pairs, checks }: Lesson): LessonStep[] {
  const each = <Kind extends 'case' | 'look-alike' | 'pair' | 'check'>(kind: Kind, of: readonly unknown[]) =>
    of.map((_, index) => ({ kind, index }));
  return [
    { kind: 'look-for' },
    ...each('case', cases),
    ...each('look-alike', lookAlikes),
    ...each('pair', pairs),
    ...each('check', checks),
    { kind: 'summary' },
  ];
}

/** The messages that a lesson shows, in its order. */
export function excerptsOf({
  cases,
  lookAlikes,
  pairs,
  checks,
}: Lesson): Pick<Excerpt, 'transcript' | 'from' | 'to'>[] {
  return [
    ...[...cases, ...lookAlikes],
    ...pairs.flatMap(({ risk, lookAlike }) => [risk, lookAlike]),
    ...checks.flatMap(({ excerpt }) => excerpt ?? []),
  ];
}
