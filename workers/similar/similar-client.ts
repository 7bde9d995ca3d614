import type { NearCase } from '../../domain/queue/near-cases.ts';
import { IdleWorker, type IdleWorkerOptions } from '../running/idle-worker.ts';
import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker as startNamedWorker } from '../running/start-worker.ts';
import scriptUrl from './similar.worker.ts?worker&url';
import type { SimilarApi, SimilarProgress, SimilarResult } from './similar-protocol.ts';

/** One worker that finds similar cases behind a door. No call ever throws or stays unsettled. */
export interface SimilarClient {
  /** Lets the worker read more of what it lacks, starting one when none runs: a new one lacks everything. */
  update(): Promise<SimilarResult<SimilarProgress>>;
  /** Cases that are like one. Without a worker it fails: an empty answer would not be true. */
  like(caseId: string): Promise<SimilarResult<NearCase[]>>;
  /** Ends the worker and frees its memory. */
  dispose(): void;
}

export interface SimilarClientOptions extends Partial<IdleWorkerOptions> {
  startWorker?: () => WorkerHandle<SimilarApi>;
}

/** Makes a client; its worker starts with the first update. */
export function createSimilarClient(options: SimilarClientOptions = {}): SimilarClient {
  const {
    timeout = 60_000,
    idleTime = 600_000,
    startWorker = () => startNamedWorker<SimilarApi>(scriptUrl, 'similar'),
  } = options;
  const worker = new IdleWorker(startWorker, 'similar', { timeout, idleTime });
  return {
    update: () => {
      worker.wake();
      return worker.call((api) => api.update());
    },
    like: (caseId) => worker.call((api) => api.like(caseId)),
    dispose: () => worker.dispose(),
  };
}
