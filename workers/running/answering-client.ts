import type { AnsweringApi, AnswerResult } from './answering-protocol.ts';
import { RunningWorker, type WorkerHandle } from './running-worker.ts';

/** An answering worker behind a door. No call ever throws or stays unsettled. */
export interface AnsweringClient<Api> {
  /** A call into the worker, which is started unless it runs. */
  call<Value>(ask: (api: Api) => Promise<AnswerResult<Value>>): Promise<AnswerResult<Value>>;
  /** Ends the worker and frees its memory; the next call starts another. */
  dispose(): void;
}

export interface AnsweringClientOptions<Api> {
  /** What messages call the worker: "statistics" makes "the statistics worker". */
  name: string;
  startWorker: () => WorkerHandle<Api>;
  /** Called when answers would be others than before, and when the worker died while nobody waited for one. */
  onChange: () => void;
  /** How long one call may take, in milliseconds: a first reading of very many cases takes a while. */
  timeout?: number;
}

/** Makes a client; its worker starts with the first call. */
export function createAnsweringClient<Api extends Pick<AnsweringApi<never, unknown>, 'follow'>>(
  options: AnsweringClientOptions<Api>,
): AnsweringClient<Api> {
  const { name, startWorker, onChange, timeout = 600_000 } = options;
  let running: RunningWorker<Api> | null = null;
  let waiting = 0;

  function started(): RunningWorker<Api> {
    if (running && !running.ended) return running;
    const handle = startWorker();
    running = new RunningWorker(handle, name);
    // Whoever waits for an answer is told by that: were they to ask again, it could go on for ever.
    void handle.crashed.then(() => waiting === 0 && onChange());
    const listener = running.listener(onChange);
    void running.call((api) => api.follow(listener), timeout);
    return running;
  }

  return {
    call: async (ask) => {
      waiting += 1;
      const result = await started().call(ask, timeout);
      waiting -= 1;
      return result;
    },
    dispose: () => running?.end(),
  };
}
