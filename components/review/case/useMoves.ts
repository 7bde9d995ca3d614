import { useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { caseAfter, caseBefore, useQueue } from '../../queue/QueueProvider.tsx';
import { useNextCase } from '../../queue/useNextCase.ts';
import { caseAddress } from '../../ui/case-address.ts';

/** Where "next" and "previous" lead from the case on screen. */
export interface Moves {
  /** Cases in the list that is narrowed and sorted as the reviewer left it. */
  count: number;
  previous: (() => void) | null;
  next: (() => void) | null;
  /** To the next case that is handed out; nowhere once the case is not on screen any more. */
  onward: () => void;
}

export function useMoves(id: string): Moves {
  const queue = useQueue();
  const [, navigate] = useLocation();
  const takeNext = useNextCase();
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    shown.current = id;
    return () => {
      shown.current = null;
    };
  }, [id]);
  const to = (other: { id: string }) => navigate(caseAddress(other.id));
  const next = caseAfter(queue, id);
  const previous = caseBefore(queue, id);
  return {
    count: queue.rows.length,
    previous: previous ? () => to(previous) : null,
    next: next ? () => to(next) : null,
    // A decision takes a moment to be stored; whoever has gone on by then is not fetched back.
    onward: () => {
      if (shown.current === id) takeNext.take({ after: id });
    },
  };
}
