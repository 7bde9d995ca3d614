import { proxy } from 'comlink';
import type { FailureCode } from '../../domain/failures/failure-facts.ts';
import { type Result, type Undone, undone, type WorkerFailureCode } from './protocol.ts';

/** A started worker as its client sees it; tests give one that misbehaves on demand. */
export interface WorkerHandle<Api> {
  api: Api;
  /** Settles when the worker dies of an error of its own, with what the browser says of it; empty when nothing. */
  crashed: Promise<string>;
  terminate(): void;
}

/** Why a call into a worker came to nothing. */
type WorkerFailure = Undone<WorkerFailureCode>;

/** One worker from its start to its end. Calls under way all settle when it ends, however it ends. */
export class RunningWorker<Api> {
  readonly #handle: WorkerHandle<Api>;
  readonly #name: string;
  readonly #end = Promise.withResolvers<WorkerFailure>();
  #ended = false;

  /** @param name what failures call it: "scoring" makes "the scoring worker" */
  constructor(handle: WorkerHandle<Api>, name: string) {
    this.#handle = handle;
    this.#name = name;
    void handle.crashed.then((message) =>
      this.#settle(
        undone('crashed', message === '' ? { what: 'died', worker: name } : { what: 'said', message }),
      ),
    );
  }

  /** Whether it died, was ended, or gave no answer in time; it takes no more calls then. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ends it on purpose; calls under way settle as `cancelled`. */
  end(): void {
    this.#settle(undone('cancelled', { what: 'question' }));
  }

  /**
   * A function for the worker to call. What it still says when it has been ended is passed on no more: messages that
   * were under way arrive after it.
   */
  listener<Told extends unknown[]>(listen: (...told: Told) => void): (...told: Told) => void {
    return proxy((...told: Told) => {
      if (!this.#ended) listen(...told);
    });
  }

  /** A call that settles also when the worker never answers: by its end or by the time-out, which ends it. */
  async call<Value, Code extends FailureCode>(
    ask: (api: Api) => Promise<Result<Value, Code>>,
    timeout: number,
  ): Promise<Result<Value, Code | WorkerFailureCode>> {
    const seconds = Math.round(timeout / 1000);
    const late = undone('timed-out', { worker: this.#name, seconds });
    const timer = setTimeout(() => this.#settle(late), timeout);
    try {
      return await Promise.race([ask(this.#handle.api), this.#end.promise]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#settle(undone('crashed', { what: 'said', message }));
      return await this.#end.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  #settle(failure: WorkerFailure): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#handle.terminate();
    this.#end.resolve(failure);
  }
}
