import { create } from 'zustand';
import type { Case } from '../../domain/queue/case.ts';
import { CASE_STATES } from '../../domain/queue/case-state.ts';
import type { QueueView } from '../../domain/queue/queue-view.ts';
import { casesAfter, countCases, endOfCases } from '../../storage/cases.ts';
import type { Cursor } from '../../storage/change-journal.ts';
import { follow, latestCursor } from '../../storage/feed.ts';
import { useConsoleState } from '../base/console-state.ts';
import { giveWay } from '../base/read-first.ts';
import { CaseBook } from './case-book.ts';

/** Cases of each state that are read before all others: more than a screen shows. */
const FIRST = 200;
/** Cases that are read together; a page of them keeps the console from drawing for a few hundredths of a second. */
const PAGE = 5_000;
/** Milliseconds between two looks at what was read so far. */
const SHOWN_EVERY = 250;

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
async function firstOf({ states, sortBy, descending }: QueueView): Promise<Case[]> {
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
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async run(): Promise<void> {
    try {
      while (!this.#signal.aborted) await this.#readOnce();
    } catch (error) {
      if (!this.#signal.aborted) publish({ phase: 'failed', error });
    }
  }

  /** Reads the cases while what changes meanwhile comes in, and goes on with that until all has to be read again. */
  async #readOnce(): Promise<void> {
    caseBook.clear();
    publish({ ...STARTING });
    const cursor = await latestCursor();
    // Ends the reading with the following, however that ends.
    const ended = new AbortController();
    const signal = AbortSignal.any([this.#signal, ended.signal]);
    const reading = this.#readAll(signal).catch((error: unknown) => {
      ended.abort(error);
      throw error;
    });
    try {
      await this.#follow(cursor, signal);
    } finally {
      ended.abort();
      await reading;
    }
  }

  async #follow(cursor: Cursor, signal: AbortSignal): Promise<void> {
    for await (const changes of follow(['cases'], cursor, { signal })) {
      if (changes.reset) return;
      const { added, updated, removed } = changes.of.cases;
      caseBook.take([...added, ...updated], removed);
      publish();
    }
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    caseBook.fill(await firstOf(useConsoleState.getState().queueView));
    if (signal.aborted) return;
    publish({ phase: 'ready', progress: { done: 0, total: 0 } });
    let total = 0;
    let done = 0;
    let shownAt = performance.now();
    const readPage = (after: string) => giveWay().then(() => casesAfter(after, PAGE));
    let next = readPage('');
    for (;;) {
      const page = await next;
      if (signal.aborted) return;
      // The next page is on its way while this one is sorted in.
      if (page.length === PAGE) next = readPage(page.at(-1)!.id);
      caseBook.fill(page);
      done += page.length;
      if (page.length < PAGE) break;
      // It takes as long as several pages, and what is on the screen by now waits for other readings.
      total ||= await giveWay().then(countCases);
      if (signal.aborted) return;
      if (performance.now() - shownAt > SHOWN_EVERY) {
        publish({ progress: { done, total: Math.max(done, total) } });
        shownAt = performance.now();
      }
      await nextTask();
    }
    publish({ progress: null });
  }
}

let reading: AbortController | null = null;

/** Forgets the cases and reads them all, as after a failure. */
export function readQueueAgain(): void {
  reading?.abort();
  reading = new AbortController();
  void new QueueReader(reading.signal).run();
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
