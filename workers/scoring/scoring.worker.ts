import { expose } from 'comlink';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import {
  createHeadSession,
  ModelDamagedError,
  type OnnxRuntime,
} from '../../domain/detection/head-session.ts';
import { packManifestSchema } from '../../domain/detection/pack.ts';
import { unpackTranscripts } from '../../domain/detection/packed.ts';
import { createScorer, type Scorer } from '../../domain/detection/scorer.ts';
import type { PackLocation, ScoringApi, ScoringErrorCode, ScoringResult } from './scoring-protocol.ts';

// One thread a worker: the pool has a worker for each core, and transcripts are scored independently.
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: wasmUrl };

let scorer: Scorer | null = null;
let knownTexts: ReadonlySet<string> = new Set();

const failure = (code: ScoringErrorCode, message: string): ScoringResult<never> => ({
  ok: false,
  code,
  message,
});
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Reads a file of the pack; null when it is not there. */
async function readFile(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** The bytes of a pack's model and the text of its manifest; null for what is not there. */
async function readPack(location: PackLocation): Promise<[Uint8Array | null, string | null]> {
  if ('model' in location) return [location.model, location.manifest];
  const [model, manifest] = await Promise.all([readFile(location.modelUrl), readFile(location.manifestUrl)]);
  return [model, manifest && new TextDecoder().decode(manifest)];
}

const api: ScoringApi = {
  async load(location) {
    const remedy =
      'model' in location
        ? 'Choose the pack again; nothing is lost.'
        : 'Reinstall the extension; nothing is lost.';
    const [model, manifestText] = await readPack(location);
    if (!model || !manifestText)
      return failure(
        'model-missing',
        `The ${model ? 'manifest' : 'model'} of the model pack could not be read. ${remedy}`,
      );
    try {
      const manifest = packManifestSchema.parse(JSON.parse(manifestText));
      const session = await createHeadSession(ort as unknown as OnnxRuntime, model, manifest);
      scorer = createScorer(manifest, session);
      return { ok: true, value: manifest };
    } catch (error) {
      const reason = error instanceof ModelDamagedError ? error.message : 'Its manifest is not valid.';
      return failure('model-damaged', `The model pack is damaged. ${reason} ${remedy}`);
    }
  },

  async score(batch, known) {
    if (known) knownTexts = new Set(known);
    if (!scorer) return failure('not-loaded', 'The model is not loaded yet.');
    try {
      return { ok: true, value: await scorer.score(unpackTranscripts(batch), knownTexts) };
    } catch (error) {
      return failure('scoring-failed', `This batch could not be scored: ${messageOf(error)}`);
    }
  },
};

expose(api);
