import { useCallback } from 'react';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Review } from '../useReview.ts';

/** Marking characteristics on messages, in the draft of the case. */
export function useMarks({
  handle,
}: Review): (message: number, characteristic: CharacteristicId, on: boolean) => void {
  const { read, change } = handle;
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
