import { useCallback } from 'react';
import type { Draft } from '../../../domain/review/draft.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';

/** What is chosen and marked, to read and to change; both the same functions each time. */
export interface Marking {
  read: () => Pick<Draft, 'marks'>;
  change: (part: Pick<Draft, 'marks'>) => void;
}

/** Marking characteristics on messages, in the draft of what is on screen. */
export function useMarks({
  read,
  change,
}: Marking): (message: number, characteristic: CharacteristicId, on: boolean) => void {
  return useCallback(
    (message, characteristic, on) => {
      const others = read().marks.filter(
        (mark) => mark.message !== message || mark.characteristic !== characteristic,
      );
      change({ marks: on ? [...others, { message, characteristic }] : others });
    },
    [read, change],
  );
}
