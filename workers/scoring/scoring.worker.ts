import { expose } from 'comlink';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import {
  createHeadSession,
  ModelDamagedError,
  type OnnxRuntime,
} from '../../domain/detection/head-session.ts';
import { KnownMessages } from '../../domain/detection/layers/known-messages.ts';
import { packManifestSchema } from '../../domain/detection/pack.ts';
import { unpackTranscripts } from '../../domain/detection/packed.ts';
import { createScorer, type Scorer } from '../../domain/detection/scorer.ts';
import { undone } from '../running/protocol.ts';
import type { PackLocation, ScoringApi } from './scoring-protocol.ts';

// One thread a worker: the pool has a worker for each core, and transcripts are scored independently.
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: wasmUrl };

let scorer: Scorer | null = null;
let knownTexts = new KnownMessages([]);

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
    const origin = 'model' in location ? 'chosen' : 'shipped';
    const [model, manifestText] = await readPack(location);
    if (!model || !manifestText)
      return undone('model-missing', { what: `${origin}-${model ? 'manifest' : 'model'}` });
    try {
      const manifest = packManifestSchema.parse(JSON.parse(manifestText));
      const session = await createHeadSession(ort as unknown as OnnxRuntime, model, manifest);
      scorer = createScorer(manifest, session);
      return { ok: true, value: manifest };
    } catch (error) {
      const damage = error instanceof ModelDamagedError ? error.damage : { what: 'manifest' as const };
      return undone('model-damaged', { what: origin, damage });
    }
  },

  async score(batch, known) {
    if (known) knownTexts = new KnownMessages(known);
    if (!scorer) return undone('not-loaded');
    try {
      return { ok: true, value: await scorer.score(unpackTranscripts(batch), knownTexts) };
    } catch (error) {
      return error instanceof ModelDamagedError
        ? undone('scoring-failed', { what: 'damaged', damage: error.damage })
        : undone('scoring-failed', { what: 'batch', message: messageOf(error) });
    }
  },
};

expose(api);
