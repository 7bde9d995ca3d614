import type { TrainingItem } from '../../domain/training/item.ts';
import { scoringPool } from '../scoring/scoring-pool.ts';

/** Milliseconds that items wait for a model that is loaded. */
const WAIT = 500;

/** How far from 0 and 1 a risk is taken to be, so that its logit is a number. */
const LEAST = 1e-6;

/** The logit of a risk towards what is right. */
function marginOf({ outcome }: TrainingItem, risk: number): number {
  const held = Math.min(1 - LEAST, Math.max(LEAST, risk));
  const logit = Math.log(held / (1 - held));
  return outcome === 'risk' ? logit : -logit;
}

/**
 * Items with what the model says of them; as they are when it is not there in time. Asking loads it for the next ones.
 * @param patience milliseconds that they wait for one that is not loaded
 */
export async function withMargins(items: readonly TrainingItem[], patience: number): Promise<TrainingItem[]> {
  const pool = scoringPool();
  const isLoaded = pool.states().some(({ name }) => name === 'ready' || name === 'scoring');
  const transcripts = items.map(({ transcript }) => transcript);
  const result = await pool.score(transcripts, AbortSignal.timeout(isLoaded ? WAIT : patience));
  if (!result.ok) return [...items];
  return items.map((item, index) => ({ ...item, margin: marginOf(item, result.value[index]!.risk) }));
}
