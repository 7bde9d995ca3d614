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
  /** To the next case that is handed out. */
  onward: () => void;
}

export function useMoves(id: string): Moves {
  const queue = useQueue();
  const [, navigate] = useLocation();
  const takeNext = useNextCase();
  const to = (other: { id: string }) => navigate(caseAddress(other.id));
  const next = caseAfter(queue, id);
  const previous = caseBefore(queue, id);
  return {
    count: queue.rows.length,
    previous: previous ? () => to(previous) : null,
    next: next ? () => to(next) : null,
    onward: () => takeNext.take({ after: id }),
  };
}
