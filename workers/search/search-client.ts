import { Overtaking } from '../../domain/transcript/overtaking.ts';
import { IdleWorker, type IdleWorkerOptions } from '../running/idle-worker.ts';
import { undone } from '../running/protocol.ts';
import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker as startNamedWorker } from '../running/start-worker.ts';
import scriptUrl from './search.worker.ts?worker&url';
import type { SearchApi, SearchProgress, SearchResult } from './search-protocol.ts';

/** One search worker behind a door. No call ever throws or stays unsettled. */
export interface SearchClient {
  /** Lets the worker read more of what it lacks, starting one when none runs: a new one lacks everything. */
  update(): Promise<SearchResult<SearchProgress>>;
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

export interface SearchClientOptions extends Partial<IdleWorkerOptions> {
  startWorker?: () => WorkerHandle<SearchApi>;
}

const OVERTAKEN = undone('cancelled', { what: 'search' });

/** Makes a client; its worker starts with the first update. */
export function createSearchClient(options: SearchClientOptions = {}): SearchClient {
  const {
    timeout = 60_000,
    idleTime = 600_000,
    startWorker = () => startNamedWorker<SearchApi>(scriptUrl, 'search'),
  } = options;
  const worker = new IdleWorker(startWorker, 'search', { timeout, idleTime });
  const searches = new Overtaking();
  return {
    isRunning: () => worker.running,
    update: () => {
      worker.wake();
      return worker.call((api) => api.update());
    },
    search: (query, signal) => searches.run(() => worker.call((api) => api.search(query)), OVERTAKEN, signal),
    dispose: () => worker.dispose(),
  };
}
