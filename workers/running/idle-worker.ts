import type { FailureCode } from '../../domain/failures/failure-facts.ts';
import { type Result, undone, type WorkerFailureCode } from './protocol.ts';
import { RunningWorker, type WorkerHandle } from './running-worker.ts';

export interface IdleWorkerOptions {
  /** How long one call may take, in milliseconds. Not the idle time. */
  timeout: number;
  /** Milliseconds without a call after which the worker is ended. */
  idleTime: number;
}

/** A worker that is started when it is needed and ended when nothing was asked of it for a while. */
export class IdleWorker<Api> {
  readonly #start: () => WorkerHandle<Api>;
  readonly #name: string;
  readonly #options: IdleWorkerOptions;
  #worker: RunningWorker<Api> | null = null;
  #calls = 0;
  #sleep: ReturnType<typeof setTimeout> | undefined;

  /** @param name what failures call it: "search" makes "the search worker" */
  constructor(start: () => WorkerHandle<Api>, name: string, options: IdleWorkerOptions) {
    this.#start = start;
    this.#name = name;
    this.#options = options;
  }

  /** Whether it runs; one that died or was put to sleep has forgotten everything. */
  get running(): boolean {
    return this.#worker !== null && !this.#worker.ended;
  }

  /** Starts it unless it runs. */
  wake(): void {
    if (!this.running) this.#worker = new RunningWorker(this.#start(), this.#name);
  }

  /** A call into the running worker; never throws. Without a worker it fails: an empty answer would not be true. */
  async call<Value, Code extends FailureCode>(
    ask: (api: Api) => Promise<Result<Value, Code>>,
  ): Promise<Result<Value, Code | WorkerFailureCode>> {
    const worker = this.#worker;
    if (!worker || worker.ended) return undone('crashed', { what: 'not-running', worker: this.#name });
    this.#calls += 1;
    clearTimeout(this.#sleep);
    const result = await worker.call(ask, this.#options.timeout);
    this.#calls -= 1;
    if (this.#calls === 0 && this.running)
      this.#sleep = setTimeout(() => this.dispose(), this.#options.idleTime);
    return result;
  }

  /** Ends it and frees its memory. */
  dispose(): void {
    clearTimeout(this.#sleep);
    this.#worker?.end();
  }
}
