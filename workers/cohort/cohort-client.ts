import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker } from '../running/start-worker.ts';
import scriptUrl from './cohort.worker.ts?worker&url';
import type { CohortApi } from './cohort-protocol.ts';

/** Starts a real cohort worker. */
export const startCohortWorker = (): WorkerHandle<CohortApi> => startWorker(scriptUrl, 'cohort');
