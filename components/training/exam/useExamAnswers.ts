import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

/** What somebody has chosen in a sitting. */
export interface ExamAnswers {
  /** By the place of the item. */
  chosen: readonly Chosen[];
  /** These two are the same functions each time. */
  read: (place: number) => Chosen;
  change: (place: number, part: Partial<Chosen>) => void;
  /** Why a choice was not stored. */
  error: unknown;
  clearError: () => void;
}

function chosenOf({ answer }: ShownSitting['items'][number]): Chosen {
  const { verdict, confidence, characteristics, marks } = answer ?? EMPTY;
  return { verdict, confidence, characteristics, marks };
}

/**
 * Stores each choice at once, in the order in which they are made. A choice counts while it is on its way to storage,
 * so that whoever goes on or back faster than that finds it; one that was not stored counts no more.
 */
export function useExamAnswers({ id, items }: ShownSitting): ExamAnswers {
  const stored = useRef(items);
  const own = useRef<ReadonlyMap<number, Chosen>>(new Map());
  const [shown, setShown] = useState(own.current);
  const [failed, setFailed] = useState<{ place: number; error: unknown } | null>(null);
  useLayoutEffect(() => {
    stored.current = items;
  }, [items]);
  const read = useCallback((place: number) => own.current.get(place) ?? chosenOf(stored.current[place]!), []);
  const change = useCallback(
    (place: number, part: Partial<Chosen>) => {
      const hold = (places: Iterable<[number, Chosen]>) => {
        own.current = new Map(places);
        setShown(own.current);
      };
      const chosen = { ...read(place), ...part };
      hold([...own.current, [place, chosen]]);
      answerExam(id, place, chosen).then(
        () => setFailed((last) => (last?.place === place ? null : last)),
        (error: unknown) => {
          if (own.current.get(place) === chosen) hold([...own.current].filter(([at]) => at !== place));
          setFailed({ place, error });
        },
      );
    },
    [id, read],
  );
  return {
    chosen: useMemo(() => items.map((item, place) => shown.get(place) ?? chosenOf(item)), [items, shown]),
    ...{ read, change, error: failed?.error ?? null },
    clearError: useCallback(() => setFailed(null), []),
  };
}

/** Of these, the one to the item at a place. */
export function useExamAnswer(answers: ExamAnswers, place: number): ExamAnswerHandle {
  const { chosen, read, change, error, clearError } = answers;
  return {
    chosen: chosen[place]!,
    read: useCallback(() => read(place), [read, place]),
    change: useCallback((part: Partial<Chosen>) => change(place, part), [change, place]),
    ...{ error, clearError },
  };
}
