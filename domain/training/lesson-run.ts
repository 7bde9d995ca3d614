import { hashUnit } from '../detection/hashing.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { ItemFacts } from './item.ts';
import type { LearningRecord } from './learning-record.ts';
import { type Lesson, stepsOf } from './lesson.ts';

/** What somebody chose: 0 for the first, and whether that was right. */
export interface LessonAnswer {
  chosen: number;
  right: boolean;
}

/** Once through a lesson, as far as somebody is. */
export interface LessonRun {
  /** What its answers are kept under. */
  session: string;
  /** Place of the step that is shown. */
  step: number;
  /** By the names of {@link answerName}. */
  answers: ReadonlyMap<string, LessonAnswer>;
}

/** What an answer of a lesson is kept as. */
export const answerName = (lesson: string, kind: 'pair' | 'check', index: number): string =>
  `${lesson}/${kind}-${index + 1}`;

/** Which of the two of a pair stands first: the same for the same pair, whoever sees it. */
export function isRiskFirst(lesson: string, index: number): boolean {
  const hash = [...answerName(lesson, 'pair', index)].reduce(
    (sum, character) => hashUnit(sum, character.codePointAt(0)!),
    0x811c9dc5,
  );
  return ((hash >>> 7) & 1) === 0;
}

/** What the next time through a lesson is kept under. */
export function nextSession(lesson: string, records: readonly LearningRecord[]): string {
  const earlier = new Set(
    records.flatMap((record) =>
      record.kind === 'lesson' && record.lesson === lesson ? [record.session ?? ''] : [],
    ),
  );
  return `${lesson}#${earlier.size + 1}`;
}

/**
 * Where somebody is in a lesson, with what they answered; null when they never were there.
 * @param records what they did in training, oldest first
 */
export function lessonRunOf(lesson: Lesson, records: readonly LearningRecord[]): LessonRun | null {
  const last = records.findLast((record) => record.kind === 'lesson' && record.lesson === lesson.id);
  if (last?.kind !== 'lesson') return null;
  const session = last.session ?? '';
  const answers = new Map<string, LessonAnswer>();
  for (const record of records) {
    if (record.kind === 'check' && record.session === session)
      answers.set(record.check, { chosen: record.chosen, right: record.right });
    if (record.kind === 'answer' && record.activity === 'lesson' && record.session === session) {
      const right = record.verdict === 'confirmed';
      const index = lesson.pairs.findIndex(
        (_, place) => answerName(lesson.id, 'pair', place) === record.item.id,
      );
      if (index >= 0)
        answers.set(record.item.id, { chosen: right === isRiskFirst(lesson.id, index) ? 0 : 1, right });
    }
  }
  return { session, step: Math.min(last.step, stepsOf(lesson).length - 1), answers };
}

/** What an answer to a pair is about: its risk, as whoever knows it confirms it. */
export function pairFacts(lesson: Lesson, index: number, risk: Transcript | null): ItemFacts {
  const { characteristic, style } = lesson.pairs[index]!;
  return {
    id: answerName(lesson.id, 'pair', index),
    focus: { characteristic, language: lesson.language, side: 'risk' },
    outcome: 'risk',
    characteristics: [characteristic],
    difficulty: risk?.label?.difficulty ?? 'hard',
    style,
    margin: null,
  };
}
