import { useCallback, useRef, useState } from 'react';
import type { ExamAnswer, ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { answerExam } from '../../../workflows/training/exam.ts';

type Chosen = Omit<ExamAnswer, 'at'>;

const EMPTY: Chosen = { verdict: null, confidence: null, characteristics: [], marks: [] };

/** What somebody has chosen for the item on screen. */
export interface ExamAnswerHandle {
  chosen: Chosen;
  /** As it is at this moment; the same function each time, as is `change`. */
  read: () => Chosen;
  change: (part: Partial<Chosen>) => void;
  error: unknown;
  clearError: () => void;
}

/** Stores each choice at once, in the order in which they are made. Give what uses it the place as its key. */
export function useExamAnswer({ id, items }: ShownSitting, place: number): ExamAnswerHandle {
  const [chosen, setChosen] = useState<Chosen>(items[place]?.answer ?? EMPTY);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(chosen);
  const read = useCallback(() => latest.current, []);
  const change = useCallback(
    (part: Partial<Chosen>) => {
      const { verdict, confidence, characteristics, marks } = { ...latest.current, ...part };
      latest.current = { verdict, confidence, characteristics, marks };
      setChosen(latest.current);
      setError(null);
      answerExam(id, place, latest.current).catch(setError);
    },
    [id, place],
  );
  return { chosen, read, change, error, clearError: useCallback(() => setError(null), []) };
}
