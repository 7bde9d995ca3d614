import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react';
import type { Case } from '../../domain/queue/case.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { openCases } from '../../workflows/read-models.ts';
import { useLive } from '../ui/useLive.ts';
import { filterCases, sortCases } from './arrange.ts';

/** The open cases in the order and narrowing that the reviewer has chosen, for the queue and the review screen. */
export interface Queue {
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
  /** Open cases in all, whatever is filtered out. */
  total: number;
  /** What the filters leave, in order. */
  rows: readonly Case[];
  /** Place of a case in `rows`, or -1. */
  placeOf: (id: string) => number;
}

const NO_CASES: Case[] = [];
const QueueContext = createContext<Queue | null>(null);

/** Looks places up in an index that is made at the first question: not every screen asks. */
function placeFinder(rows: readonly Case[]): (id: string) => number {
  let places: Map<string, number> | null = null;
  return (id) => {
    places ??= new Map(rows.map((row, place) => [row.id, place]));
    return places.get(id) ?? -1;
  };
}

/** Follows the open cases once for all screens. */
export function QueueProvider({ children }: { children: ReactNode }) {
  const open = useLive(openCases);
  // Deferred, so that typing in the search field never waits for the list.
  const view = useDeferredValue(useConsoleState(({ queueView }) => queueView));
  const cases = open.status === 'ready' ? open.value : NO_CASES;
  const { sortBy, descending } = view;
  const sorted = useMemo(() => sortCases(cases, sortBy, descending), [cases, sortBy, descending]);
  const rows = useMemo(() => filterCases(sorted, view), [sorted, view]);
  const queue = useMemo(
    (): Queue => ({
      status: open.status,
      error: open.status === 'failed' ? open.error : null,
      total: cases.length,
      rows,
      placeOf: placeFinder(rows),
    }),
    [open, cases, rows],
  );
  return <QueueContext value={queue}>{children}</QueueContext>;
}

/** The queue of the nearest {@link QueueProvider}. */
export function useQueue(): Queue {
  const queue = use(QueueContext);
  if (!queue) throw new Error('The queue is read outside of its provider.');
  return queue;
}

/** The case to go to from this one: the next in order, else the first of the others; null when it is the last. */
export function caseAfter({ rows, placeOf }: Queue, id: string): Case | null {
  const place = placeOf(id);
  return rows[place + 1] ?? (place > 0 ? rows[0]! : null);
}

/** The case before this one in the order, if there is one. */
export function caseBefore({ rows, placeOf }: Queue, id: string): Case | null {
  return rows[placeOf(id) - 1] ?? null;
}
