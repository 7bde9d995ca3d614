import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { largeTranscripts } from '../../storage/transcripts.ts';
import type { ScoringPool } from '../../workers/scoring/scoring-client.ts';
import { type BatchHandler, BatchScoring, type Stop } from './scoring-batches.ts';

/** Transcripts that a worker is given at once: large enough to keep it busy, small enough to cancel soon. */
const BATCH_SIZE = 200;

interface Handler extends BatchHandler {
  /** Hashes of known messages; none by default. */
  known?: readonly KnownMessage[];
  signal: AbortSignal;
  /** Told at once of what ends it, while the batches under way are still scored. */
  stopped?: () => void;
}

/**
 * Scores stored transcripts batch by batch, on all workers of a pool, and hands each batch on.
 * @returns why it stopped before the end; null when every batch had its turn
 */
export async function scoreAll(ids: readonly string[], pool: ScoringPool, handler: Handler): Promise<Stop> {
  const { signal, stopped } = handler;
  const scoring = new BatchScoring(pool, handler);
  const batches = cutBySize(ids, await largeTranscripts(), BATCH_SIZE);
  let reason: Stop = null;
  async function takeBatches(): Promise<void> {
    for (let batch = batches.shift(); batch && !signal.aborted; batch = batches.shift()) {
      const stop = await scoring.score(batch);
      if (!stop || reason) continue;
      reason = stop;
      batches.length = 0;
      stopped?.();
    }
  }
  // One more than there are workers, so that reading one batch overlaps with scoring another.
  await Promise.all(Array.from({ length: pool.size + 1 }, takeBatches));
  return reason;
}
