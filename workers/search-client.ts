import { RunningWorker, type WorkerHandle } from './running-worker.ts';
import type { SearchApi, SearchProgress, SearchResult } from './search-protocol.ts';
import { startSearchWorker } from './start-worker.ts';

/** One search worker behind a door. No call ever throws or stays unsettled. */
export interface SearchClient {
  /** Lets the worker read more of what it lacks, starting one when none runs: a new one lacks everything. */
  update(changed: boolean): Promise<SearchResult<SearchProgress>>;
  /** Whether a worker runs; one that died or was put to sleep has forgotten everything. */
  isRunning(): boolean;
  /**
   * Ids of the transcripts that hold every term. A later search settles the one before as `cancelled`, and so does
   * abort. Without a worker it fails: an empty answer would not be true.
   */
  search(query: string, signal?: AbortSignal): Promise<SearchResult<string[]>>;
  /** Ends the worker and frees its memory. */
  dispose(): void;
}

export interface SearchClientOptions {
  /** How long one call may take, in milliseconds. Not the idle time. */
  timeout?: number;
  /** Milliseconds without a call after which the worker is ended. */
  idleTime?: number;
  startWorker?: () => WorkerHandle<SearchApi>;
}

const CANCELLED: SearchResult<never> = { ok: false, code: 'cancelled', message: 'The search was cancelled.' };
const NOT_RUNNING: SearchResult<never> = {
  ok: false,
  code: 'crashed',
  message: 'The search worker is not running.',
};

/** Makes a client; its worker starts with the first update. */
export function createSearchClient(options: SearchClientOptions = {}): SearchClient {
  const { timeout = 60_000, idleTime = 600_000, startWorker = startSearchWorker } = options;
  let worker: RunningWorker<SearchApi> | null = null;
  let calls = 0;
  let sleep: ReturnType<typeof setTimeout> | undefined;
  let cancelSearch: () => void = () => {};

  const isRunning = () => worker !== null && !worker.ended;

  function dispose(): void {
    clearTimeout(sleep);
    worker?.end();
  }

  async function call<Value>(
    ask: (api: SearchApi) => Promise<SearchResult<Value>>,
  ): Promise<SearchResult<Value>> {
    if (!worker || worker.ended) return NOT_RUNNING;
    calls += 1;
    clearTimeout(sleep);
    const result = await worker.call(ask, timeout);
    calls -= 1;
    if (calls === 0 && isRunning()) sleep = setTimeout(dispose, idleTime);
    return result;
  }

  return {
    isRunning,
    update: (changed) => {
      if (!isRunning()) worker = new RunningWorker(startWorker(), 'search');
      return call((api) => api.update(changed));
    },
    search: (query, signal) => {
      cancelSearch();
      if (signal?.aborted) return Promise.resolve(CANCELLED);
      const { promise, resolve } = Promise.withResolvers<SearchResult<string[]>>();
      const cancel = () => resolve(CANCELLED);
      cancelSearch = cancel;
      signal?.addEventListener('abort', cancel, { once: true });
      void call((api) => api.search(query)).then(resolve);
      return promise.finally(() => signal?.removeEventListener('abort', cancel));
    },
    dispose,
  };
}
