import type { Assessment } from '../../domain/detection/assessment.ts';
import type { ScorableTranscript } from '../../domain/detection/conversation.ts';
import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import { type PackedTranscripts, packTranscripts } from '../../domain/detection/packed.ts';
import { type Undone, undone, whyOf } from '../running/protocol.ts';
import { RunningWorker, type WorkerHandle } from '../running/running-worker.ts';
import type {
  PackLocation,
  ScoringApi,
  ScoringErrorCode,
  ScoringResult,
  WorkerState,
} from './scoring-protocol.ts';
import { nextWorkerState, type WorkerEvent } from './worker-state.ts';

export interface SlotOptions {
  location: PackLocation;
  startWorker: () => WorkerHandle<ScoringApi>;
  /** How long loading the model may take, in milliseconds. */
  loadTimeout: number;
  /** How long one batch of ordinary size may take, in milliseconds. Not the idle time. */
  batchTimeout: number;
  onState: () => void;
}

/** Starts of a worker for one batch: the first, and one more after a crash or a time-out. */
const ATTEMPTS = 2;

/** UTF-16 units that a batch may have within its time; one with more has as many times longer. */
const UNITS_IN_TIME = 4_000_000;

/** What a worker starts with. */
const NONE_KNOWN: readonly KnownMessage[] = [];

/** Packs a batch; one that cannot be packed is no fault of the worker. */
function pack(batch: readonly ScorableTranscript[]): ScoringResult<PackedTranscripts> {
  try {
    return { ok: true, value: packTranscripts(batch) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return undone('scoring-failed', { what: 'batch', message });
  }
}

/** One place of the pool: keeps a worker alive, gives it a batch at a time, restarts it when it dies. */
export class WorkerSlot {
  state: WorkerState = { name: 'idle' };
  readonly #options: SlotOptions;
  #worker: RunningWorker<ScoringApi> | null = null;
  /** The known messages that the worker has. */
  #given: readonly KnownMessage[] = NONE_KNOWN;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /** Scores one batch. Settles always: with the assessments, or with why there are none. */
  async score(
    batch: readonly ScorableTranscript[],
    known: readonly KnownMessage[] = NONE_KNOWN,
  ): Promise<ScoringResult<Assessment[]>> {
    const packed = pack(batch);
    if (!packed.ok) return packed;
    const { names, texts } = packed.value;
    const timeout = this.#options.batchTimeout * Math.max(1, (names.length + texts.length) / UNITS_IN_TIME);
    let last: Undone<ScoringErrorCode> = undone('crashed', { what: 'not-running', worker: 'scoring' });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await this.#load();
      if (!loaded.ok) {
        if (loaded.code === 'cancelled') return loaded;
        last = loaded;
      } else {
        this.#move({ name: 'batch-given', transcripts: batch.length });
        // The list is sent when it is another one, not with every batch.
        const news = known === this.#given ? undefined : known;
        this.#given = known;
        const result = await this.#call((api) => api.score(packed.value, news), timeout);
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
    this.#move({ name: 'gave-up', why: whyOf(last) });
    return last;
  }

  /** Ends the worker and frees its memory; the next batch starts another. */
  stop(): void {
    this.#discard();
    this.#move({ name: 'stopped' });
  }

  async #load(): Promise<{ ok: true } | Undone<ScoringErrorCode>> {
    if (this.#worker) return { ok: true };
    if (this.state.name !== 'loading') this.#move({ name: 'started' });
    try {
      this.#worker = new RunningWorker(this.#options.startWorker(), 'scoring');
    } catch {
      return undone('crashed', { what: 'not-running', worker: 'scoring' });
    }
    const result = await this.#call((api) => api.load(this.#options.location), this.#options.loadTimeout);
    if (!result.ok) return result;
    this.#move({ name: 'loaded' });
    return { ok: true };
  }

  async #call<Value>(
    ask: (api: ScoringApi) => Promise<ScoringResult<Value>>,
    timeout: number,
  ): Promise<ScoringResult<Value>> {
    return this.#worker?.call(ask, timeout) ?? undone('crashed', { what: 'not-running', worker: 'scoring' });
  }

  #discard(): void {
    this.#worker?.end();
    this.#worker = null;
    this.#given = NONE_KNOWN;
  }

  #move(event: WorkerEvent): void {
    const next = nextWorkerState(this.state, event);
    if (!next) throw new Error(`a scoring worker cannot be "${event.name}" while it is ${this.state.name}`);
    this.state = next;
    this.#options.onState();
  }
}
