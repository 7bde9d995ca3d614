import { create } from 'zustand';
import { CASE_STATES } from '../../domain/queue/case-state.ts';
import type { QueueView } from '../../domain/queue/queue-view.ts';
import {
  allCaseIds,
  casesAfter,
  casesChangedFrom,
  countCases,
  endOfCases,
  latestCaseChange,
} from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import type { StoredCase } from '../../storage/rows.ts';
import { useConsoleState } from '../base/console-state.ts';
import { giveWay } from '../base/read-first.ts';
import { CaseBook } from './case-book.ts';

/** Cases of each state that are read before all others: more than a screen shows. */
const FIRST = 200;
/** Cases that are read together; a page of them keeps the console from drawing for a few hundredths of a second. */
const PAGE = 5_000;
/** Milliseconds between two looks at what was read so far. */
const SHOWN_EVERY = 250;
/** Two tabs may store in another order than they noted the time: changes of this many milliseconds are read twice. */
const OVERLAP = 3_000;
/** Milliseconds between two checks that nothing was deleted, and how many times its own length the check rests. */
const CHECK_GAP = 1_000;
const CHECK_REST = 10;

/** How far reading has come. */
export interface ReadingProgress {
  done: number;
  total: number;
}

/** What is known of the cases; the cases themselves are in {@link caseBook}. */
export interface QueueModel {
  /** `ready` as soon as there is something to show. */
  phase: 'starting' | 'ready' | 'failed';
  error: unknown;
  /** Null once every case was read. */
  progress: ReadingProgress | null;
  /** The book's version. */
  version: number;
}

const STARTING: QueueModel = { phase: 'starting', error: null, progress: null, version: 0 };

export const useQueueModel = create<QueueModel>(() => STARTING);

/** Every case that was read, in memory. */
export const caseBook = new CaseBook();

function publish(change: Partial<QueueModel> = {}): void {
  useQueueModel.setState({ ...change, version: caseBook.version });
}

/** Cases that a view would show on top, as far as an index tells. */
async function firstOf({ states, sortBy, descending }: QueueView): Promise<StoredCase[]> {
  const wanted = states.length > 0 ? states : CASE_STATES;
  // The older a case is, the earlier it was flagged.
  const order =
    sortBy === 'age'
      ? ({ by: 'flaggedAt', descending: !descending } as const)
      : ({ by: 'risk', descending: sortBy !== 'risk' || descending } as const);
  const found = await Promise.all(
    wanted.map((state) => endOfCases(state, 'detection', { ...order, count: FIRST })),
  );
  return found.flat();
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Reads all cases and follows them until it is aborted. */
class QueueReader {
  #signal: AbortSignal;
  /** Everything is in the book, so that counts can be compared. */
  #complete = false;
  #checkDue: ReturnType<typeof setTimeout> | null = null;
  #checkAgainFrom = 0;
  /** Changes before this moment are in the book. */
  #readFrom = Date.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  start(): void {
    const fail = (error: unknown) => {
      if (!this.#signal.aborted) publish({ phase: 'failed', error });
    };
    const changes = live(() => this.#readChanges(), 0).subscribe({
      next: (found) => {
        if (!this.#signal.aborted) this.#take(found);
      },
      error: fail,
    });
    this.#signal.addEventListener('abort', () => {
      changes.unsubscribe();
      if (this.#checkDue) clearTimeout(this.#checkDue);
    });
    this.#readAll().catch(fail);
  }

  /** A clock that was set back must not hide what comes. */
  #readChanges(): Promise<StoredCase[]> {
    return casesChangedFrom(Math.min(this.#readFrom, Date.now()) - OVERLAP);
  }

  #take(found: readonly StoredCase[]): void {
    for (const { changedAt } of found) if (changedAt > this.#readFrom) this.#readFrom = changedAt;
    const known = !caseBook.merge(found);
    if (!known) publish();
    // Something changed, and it is nothing that was added or put: it may have been deleted.
    this.#checkIn(known ? 0 : CHECK_GAP);
  }

  async #readAll(): Promise<void> {
    caseBook.merge(await firstOf(useConsoleState.getState().queueView));
    if (this.#signal.aborted) return;
    publish({ phase: 'ready', progress: { done: 0, total: 0 } });
    let total = 0;
    let done = 0;
    let shownAt = performance.now();
    const readPage = (after: string) => giveWay().then(() => casesAfter(after, PAGE));
    let next = readPage('');
    for (;;) {
      const page = await next;
      if (this.#signal.aborted) return;
      // The next page is on its way while this one is sorted in.
      if (page.length === PAGE) next = readPage(page.at(-1)!.id);
      caseBook.merge(page);
      done += page.length;
      if (page.length < PAGE) break;
      // It takes as long as several pages, and what is on the screen by now waits for other readings.
      total ||= await giveWay().then(countCases);
      if (performance.now() - shownAt > SHOWN_EVERY) {
        publish({ progress: { done, total: Math.max(done, total) } });
        shownAt = performance.now();
      }
      await nextTask();
    }
    this.#complete = true;
    publish({ progress: null });
    this.#checkIn(CHECK_GAP);
  }

  #checkIn(milliseconds: number): void {
    if (!this.#complete || this.#checkDue) return;
    const rest = Math.max(milliseconds, this.#checkAgainFrom - performance.now());
    this.#checkDue = setTimeout(() => {
      this.#checkDue = null;
      this.#check().catch((error: unknown) => console.error(error));
    }, rest);
  }

  /**
   * Changes tell nothing of what was deleted or put in its place by a restore: then there are fewer or more cases
   * than were read, or the latest change is earlier than one that was seen. Where there are only fewer, as after a
   * purge, those that are gone go.
   */
  async #check(): Promise<void> {
    const begin = performance.now();
    const { count, latest, changed, ids } = await database.transaction('r', database.cases, async () => {
      const [count, latest, changed] = await Promise.all([
        countCases(),
        latestCaseChange(),
        this.#readChanges(),
      ]);
      return { count, latest, changed, ids: count < caseBook.size ? await allCaseIds() : null };
    });
    const end = performance.now();
    this.#checkAgainFrom = end + CHECK_REST * (end - begin);
    if (this.#signal.aborted) return;
    let isNew = caseBook.merge(changed);
    if (ids) {
      caseBook.keepOnly(new Set(ids));
      isNew = true;
    }
    if (isNew) publish();
    if (caseBook.size !== count || latest < caseBook.latest) readQueueAgain();
  }
}

let reading: AbortController | null = null;

/** Forgets the cases and reads them all, as after a failure. */
export function readQueueAgain(): void {
  reading?.abort();
  reading = new AbortController();
  caseBook.clear();
  publish({ ...STARTING });
  new QueueReader(reading.signal).start();
}

/**
 * Reads the cases, first those on top of the console's view, and follows every change in this tab and others.
 * @returns what ends it
 */
export function followQueue(): () => void {
  readQueueAgain();
  return () => {
    reading?.abort();
    reading = null;
  };
}
