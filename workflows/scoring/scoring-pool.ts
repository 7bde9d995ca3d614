import manifestUrl from '../../models/packs/second-look/manifest.json?url';
import modelUrl from '../../models/packs/second-look/model.onnx?url';
import { createScoringPool, type ScoringPool } from '../../workers/scoring/scoring-client.ts';

let pool: ScoringPool | null = null;

/** The pool of scoring workers of this tab, made at the first use and put to sleep by itself when idle. */
export function scoringPool(): ScoringPool {
  pool ??= createScoringPool({ modelUrl, manifestUrl });
  return pool;
}
