import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { createHeadSession, ModelDamagedError, type OnnxRuntime } from '../domain/detection/head-session.ts';
import type { HeadSession } from '../domain/detection/model-session.ts';
import { type PackManifest, packManifestSchema } from '../domain/detection/pack.ts';
import { createScorer, type Scorer } from '../domain/detection/scorer.ts';
import { modelDamageText } from '../words/model-damage-text.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';

/** The pack that the extension ships. */
export const SHIPPED_PACK = join(import.meta.dirname, '..', 'models', 'packs', 'second-look');

/** File of a pack in which training notes what each way to calibrate would have done; for the card. */
export const CALIBRATIONS = 'calibrations.json';

/** A pack that is ready to score. */
export interface LoadedPack {
  manifest: PackManifest;
  session: HeadSession;
  scorer: Scorer;
}

/**
 * Loads a model pack from a folder.
 * @throws UnusableError when a file is missing or is not what it should be
 */
export async function loadPack(folder: string = SHIPPED_PACK): Promise<LoadedPack> {
  // One thread, as in a worker of the pool: more speed comes from more workers.
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  try {
    const manifest = packManifestSchema.parse(
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    );
    const model = new Uint8Array(await readFile(join(folder, 'model.onnx')));
    const session = await createHeadSession(ort as unknown as OnnxRuntime, model, manifest);
    return { manifest, session, scorer: createScorer(manifest, session) };
  } catch (error) {
    const reason =
      error instanceof ModelDamagedError
        ? modelDamageText(error.damage)
        : t('cli.unusable.packUnreadable', { reason: (error as Error).message });
    throw new UnusableError(t('cli.unusable.pack', { folder, reason }));
  }
}
