import type { Assessment } from '../domain/detection/assessment.ts';
import type { ScorableTranscript } from '../domain/detection/conversation.ts';
import { packTranscripts } from '../domain/detection/packed.ts';
import type { PackLocation, Result, ScoringApi, ScoringErrorCode, WorkerState } from './protocol.ts';
import { nextWorkerState, type WorkerEvent } from './worker-state.ts';

/** A started worker as the pool sees it; tests give one that misbehaves on demand. */
export interface WorkerHandle {
  api: ScoringApi;
  /** Settles when the worker dies of an error of its own. */
  crashed: Promise<string>;
  terminate(): void;
}

export interface SlotOptions {
  location: PackLocation;
  startWorker: () => WorkerHandle;
  /** How long loading the model may take, in milliseconds. */
  loadTimeout: number;
  /** How long one batch may take, in milliseconds. Not the idle time. */
  batchTimeout: number;
  onState: () => void;
}

/** Starts of a worker for one batch: the first, and one more after a crash or a time-out. */
const ATTEMPTS = 2;

type Failure = { ok: false; code: ScoringErrorCode; message: string };
const failure = (code: ScoringErrorCode, message: string): Failure => ({ ok: false, code, message });

/** One place of the pool: keeps a worker alive, gives it a batch at a time, restarts it when it dies. */
export class WorkerSlot {
  state: WorkerState = { name: 'idle' };
  readonly #options: SlotOptions;
  #handle: WorkerHandle | null = null;
  /** Settles the call under way when the worker is ended on purpose. */
  #cancelCall: () => void = () => {};

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /** Scores one batch. Settles always: with the assessments, or with why there are none. */
  async score(batch: readonly ScorableTranscript[]): Promise<Result<Assessment[]>> {
    let last: Failure = failure('crashed', 'The scoring worker did not start.');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await this.#load();
      if (!loaded.ok) {
        if (loaded.code === 'cancelled') return loaded;
        last = loaded;
      } else {
        this.#move({ name: 'batch-given', transcripts: batch.length });
        const result = await this.#call(
          (api) => api.score(packTranscripts(batch)),
          this.#options.batchTimeout,
        );
        if (!result.ok && result.code === 'cancelled') return result;
        if (result.ok || !['crashed', 'timed-out'].includes(result.code)) {
          this.#move({ name: 'batch-done' });
          return result;
        }
        last = result;
      }
      this.#discard();
      // A missing or damaged model stays so; only a dead or silent worker is worth another start.
      if (!['crashed', 'timed-out'].includes(last.code)) break;
      if (attempt + 1 < ATTEMPTS) this.#move({ name: 'restarted' });
    }
    this.#move({ name: 'gave-up', code: last.code, message: last.message });
    return last;
  }

  /** Ends the worker and frees its memory; the next batch starts another. */
  stop(): void {
    this.#discard();
    this.#move({ name: 'stopped' });
    this.#cancelCall();
  }

  async #load(): Promise<{ ok: true } | Failure> {
    if (this.#handle) return { ok: true };
    if (this.state.name !== 'loading') this.#move({ name: 'started' });
    this.#handle = this.#options.startWorker();
    const result = await this.#call((api) => api.load(this.#options.location), this.#options.loadTimeout);
    if (!result.ok) return result;
    this.#move({ name: 'loaded' });
    return { ok: true };
  }

  /** A call that settles also when the worker never answers: by its crash or by the time-out. */
  async #call<Value>(
    ask: (api: ScoringApi) => Promise<Result<Value>>,
    timeout: number,
  ): Promise<Result<Value>> {
    const handle = this.#handle;
    if (!handle) return failure('not-loaded', 'The scoring worker is not running.');
    const { promise: late, resolve } = Promise.withResolvers<Failure>();
    this.#cancelCall = () => resolve(failure('cancelled', 'The scoring worker was ended.'));
    const seconds = Math.round(timeout / 1000);
    const timer = setTimeout(
      () => resolve(failure('timed-out', `The scoring worker gave no answer within ${seconds} seconds.`)),
      timeout,
    );
    try {
      return await Promise.race([
        ask(handle.api),
        handle.crashed.then((message) => failure('crashed', message)),
        late,
      ]);
    } catch (error) {
      return failure('crashed', error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  #discard(): void {
    this.#handle?.terminate();
    this.#handle = null;
  }

  #move(event: WorkerEvent): void {
    const next = nextWorkerState(this.state, event);
    if (!next) throw new Error(`a scoring worker cannot be "${event.name}" while it is ${this.state.name}`);
    this.state = next;
    this.#options.onState();
  }
}
