import { type ModelReference, packKey, samePack } from '../../domain/detection/assessment.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { PolicyModel } from '../../domain/policy/flag-rule.ts';
import manifestUrl from '../../models/packs/second-look/manifest.json?url';
import modelUrl from '../../models/packs/second-look/model.onnx?url';
import { keptPack } from '../../storage/kept-packs.ts';
import { createScoringPool, type ScoringPool } from '../../workers/scoring/scoring-client.ts';
import { shippedModel } from './model-pack.ts';

let pool: ScoringPool | null = null;

/** The workers of a pack that did not come with the extension, made at the first use of it. */
let other: { key: string; pool: ScoringPool } | null = null;

/** The pool of workers of this tab with the shipped pack, made at the first use and put to sleep by itself when idle. */
export function scoringPool(): ScoringPool {
  pool ??= createScoringPool({ modelUrl, manifestUrl });
  return pool;
}

function leaveOther(): void {
  other?.pool.dispose();
  other = null;
}

async function poolOfKept(model: ModelReference): Promise<ScoringPool> {
  const key = packKey(model);
  if (other?.key === key) return other.pool;
  leaveOther();
  const found = await keptPack(model);
  if (typeof found === 'string') {
    const { id, version } = model;
    throw new Failure('model-pack', { what: found, id, version });
  }
  other = {
    key,
    pool: createScoringPool({ model: found.model, manifest: JSON.stringify(found.manifest) }),
  };
  return other.pool;
}

/**
 * The pool of workers of this tab with the pack that a policy puts in force; without one the shipped pack's.
 * @throws Failure `model-pack` when it is not stored here or is damaged: another one never takes its place
 */
export async function poolInForce(model: PolicyModel | undefined): Promise<ScoringPool> {
  if (model !== undefined && !samePack(model, await shippedModel())) return poolOfKept(model);
  leaveOther();
  return scoringPool();
}
