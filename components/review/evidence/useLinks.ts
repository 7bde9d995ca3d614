import { useCallback, useState } from 'react';
import type { Highlight } from './contribution.ts';

/** How the evidence list and the transcript lead to each other. */
export interface Links {
  /** The piece that was chosen in the list, or null. */
  chosen: Highlight | null;
  /** The message that is pointed at or has the focus in the transcript, or null. */
  pointed: number | null;
  /** Goes to the message of a piece. */
  choose: (piece: Highlight) => void;
  /** Says which message is pointed at. */
  point: (message: number | null) => void;
}

/**
 * Leads from a piece of evidence to its message and back.
 * @param goTo goes to a message; the same function each time
 */
export function useLinks(goTo: (message: number) => void): Links {
  const [chosen, setChosen] = useState<Highlight | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const choose = useCallback(
    (piece: Highlight) => {
      setChosen(piece);
      goTo(piece.message);
    },
    [goTo],
  );
  return { chosen, pointed, choose, point: setPointed };
}
