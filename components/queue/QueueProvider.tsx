import {
  createContext,
  type ReactNode,
  use,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { knowsWoven } from '../../domain/knowledge/case-knowledge.ts';
import type { KnownCase } from '../../domain/knowledge/known-case.ts';
import { AWAITING_FIRST_REVIEW } from '../../domain/queue/case-state.ts';
import { hasLapsed } from '../../domain/queue/lease.ts';
import type { CertificateScope } from '../../domain/training/certificate-scope.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../workflows/policy/review-policy.ts';
import {
  caseBook,
  followQueue,
  type QueueModel,
  type ReadingProgress,
  readQueueAgain,
  useQueueModel,
} from '../../workflows/queue/queue-model.ts';
import { useCertificateScope } from '../certificate/useCertificateScope.ts';
import { useNow } from '../ui/reading/useNow.ts';
import { isSettled, type Read, useRead, valueOr } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { Arranger, type CaseSource } from './filter/arranger.ts';
import { caseFilter, type QueueViewer, viewFor } from './filter/filter-cases.ts';
import { KnownCases } from './filter/known-cases.ts';
import { type TranscriptSearchResult, useTranscriptSearch } from './filter/useTranscriptSearch.ts';

/** The cases in the order and narrowing that the reviewer has chosen, for the queue and the review screen. */
export interface Queue {
  /** What reading the first cases has come to. */
  reading: Read<null>;
  /** How far reading has come; null once every case was read. The rows can be used meanwhile. */
  progress: ReadingProgress | null;
  /** Cases that wait for their first review, whatever is filtered out. */
  total: number;
  /** Every case that was read and that may be known, in the order of the rows. */
  all: readonly KnownCase[];
  /** What the filters leave, in order. */
  rows: readonly KnownCase[];
  /** Place of a case in `rows`, or -1. */
  placeOf: (id: string) => number;
  /** Whether somebody else holds a case now. */
  isElsewhere: (each: KnownCase) => boolean;
  viewer: QueueViewer;
  /** What the certificates of who sits here open; null where none are required, undefined until it was read. */
  scope: CertificateScope | null | undefined;
  /** What the search came to in the messages. */
  messages: TranscriptSearchResult;
}

const WAITING: ReadonlySet<string> = new Set(AWAITING_FIRST_REVIEW);
const QueueContext = createContext<Queue | null>(null);

const countsAsFlagged = ({ origin }: KnownCase) => origin === null || origin === 'detection';
const countWaiting = (cases: readonly KnownCase[]) =>
  cases.reduce((sum, each) => sum + (countsAsFlagged(each) && WAITING.has(each.state) ? 1 : 0), 0);

/** Who looks at the cases, and what they may see of them. */
interface Looking {
  viewer: QueueViewer;
  cases: KnownCases;
}

/** What may be seen; null until it is known, so that no list is shown that will be another one a moment later. */
function useLooking(): Looking | null {
  const reviewer = useReviewer();
  const policy = useRead(liveReviewPolicy, { failsInFrame: true });
  const isKnown = reviewer !== null && isSettled(policy);
  const { name, role } = reviewer ?? { name: '', role: 'trainee' as const };
  // Hidden, too, where the policy cannot be read.
  const rules = valueOr(policy, null)?.rules;
  const mode = rules?.blind.mode ?? 'always';
  const feedback = rules?.golden.feedback ?? 'never';
  return useMemo(() => {
    if (!isKnown) return null;
    const seesWoven = knowsWoven({ role });
    const cases = new KnownCases(caseBook, { name, role }, { blind: { mode }, golden: { feedback } });
    // Of cases that may come out blind nothing is told beforehand, and most cases may.
    return { viewer: { seesWoven, blind: mode !== 'never' && !seesWoven }, cases };
  }, [isKnown, name, role, mode, feedback]);
}

/** What reading has come to; the first list is ready once it is in order. */
function readingOf(phase: QueueModel['phase'], error: unknown, isArranged: boolean): Read<null> {
  if (phase === 'failed') return { status: 'failed', error, retry: readQueueAgain };
  return phase === 'ready' && isArranged ? { status: 'ready', value: null } : { status: 'loading' };
}

/** What lists leave out, the same set for as long as it holds the same. */
function useLeftOut(cases: KnownCases | undefined, version: number): ReadonlySet<string> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the book
  const left = useMemo(() => cases?.leftOut() ?? NOTHING, [cases, version]);
  const kept = useRef(left);
  if (left.symmetricDifference(kept.current).size > 0) kept.current = left;
  return kept.current;
}

const NOTHING: ReadonlySet<string> = new Set();
const LEAST: QueueViewer = { seesWoven: false, blind: true };
const NO_CASES: readonly KnownCase[] = [];
const NO_SOURCE: CaseSource = { version: 0, all: () => [], get: () => undefined, changesSince: () => [] };

/** Follows the cases once for all screens. */
export function QueueProvider({ children }: { children: ReactNode }) {
  // Before the screens ask for anything: what they show is in it.
  useLayoutEffect(followQueue, []);
  const { phase, error, progress, version } = useQueueModel();
  const name = useSession(({ reviewer }) => reviewer);
  const scope = useCertificateScope();
  const looking = useLooking();
  const known = looking?.viewer ?? null;
  const viewer = known ?? LEAST;
  const leftOut = useLeftOut(looking?.cases, version);
  const chosen = useConsoleState(({ queueView }) => queueView);
  const latest = useMemo(() => known && viewFor(chosen, known), [chosen, known]);
  // Deferred, so that typing in the search field never waits for the list; but the first list waits for nothing.
  const arranged = useDeferredValue(latest) ?? latest;
  const isArranged = arranged !== null;
  const view = arranged ?? chosen;
  const { ids, progress: searching, failure } = useTranscriptSearch(view.inMessages ? view.search : '');
  const minute = useNow(60_000);
  const now = view.olderThanHours === null && view.youngerThanHours === null ? 0 : minute;
  const passes = useMemo(() => {
    const inView = caseFilter(view, viewer, now, ids);
    return (each: KnownCase) => inView(each) && !leftOut.has(each.id);
  }, [view, viewer, now, ids, leftOut]);
  const arranger = useMemo(() => new Arranger(looking?.cases ?? NO_SOURCE), [looking]);
  const { sortBy, descending } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the book
  const { rows, all } = useMemo(
    () =>
      isArranged
        ? { rows: arranger.rows({ sortBy, descending, passes }), all: arranger.all }
        : { rows: NO_CASES, all: NO_CASES },
    [isArranged, arranger, sortBy, descending, passes, version],
  );
  const told = useMemo(
    () => (viewer.seesWoven ? all : all.filter(({ id, unknown }) => !unknown && !leftOut.has(id))),
    [viewer, all, leftOut],
  );
  const total = useMemo(() => countWaiting(told), [told]);
  const queue = useMemo(
    (): Queue => ({
      reading: readingOf(phase, error, isArranged),
      progress,
      total,
      all: told,
      rows,
      placeOf: (id) => arranger.placeIn(rows, id),
      isElsewhere: ({ lease }) => lease !== null && lease.reviewer !== name && !hasLapsed(lease, Date.now()),
      viewer,
      scope,
      messages: { ids, progress: searching, failure },
    }),
    [
      phase,
      error,
      progress,
      total,
      told,
      rows,
      arranger,
      name,
      isArranged,
      viewer,
      scope,
      ids,
      searching,
      failure,
    ],
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
export function caseAfter({ rows, placeOf, isElsewhere }: Walk, id: string): KnownCase | null {
  const place = placeOf(id);
  for (let next = place + 1; next < rows.length; next += 1) if (!isElsewhere(rows[next]!)) return rows[next]!;
  for (let next = 0; next < place; next += 1) if (!isElsewhere(rows[next]!)) return rows[next]!;
  return null;
}

/** The case before this one in the order that nobody else holds, if there is one. */
export function caseBefore({ rows, placeOf, isElsewhere }: Walk, id: string): KnownCase | null {
  for (let previous = placeOf(id) - 1; previous >= 0; previous -= 1)
    if (!isElsewhere(rows[previous]!)) return rows[previous]!;
  return null;
}
