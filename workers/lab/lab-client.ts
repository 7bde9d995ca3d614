import type { AdviceCertainty, AdviceQuestion } from '../../domain/thresholds/advice-bootstrap.ts';
import type { RankedEvidence } from '../../domain/thresholds/ranked-evidence.ts';
import type { RankingIntervals } from '../../domain/thresholds/ranking-bootstrap.ts';
import { Overtaking } from '../../domain/transcript/overtaking.ts';
import { IdleWorker, type IdleWorkerOptions } from '../running/idle-worker.ts';
import { undone } from '../running/protocol.ts';
import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker as startNamedWorker } from '../running/start-worker.ts';
import scriptUrl from './lab.worker.ts?worker&url';
import type { LabApi, LabResult } from './lab-protocol.ts';

/** The lab's worker behind a door. No call ever throws; a later one of its kind settles the one before at once. */
export interface LabClient {
  advice(
    ranked: RankedEvidence,
    question: AdviceQuestion,
    signal?: AbortSignal,
  ): Promise<LabResult<AdviceCertainty>>;
  ranking(ranked: RankedEvidence, signal?: AbortSignal): Promise<LabResult<RankingIntervals>>;
  /** Ends the worker and frees its memory. */
  dispose(): void;
}

export interface LabClientOptions extends Partial<IdleWorkerOptions> {
  startWorker?: () => WorkerHandle<LabApi>;
}

/** The same evidence gives the same intervals, on every screen and every day. */
const SEED = 1;

const OVERTAKEN = undone('cancelled', { what: 'question' });

/** Makes a client; its worker starts with the first question. */
export function createLabClient(options: LabClientOptions = {}): LabClient {
  const {
    timeout = 120_000,
    idleTime = 60_000,
    startWorker = () => startNamedWorker<LabApi>(scriptUrl, 'lab'),
  } = options;
  const worker = new IdleWorker(startWorker, 'lab', { timeout, idleTime });
  const advices = new Overtaking();
  const rankings = new Overtaking();
  return {
    advice: (ranked, question, signal) => {
      worker.wake();
      return advices.run(() => worker.call((api) => api.advice(ranked, question, SEED)), OVERTAKEN, signal);
    },
    ranking: (ranked, signal) => {
      worker.wake();
      return rankings.run(() => worker.call((api) => api.ranking(ranked, SEED)), OVERTAKEN, signal);
    },
    dispose: () => worker.dispose(),
  };
}
