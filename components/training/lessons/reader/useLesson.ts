import { useRef, useState } from 'react';
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
  /** As of what was done last, which may not be kept yet. */
  const latest = useRef(run);
  const { error, clearError, run: attempt } = useAction();
  /** Shown once it is kept, and not before: whoever sees it can close the page. */
  const keep = (record: NewLearning, next: LessonRun) => {
    latest.current = next;
    void attempt(async () => {
      try {
        await keepLearning(record);
        setRun(next);
      } catch (problem) {
        // What was not kept can be done again.
        latest.current = run;
        throw problem;
      }
    });
  };
  const visit = ({ session, step }: LessonRun): NewLearning =>
    // At the last step all is behind.
    ({ kind: 'lesson', lesson: lesson.id, step: step === of - 1 ? of : step, of, session });
  return {
    run,
    error,
    clearError,
    go: (step) => {
      if (step < 0 || step >= of || step === latest.current.step) return;
      const next = { ...latest.current, step };
      keep(visit(next), next);
    },
    answerOf: (kind, index) => run.answers.get(answerName(lesson.id, kind, index)),
    answer: (kind, index, chosen) => {
      const name = answerName(lesson.id, kind, index);
      const { session, answers } = latest.current;
      if (answers.has(name)) return;
      const next = (right: boolean): LessonRun => ({
        ...latest.current,
        answers: new Map(answers).set(name, { chosen, right }),
      });
      if (kind === 'check') {
        const right = lesson.checks[index]!.right === chosen;
        keep({ kind: 'check', session, check: name, chosen, right }, next(right));
      } else {
        const right = isRiskFirst(lesson.id, index) === (chosen === 0);
        const item = pairFacts(lesson, index, transcripts.get(lesson.pairs[index]!.risk.transcript) ?? null);
        keep(
          {
            ...{ kind: 'answer', activity: 'lesson', session, item, confidence: null, marked: [] },
            ...{ verdict: right ? 'confirmed' : 'not-confirmed', told: true, riskShare: 0.5 },
          },
          next(right),
        );
      }
    },
    again: () => {
      const earlier = Number(run.session.split('#')[1] ?? 0);
      const session = `${lesson.id}#${earlier + 1}`;
      const next = { session, step: 0, answers: new Map() };
      keep(visit(next), next);
    },
  };
}
