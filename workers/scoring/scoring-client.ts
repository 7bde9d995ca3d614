import type { Assessment } from '../../domain/detection/assessment.ts';
import type { ScorableTranscript } from '../../domain/detection/conversation.ts';
import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import { undone } from '../running/protocol.ts';
import type { WorkerHandle } from '../running/running-worker.ts';
import { startWorker as startNamedWorker } from '../running/start-worker.ts';
import scriptUrl from './scoring.worker.ts?worker&url';
import type { PackLocation, ScoringApi, ScoringResult, WorkerState } from './scoring-protocol.ts';
import { WorkerSlot } from './worker-slot.ts';

/** Several scoring workers behind one door. */
export interface ScoringPool {
  /** Workers it uses at most. */
  readonly size: number;
  /** One state a worker. */
  states(): WorkerState[];
  /** Calls back after every change of a state. */
  subscribe(listener: () => void): () => void;
  /**
   * Scores a batch on the next worker that is free. Never throws; a batch whose worker dies is given to a new
   * one. On abort it settles at once as `cancelled`, and what the worker still answers is dropped.
   * @param known known messages; the same array for batch after batch is sent to a worker once
   */
  score(
    batch: readonly ScorableTranscript[],
    signal?: AbortSignal,
    known?: readonly KnownMessage[],
  ): Promise<ScoringResult<Assessment[]>>;
  /** Ends all workers. */
  dispose(): void;
}

export interface PoolOptions {
  /** Default: one a core, at most 8. */
  size?: number;
  loadTimeout?: number;
  batchTimeout?: number;
  /** Milliseconds without work after which the workers are ended. Not a time-out of any batch. */
  idleTime?: number;
  startWorker?: () => WorkerHandle<ScoringApi>;
}

interface Job {
  batch: readonly ScorableTranscript[];
  signal: AbortSignal | undefined;
  known: readonly KnownMessage[] | undefined;
  settle: (result: ScoringResult<Assessment[]>) => void;
}

const CANCELLED = undone('cancelled', { what: 'scoring' });

/** Makes a pool; workers start with the first batch. */
export function createScoringPool(location: PackLocation, options: PoolOptions = {}): ScoringPool {
  const size = options.size ?? Math.max(1, Math.min(8, navigator.hardwareConcurrency));
  const idleTime = options.idleTime ?? 120_000;
  const listeners = new Set<() => void>();
  const slots = Array.from(
    { length: size },
    () =>
      new WorkerSlot({
        location,
        startWorker: options.startWorker ?? (() => startNamedWorker<ScoringApi>(scriptUrl, 'scoring')),
        loadTimeout: options.loadTimeout ?? 60_000,
        batchTimeout: options.batchTimeout ?? 60_000,
        onState: () => {
          for (const listener of listeners) listener();
        },
      }),
  );
  const free = [...slots];
  const waiting: Job[] = [];
  let sleep: ReturnType<typeof setTimeout> | undefined;

  async function work(slot: WorkerSlot, job: Job): Promise<void> {
    job.settle(await slot.score(job.batch, job.known));
    free.push(slot);
    assign();
  }

  function assign(): void {
    clearTimeout(sleep);
    while (free.length > 0 && waiting.length > 0) {
      const job = waiting.shift()!;
      if (!job.signal?.aborted) void work(free.pop()!, job);
    }
    if (free.length === size) sleep = setTimeout(stopAll, idleTime);
  }

  function stopAll(): void {
    clearTimeout(sleep);
    for (const slot of slots) slot.stop();
  }

  return {
    size,
    states: () => slots.map(({ state }) => state),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    score: (batch, signal, known) => {
      if (signal?.aborted) return Promise.resolve(CANCELLED);
      const { promise, resolve } = Promise.withResolvers<ScoringResult<Assessment[]>>();
      const abort = () => resolve(CANCELLED);
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push({ batch, signal, known, settle: resolve });
      assign();
      return promise.finally(() => signal?.removeEventListener('abort', abort));
    },
    dispose: stopAll,
  };
}
