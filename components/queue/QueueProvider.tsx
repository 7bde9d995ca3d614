import {
  createContext,
  type ReactNode,
  use,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Case } from '../../domain/queue/case.ts';
import { AWAITING_FIRST_REVIEW } from '../../domain/queue/case-state.ts';
import { hasLapsed } from '../../domain/queue/lease.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { caseBook, followQueue, type ReadingProgress, useQueueModel } from '../../workflows/queue-model.ts';
import { liveReviewPolicy } from '../../workflows/review-policy.ts';
import { useSession } from '../../workflows/session.ts';
import { useLive } from '../ui/useLive.ts';
import { useNow } from '../ui/useNow.ts';
import { useReviewer } from '../ui/useReviewer.ts';
import { Arranger } from './arranger.ts';
import { caseFilter, type Viewer, viewFor } from './filter-cases.ts';
import { type TranscriptSearchResult, useTranscriptSearch } from './useTranscriptSearch.ts';

/** The cases in the order and narrowing that the reviewer has chosen, for the queue and the review screen. */
export interface Queue {
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
  /** How far reading has come; null once every case was read. The rows can be used meanwhile. */
  progress: ReadingProgress | null;
  /** Cases that wait for their first review, whatever is filtered out. */
  total: number;
  /** Every case that was read, in the order of the rows. */
  all: readonly Case[];
  /** What the filters leave, in order. */
  rows: readonly Case[];
  /** Place of a case in `rows`, or -1. */
  placeOf: (id: string) => number;
  /** Whether somebody else holds a case now. */
  isElsewhere: (each: Case) => boolean;
  viewer: Viewer;
  /** What the search came to in the messages. */
  messages: TranscriptSearchResult;
}

const STATUS = { starting: 'loading', ready: 'ready', failed: 'failed' } as const;
const WAITING: ReadonlySet<string> = new Set(AWAITING_FIRST_REVIEW);
const QueueContext = createContext<Queue | null>(null);

const countWaiting = (cases: readonly Case[]) =>
  cases.reduce((sum, { origin, state }) => sum + (origin === 'detection' && WAITING.has(state) ? 1 : 0), 0);

/** What may be seen; null until it is known, so that no list is shown that will be another one a moment later. */
function useViewer(): Viewer | null {
  const role = useReviewer()?.role ?? null;
  const policy = useLive(liveReviewPolicy);
  const isKnown = role !== null && policy.status !== 'loading';
  // Hidden, too, where the policy cannot be read.
  const always = policy.status !== 'ready' || policy.value.rules.blind.mode === 'always';
  const blind = always && role !== 'lead';
  const seesWoven = role !== null && may(role, 'see-woven');
  return useMemo(() => (isKnown ? { seesWoven, blind } : null), [isKnown, seesWoven, blind]);
}

const LEAST: Viewer = { seesWoven: false, blind: true };
const NO_CASES: readonly Case[] = [];

/** Follows the cases once for all screens. */
export function QueueProvider({ children }: { children: ReactNode }) {
  // Before the screens ask for anything: what they show is in it.
  useLayoutEffect(followQueue, []);
  const { phase, error, progress, version } = useQueueModel();
  const name = useSession(({ reviewer }) => reviewer);
  const known = useViewer();
  const viewer = known ?? LEAST;
  const chosen = useConsoleState(({ queueView }) => queueView);
  const latest = useMemo(() => known && viewFor(chosen, known), [chosen, known]);
  // Deferred, so that typing in the search field never waits for the list; but the first list waits for nothing.
  const arranged = useDeferredValue(latest) ?? latest;
  const isArranged = arranged !== null;
  const view = arranged ?? chosen;
  const { ids, progress: searching, failure } = useTranscriptSearch(view.inMessages ? view.search : '');
  const minute = useNow(60_000);
  const now = view.olderThanHours === null && view.youngerThanHours === null ? 0 : minute;
  const passes = useMemo(() => caseFilter(view, viewer, now, ids), [view, viewer, now, ids]);
  const [arranger] = useState(() => new Arranger(caseBook));
  const { sortBy, descending } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the book
  const { rows, all } = useMemo(
    () =>
      isArranged
        ? { rows: arranger.rows({ sortBy, descending, passes }), all: arranger.all }
        : { rows: NO_CASES, all: NO_CASES },
    [isArranged, arranger, sortBy, descending, passes, version],
  );
  const total = useMemo(() => countWaiting(all), [all]);
  const queue = useMemo(
    (): Queue => ({
      status: phase === 'ready' && !isArranged ? 'loading' : STATUS[phase],
      error,
      progress,
      total,
      all,
      rows,
      placeOf: (id) => arranger.placeIn(rows, id),
      isElsewhere: ({ lease }) => lease !== null && lease.reviewer !== name && !hasLapsed(lease, Date.now()),
      viewer,
      messages: { ids, progress: searching, failure },
    }),
    [phase, error, progress, total, all, rows, arranger, name, isArranged, viewer, ids, searching, failure],
  );
  return <QueueContext value={queue}>{children}</QueueContext>;
}

/** The queue of the nearest {@link QueueProvider}. */
export function useQueue(): Queue {
  const queue = use(QueueContext);
  if (!queue) throw new Error('The queue is read outside of its provider.');
  return queue;
}

/** What a walk along the list needs of the queue. */
type Walk = Pick<Queue, 'rows' | 'placeOf' | 'isElsewhere'>;

/**
 * The case to go to from this one: the next in order, else the first of the others; null when it is the last. Cases
 * that somebody else holds are passed over.
 */
export function caseAfter({ rows, placeOf, isElsewhere }: Walk, id: string): Case | null {
  const place = placeOf(id);
  for (let next = place + 1; next < rows.length; next += 1) if (!isElsewhere(rows[next]!)) return rows[next]!;
  for (let next = 0; next < place; next += 1) if (!isElsewhere(rows[next]!)) return rows[next]!;
  return null;
}

/** The case before this one in the order that nobody else holds, if there is one. */
export function caseBefore({ rows, placeOf, isElsewhere }: Walk, id: string): Case | null {
  for (let previous = placeOf(id) - 1; previous >= 0; previous -= 1)
    if (!isElsewhere(rows[previous]!)) return rows[previous]!;
  return null;
}
