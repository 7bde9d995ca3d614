import { useCallback, useLayoutEffect, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { Target } from '../../../domain/training/target.ts';
import { nextItem } from '../../../workflows/training/next-item.ts';
import { asked } from '../../ui/reading/asked.ts';
import { type Read, useRead } from '../../ui/reading/useRead.ts';
import type { GivenAnswer } from '../answering/useAnswer.ts';

/** What comes next: where somebody is, and the item to be given. */
export interface Due<Step> {
  /** What it belongs to. */
  session: string;
  /** Grows with every answer. */
  place: number;
  step: Step;
  target: Target;
}

/** The item on screen. */
interface Shown<Step> extends Due<Step> {
  item: TrainingItem;
  /** What was answered, where it is told how. */
  told: GivenAnswer | null;
}

/** One item after the other. */
export interface Items<Step> {
  /** Null between two items, and after the last. */
  shown: Shown<Step> | null;
  /** The item that is made ready, while `shown` is null. */
  read: Read<TrainingItem>;
  /** The item on screen was answered: it stays with its feedback, or makes room for the next. */
  answered: (given: GivenAnswer, isTold: boolean) => void;
  /** On to the next item. */
  goOn: () => void;
}

/**
 * Keeps an item on screen until whoever answers it goes on, however soon its answer is stored, and has the next one
 * made meanwhile.
 */
export function useItems<Step>(due: Due<Step> | null): Items<Step> {
  const [shown, setShown] = useState<Shown<Step> | null>(null);
  // Places below were answered here; what was read may not know of it yet.
  const [from, setFrom] = useState(0);
  const isNew = due !== null && due.place >= from;
  const place = due && `${due.session}/${due.place}`;
  const target = due && JSON.stringify(due.target);
  const ask = useCallback(
    () => asked(() => nextItem(place!, JSON.parse(target!) as Target)),
    [place, target],
  );
  const read = useRead(isNew ? ask : null);
  useLayoutEffect(() => {
    if (shown === null && due && isNew && read.status === 'ready')
      setShown({ ...due, item: read.value, told: null });
  }, [shown, due, isNew, read]);
  return {
    ...{ shown, read },
    answered: (given, isTold) => {
      if (shown === null) return;
      setFrom(shown.place + 1);
      setShown(isTold ? { ...shown, told: given } : null);
    },
    goOn: () => setShown(null),
  };
}
