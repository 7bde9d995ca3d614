import type { Grown } from '../../domain/commands/matching/clusters.ts';
import { IdleWorker } from '../running/idle-worker.ts';
import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker } from '../running/start-worker.ts';
import scriptUrl from './clusters.worker.ts?worker&url';
import type { ClustersApi, ClustersResult } from './clusters-protocol.ts';

/** The clusters worker behind a door. No call ever throws. */
export interface ClustersClient {
  /** See ClustersApi; the worker is started when none runs, and reads everything that came earlier first. */
  grow(): Promise<ClustersResult<Grown>>;
  /** Ends the worker; the next call starts another, which begins anew. */
  dispose(): void;
}

/** Milliseconds that one call may take: a first one reads every transcript. */
const TIMEOUT = 1_200_000;

/** Milliseconds without a call after which the worker gives its memory back. */
const IDLE = 300_000;

/** Makes a client; its worker starts with the first call. */
export function createClustersClient(
  start: () => WorkerHandle<ClustersApi> = () => startWorker(scriptUrl, 'clusters'),
): ClustersClient {
  const worker = new IdleWorker(start, 'clusters', { timeout: TIMEOUT, idleTime: IDLE });
  return {
    grow() {
      worker.wake();
      return worker.call((api) => api.grow());
    },
    dispose: () => worker.dispose(),
  };
}
