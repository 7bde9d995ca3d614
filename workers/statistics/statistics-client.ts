import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker } from '../running/start-worker.ts';
import scriptUrl from './statistics.worker.ts?worker&url';
import type { StatisticsApi } from './statistics-protocol.ts';

/** Starts a real statistics worker. */
export const startStatisticsWorker = (): WorkerHandle<StatisticsApi> => startWorker(scriptUrl, 'statistics');
