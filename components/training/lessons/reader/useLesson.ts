import { useState } from 'react';
import type { NewLearning } from '../../../../domain/commands/training/keep-learning.ts';
import type { LearningRecord } from '../../../../domain/training/learning-record.ts';
import { type Lesson, stepsOf } from '../../../../domain/training/lesson.ts';
import {
  answerName,
  isRiskFirst,
  type LessonAnswer,
  type LessonRun,
  lessonRunOf,
  nextSession,
  pairFacts,
} from '../../../../domain/training/lesson-run.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { keepLearning } from '../../../../workflows/training/learning.ts';
import { useAction } from '../../../ui/reading/useAction.ts';
import { Changing } from './changing.ts';

/** A lesson that somebody is in, and what they can do there. */
export interface LessonHandle {
  run: LessonRun;
  /** Goes to a step and keeps that; nothing beyond the ends. */
  go: (step: number) => void;
  answer: (kind: 'pair' | 'check', index: number, chosen: number) => void;
  answerOf: (kind: 'pair' | 'check', index: number) => LessonAnswer | undefined;
  /** Begins the lesson anew; earlier answers stay as they were. */
  again: () => void;
  /** Why the last thing could not be kept. */
  error: unknown;
  clearError: () => void;
}

/**
 * Where somebody is in a lesson. What they do is kept at once, and shown when it is.
 * @param records as of when the lesson was opened
 */
export function useLesson(
  lesson: Lesson,
  records: readonly LearningRecord[],
  transcripts: ReadonlyMap<string, Transcript>,
): LessonHandle {
  const of = stepsOf(lesson).length;
  const [run, setRun] = useState<LessonRun>(
    () =>
      lessonRunOf(lesson, records) ?? {
        ...{ session: nextSession(lesson.id, records), step: 0 },
        answers: new Map(),
      },
  );
  const [changing] = useState(() => new Changing(run));
  const { error, clearError, run: attempt } = useAction();
  /** Shown once it is kept, and not before: whoever sees it can close the page. */
  const keep = (record: NewLearning, change: (before: LessonRun) => LessonRun) =>
    void attempt(async () => setRun(await changing.change(change, () => keepLearning(record))));
  const visit = ({ session, step }: LessonRun): NewLearning =>
    // At the last step all is behind.
    ({ kind: 'lesson', lesson: lesson.id, step: step === of - 1 ? of : step, of, session });
  return {
    run,
    error,
    clearError,
    go: (step) => {
      if (step < 0 || step >= of || step === changing.latest.step) return;
      keep(visit({ ...changing.latest, step }), (before) => ({ ...before, step }));
    },
    answerOf: (kind, index) => run.answers.get(answerName(lesson.id, kind, index)),
    answer: (kind, index, chosen) => {
      const name = answerName(lesson.id, kind, index);
      const { session, answers } = changing.latest;
      if (answers.has(name)) return;
      const keepAnswer = (record: NewLearning, right: boolean) =>
        keep(record, (before) => ({
          ...before,
          answers: new Map(before.answers).set(name, { chosen, right }),
        }));
      if (kind === 'check') {
        const right = lesson.checks[index]!.right === chosen;
        keepAnswer({ kind: 'check', session, check: name, chosen, right }, right);
      } else {
        const right = isRiskFirst(lesson.id, index) === (chosen === 0);
        const item = pairFacts(lesson, index, transcripts.get(lesson.pairs[index]!.risk.transcript) ?? null);
        keepAnswer(
          {
            ...{ kind: 'answer', activity: 'lesson', session, item, confidence: null, marked: [] },
            ...{ verdict: right ? 'confirmed' : 'not-confirmed', told: true, riskShare: 0.5 },
          },
          right,
        );
      }
    },
    again: () => {
      const earlier = Number(run.session.split('#')[1] ?? 0);
      const anew: LessonRun = { session: `${lesson.id}#${earlier + 1}`, step: 0, answers: new Map() };
      keep(visit(anew), () => anew);
    },
  };
}
