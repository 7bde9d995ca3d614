import { proxy } from 'comlink';
import { RunningWorker, type WorkerHandle } from './running-worker.ts';
import { startStatisticsWorker } from './start-worker.ts';
import type {
  StatisticsAnswer,
  StatisticsApi,
  StatisticsQuestion,
  StatisticsResult,
} from './statistics-protocol.ts';

/** The statistics worker behind a door. No call ever throws or stays unsettled. */
export interface StatisticsClient {
  /** Figures of what is stored now, by a worker that is started unless it runs. A later question may overtake it. */
  answer(question: StatisticsQuestion): Promise<StatisticsResult<StatisticsAnswer>>;
  /** Ends the worker and frees its memory; the next question starts another. */
  dispose(): void;
}

export interface StatisticsClientOptions {
  /** Called when answers would be others than before, and when the worker died while nobody waited for one. */
  onChange: () => void;
  /** How long one call may take, in milliseconds: a first reading of very many cases takes a while. */
  timeout?: number;
  startWorker?: () => WorkerHandle<StatisticsApi>;
}

/** Makes a client; its worker starts with the first question. */
export function createStatisticsClient(options: StatisticsClientOptions): StatisticsClient {
  const { onChange, timeout = 600_000, startWorker = startStatisticsWorker } = options;
  let running: RunningWorker<StatisticsApi> | null = null;
  let waiting = 0;

  function started(): RunningWorker<StatisticsApi> {
    if (running && !running.ended) return running;
    const handle = startWorker();
    running = new RunningWorker(handle, 'statistics');
    // Whoever waits for an answer is told by that: were they to ask again, it could go on for ever.
    void handle.crashed.then(() => waiting === 0 && onChange());
    void running.call((api) => api.follow(proxy(onChange)), timeout);
    return running;
  }

  return {
    answer: async (question) => {
      waiting += 1;
      const result = await started().call((api) => api.answer(question), timeout);
      waiting -= 1;
      return result;
    },
    dispose: () => running?.end(),
  };
}
