import { create } from 'zustand';
import type { PackManifest } from '../../domain/detection/pack.ts';
import type { Pack } from '../../domain/detection/read-pack.ts';
import { Failure } from '../../domain/failures/failure.ts';
import {
  createScoringPool,
  type PoolOptions,
  type ScoringPool,
} from '../../workers/scoring/scoring-client.ts';

/** What people are told of a pack. Id and version are somebody else's words: show them inert. */
export type PackSummary = Pick<PackManifest, 'id' | 'version' | 'sha256' | 'suggestedThreshold'>;

/** The second model of this tab. While it is `failed` a pack may still be there; scoring can be tried again. */
export interface SecondModel {
  pack: PackSummary | null;
  phase: 'none' | 'loading' | 'ready' | 'scoring' | 'failed';
  /** Transcripts that are scored of those that were asked for, and how many those are. */
  done: number;
  total: number;
  /** Why the stored pack could not be read, or scoring stopped. */
  failure: unknown;
}

const NONE: SecondModel = { pack: null, phase: 'none', done: 0, total: 0, failure: null };

export const useSecondModel = create<SecondModel>(() => NONE);

/** Shows which pack is there, with nothing under way. */
export function showPack(pack: PackSummary | null): void {
  if (pack) {
    const { id, version, sha256, suggestedThreshold } = pack;
    const summary = { id, version, sha256, suggestedThreshold };
    useSecondModel.setState({ ...NONE, pack: summary, phase: 'ready' });
  } else useSecondModel.setState(NONE);
}

/** Workers of its own for a second pack; dispose of them when done. */
export function secondPool({ manifest, model }: Pack, options?: PoolOptions): ScoringPool {
  return createScoringPool({ model, manifest: JSON.stringify(manifest) }, options);
}

export const cancelled = () => new Failure('cancelled', { what: 'second-model' });

let controller = new AbortController();
let last: Promise<unknown> = Promise.resolve();

/** Rejects when the signal aborts; `done` forgets the signal. */
function abortion(signal: AbortSignal): { promise: Promise<never>; done: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(cancelled());
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return { promise, done: () => signal.removeEventListener('abort', abort) };
}

/**
 * Runs what concerns the second model, one task after the other. Cancelled, it settles at once; the task then has
 * to end soon, for the next one waits for it.
 * @throws Failure `cancelled` when the caller or {@link cancelSecondModel} aborts it
 */
export async function inTurn<Value>(
  task: (signal: AbortSignal) => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const stop = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  const begin = () => {
    if (stop.aborted) throw cancelled();
    return task(stop);
  };
  const work = last.then(begin, begin);
  last = work.catch(() => undefined);
  const aborted = abortion(stop);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    aborted.done();
  }
}

/** Stops loading or scoring at once, and drops what waits behind it; what is scored is kept for the next time. */
export function cancelSecondModel(): void {
  controller.abort();
  controller = new AbortController();
}
