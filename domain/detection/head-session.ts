import { type ModelDamage, modelProblem } from './model-file.ts';
import type { BagBatch, HeadSession } from './model-session.ts';
import { headsOf, type PackManifest } from './pack.ts';

/** The part of onnxruntime that is used; whoever imports the runtime (worker, Node) hands it in. */
export interface OnnxRuntime {
  InferenceSession: {
    create(
      model: Uint8Array,
      options: { executionProviders: string[]; graphOptimizationLevel: 'all' },
    ): Promise<{
      run(feeds: Record<string, unknown>, fetches: string[]): Promise<Record<string, { data: unknown }>>;
    }>;
  };
  Tensor: new (type: 'int32', data: Int32Array, dims: number[]) => unknown;
}

/** Thrown when a model is not the one its manifest describes. */
export class ModelDamagedError extends Error {
  readonly damage: ModelDamage;

  constructor(damage: ModelDamage) {
    super(damage.what);
    this.damage = damage;
  }
}

/**
 * What the graph gave, if it is as many 32-bit floats as asked for: a graph from elsewhere may give anything.
 * @throws ModelDamagedError
 */
function floatsOf(data: unknown, count: number, output: string): Float32Array {
  if (data instanceof Float32Array && data.length === count) return data;
  throw new ModelDamagedError({ what: 'output', count, output });
}

/** @throws ModelDamagedError when a logit is no finite number, from which no risk follows */
function checkFinite(logits: Float32Array): Float32Array {
  for (let index = 0; index < logits.length; index += 1)
    if (!Number.isFinite(logits[index])) throw new ModelDamagedError({ what: 'no-numbers' });
  return logits;
}

/**
 * Loads a pack's model after checking its hash and that it stands alone. What it answers is checked as well: its
 * calls throw a ModelDamagedError when the graph gives something else than it should.
 * @throws ModelDamagedError when the bytes are not the manifest's, or the runtime cannot read them
 */
export async function createHeadSession(
  runtime: OnnxRuntime,
  model: Uint8Array,
  manifest: PackManifest,
): Promise<HeadSession> {
  const problem = modelProblem(model, manifest.sha256);
  if (problem) throw new ModelDamagedError(problem);
  const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' as const };
  const session = await runtime.InferenceSession.create(model, options).catch((error: unknown) => {
    throw new ModelDamagedError({ what: 'unreadable', message: (error as Error).message });
  });
  const heads = headsOf(manifest);
  const run = async (batch: BagBatch, output: string, count: number): Promise<Float32Array> => {
    const ids = new runtime.Tensor('int32', batch.ids, [batch.rows, batch.width]);
    const outputs = await session.run({ ids }, [output]);
    return floatsOf(outputs[output]?.data, count, output);
  };
  return {
    logits: async (batch) => checkFinite(await run(batch, 'logits', batch.rows * heads)),
    contributions: (batch) => run(batch, 'contributions', batch.rows * batch.width * heads),
  };
}
