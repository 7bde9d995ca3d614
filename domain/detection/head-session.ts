import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackManifest } from './pack.ts';
import type { BagBatch, HeadSession } from './scorer.ts';

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
export class ModelDamagedError extends Error {}

/**
 * Loads a pack's model after checking its hash.
 * @throws ModelDamagedError when the bytes are not the manifest's, or the runtime cannot read them
 */
export async function createHeadSession(
  runtime: OnnxRuntime,
  model: Uint8Array,
  manifest: PackManifest,
): Promise<HeadSession> {
  if (bytesToHex(sha256(model)) !== manifest.sha256)
    throw new ModelDamagedError(
      'The model file is not the one that its manifest describes (SHA-256 differs).',
    );
  const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' as const };
  const session = await runtime.InferenceSession.create(model, options).catch((error: unknown) => {
    throw new ModelDamagedError(`The model file could not be read: ${(error as Error).message}`);
  });
  const run = async (batch: BagBatch, output: string): Promise<Float32Array> => {
    const ids = new runtime.Tensor('int32', batch.ids, [batch.rows, batch.width]);
    const outputs = await session.run({ ids }, [output]);
    return outputs[output]!.data as Float32Array;
  };
  return {
    logits: (batch) => run(batch, 'logits'),
    contributions: (batch) => run(batch, 'contributions'),
  };
}
