import type { z } from 'zod';
import { type Excerpt, type Lesson, lessonSchema } from './lesson.ts';

/** Where in a lesson something is to be done; `place` is that among the parts of its kind, from 0. */
const LESSON_PARTS = ['lesson', 'case', 'lookAlike', 'pair', 'check'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];

const FIELDS = {
  lesson: ['title', 'about', 'lookFor', 'summary', 'parts'],
  case: ['messages', 'intro', 'marks', 'conclusion'],
  lookAlike: ['messages', 'intro', 'marks', 'conclusion'],
  pair: ['risk', 'lookAlike', 'why'],
  check: ['messages', 'question', 'options', 'right', 'why'],
} as const satisfies Record<LessonPart, readonly string[]>;
type Part = keyof typeof FIELDS;
/** Of everything that can be wanting. */
export type TodoField = (typeof FIELDS)[Part][number];

/** What is still to be done before a lesson is one. */
export interface LessonTodo {
  part: LessonPart;
  place: number;
  field: TodoField;
  /** `missing` also where there are too few; `gone`: of a transcript that is not there, or is shorter. */
  what: 'missing' | 'too-long' | 'gone';
  /** Characters or entries that there may be, of what is too long. */
  most?: number;
}

const PARTS = new Map<PropertyKey, LessonPart>([
  ['cases', 'case'],
  ['lookAlikes', 'lookAlike'],
  ['pairs', 'pair'],
  ['checks', 'check'],
]);

/** Which messages are shown is one field. */
const MESSAGES: readonly PropertyKey[] = ['transcript', 'from', 'to', 'excerpt'];

function todoOf(issue: z.core.$ZodIssue): LessonTodo {
  const [first = '', place, inner = ''] = issue.path;
  const part = PARTS.get(first);
  const named = MESSAGES.includes(inner) ? 'messages' : inner;
  const isIn = part !== undefined && typeof place === 'number';
  const fields: readonly PropertyKey[] = FIELDS[isIn ? part : 'lesson'];
  const field = (isIn ? named : first) as TodoField;
  return {
    ...{ part: isIn ? part : 'lesson', place: isIn ? place : 0 },
    field: fields.includes(field) ? field : (fields.at(-1) as TodoField),
    ...(issue.code === 'too_big' ? { what: 'too-long', most: Number(issue.maximum) } : { what: 'missing' }),
  };
}

/** Messages of a lesson that are not there, each with where it shows them. */
function gone(lesson: Lesson, messagesIn: (transcript: string) => number): LessonTodo[] {
  const isGone = ({ transcript, to }: Pick<Excerpt, 'transcript' | 'to'>) => to >= messagesIn(transcript);
  const found = (
    part: LessonPart,
    place: number,
    field: TodoField,
    shown: Pick<Excerpt, 'transcript' | 'to'>,
  ) => (isGone(shown) ? [{ part, place, field, what: 'gone' } as const] : []);
  return [
    ...lesson.cases.flatMap((shown, place) => found('case', place, 'messages', shown)),
    ...lesson.lookAlikes.flatMap((shown, place) => found('lookAlike', place, 'messages', shown)),
    ...lesson.pairs.flatMap(({ risk, lookAlike }, place) => [
      ...found('pair', place, 'risk', risk),
      ...found('pair', place, 'lookAlike', lookAlike),
    ]),
    ...lesson.checks.flatMap(({ excerpt }, place) =>
      excerpt ? found('check', place, 'messages', excerpt) : [],
    ),
  ];
}

/**
 * What is still to be done before what was typed is a lesson, each thing once, in the order of the lesson; nothing of
 * one that is one. The schema of lessons is the judge.
 * @param messagesIn how many messages a transcript has; 0 of one that is not there
 */
export function lessonTodos(typed: Lesson, messagesIn: (transcript: string) => number): LessonTodo[] {
  const parsed = lessonSchema.safeParse(typed);
  if (parsed.success) return gone(parsed.data, messagesIn);
  const seen = new Set<string>();
  return parsed.error.issues
    .map(todoOf)
    .filter(({ part, place, field }) => {
      const key = `${part} ${place} ${field}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted(
      (left, right) =>
        LESSON_PARTS.indexOf(left.part) - LESSON_PARTS.indexOf(right.part) || left.place - right.place,
    );
}
