import { create } from 'zustand';
import { Failure, isFailure } from '../../domain/failures/failure.ts';
import { Overtaking } from '../../domain/transcript/overtaking.ts';
import { isSearchable } from '../../domain/transcript/search-text.ts';
import { watchTable } from '../../storage/watch.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { createSearchClient, type SearchClient } from '../../workers/search/search-client.ts';
import type { SearchProgress, SearchResult } from '../../workers/search/search-protocol.ts';
import { asFailure } from '../base/failure.ts';

/** What the search field shows beside its result. */
export interface SearchState {
  /** How many of the cases the worker has read, while it reads more than a few; null otherwise. */
  loading: SearchProgress | null;
  /** Why the latest search came to nothing, other than by being cancelled. */
  failure: unknown;
  /** Raised by every write to the cases since the first search, so that what is shown can be searched anew. */
  changes: number;
}

export const useSearchState = create<SearchState>(() => ({ loading: null, failure: null, changes: 0 }));

const cancelled = () => new Failure('cancelled', { what: 'search' });

/** The value of what the worker answered. */
function answerOf<Value>(result: SearchResult<Value>): Value {
  if (result.ok) return result.value;
  if (result.code === 'cancelled') throw cancelled();
  throw new Failure('search-failed', { why: whyOf(result) });
}

/** Searches in a worker, and sees to it that the worker has read the cases that there are. */
export class TranscriptSearch {
  readonly #client: SearchClient;
  /** Whether it is told of changes: from the first search on. */
  #watching = false;
  /** Whether cases were written since the worker last looked. */
  #changed = false;
  /** Whether the worker has read all there was. */
  #complete = false;
  readonly #searches = new Overtaking();
  /** The updating under way: there is one at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor(client: SearchClient) {
    this.#client = client;
  }

  /** See {@link searchTranscripts}. */
  async search(query: string, signal?: AbortSignal): Promise<Set<string>> {
    const isOvertaken = this.#searches.begin();
    const check = () => {
      if (signal?.aborted || isOvertaken()) throw cancelled();
    };
    check();
    useSearchState.setState({ failure: null });
    if (!isSearchable(query)) return new Set();
    this.#watch();
    try {
      await this.#update(check);
      const ids = answerOf(await this.#client.search(query, signal));
      check();
      return new Set(ids);
    } catch (error) {
      if (!isFailure(error, 'cancelled')) useSearchState.setState({ failure: asFailure(error) });
      throw error;
    }
  }

  /** Ends the worker and with it every text it holds; the next search starts another. */
  forget(): void {
    this.#client.dispose();
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    watchTable('cases', () => {
      this.#changed = true;
      useSearchState.setState(({ changes }) => ({ changes: changes + 1 }));
    });
  }

  /** Lets the worker read what it lacks. A search that is overtaken or aborted stops; the next one goes on. */
  async #update(check: () => void): Promise<void> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      check();
      while (this.#changed || !this.#complete || !this.#client.isRunning()) {
        this.#changed = false;
        this.#complete = false;
        const updated = await this.#client.update();
        // A worker that could not read all knows of less than it believes: another one begins anew.
        if (!updated.ok) this.#client.dispose();
        const progress = answerOf(updated);
        this.#complete = progress.done === progress.total;
        if (!this.#complete) useSearchState.setState({ loading: progress });
        check();
      }
    } finally {
      useSearchState.setState({ loading: null });
      resolve();
    }
  }
}

const search = new TranscriptSearch(createSearchClient());

/**
 * Ids of the transcripts of cases (open, decided or withdrawn) whose channel, account names or messages hold every
 * term of the query. The first search has a worker read all of them, which shows in {@link useSearchState};
 * later ones read what is new. A query without a term finds nothing.
 * @throws Failure `cancelled` when aborted or overtaken by a later search, `search-failed` when the worker
 *   died; the next search starts another
 */
export async function searchTranscripts(query: string, signal?: AbortSignal): Promise<Set<string>> {
  return search.search(query, signal);
}

/** Drops every text that was read for searching, as after everything was deleted. */
export function forgetSearchTexts(): void {
  search.forget();
}
