import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as ort from 'onnxruntime-web/wasm';
import { describe, expect, test } from 'vitest';
import { Generator } from '../../../domain/corpus/generate.ts';
import { createHeadSession, type OnnxRuntime } from '../../../domain/detection/head-session.ts';
import { buildDataset } from '../../../models/training/dataset.ts';
import { HEADS, headLogits, trainHeads } from '../../../models/training/heads.ts';
import { encodeHeads } from '../../../models/training/onnx.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { SETTINGS } from '../../../models/training/settings.ts';
import { trainPack } from '../../../models/training/train.ts';

const corpus = readCorpus(join(import.meta.dirname, '../../../models/corpus'));
const TINY = {
  ...SETTINGS,
  headTranscripts: 150,
  readoutTranscripts: 80,
  features: { ...SETTINGS.features, buckets: 4096 },
};

describe('training', () => {
  test('gives the same bytes for the same seed, and others for another', { timeout: 60_000 }, () => {
    const first = trainPack(corpus, TINY);
    const again = trainPack(corpus, TINY);
    expect(Buffer.from(again.model).equals(Buffer.from(first.model))).toBe(true);
    expect(again.manifest).toEqual(first.manifest);
    expect(trainPack(corpus, { ...TINY, seed: TINY.seed + 10 }).manifest.sha256).not.toBe(
      first.manifest.sha256,
    );
  });

  test('the ONNX model says what plain arithmetic says, and its contributions sum to it', {
    timeout: 60_000,
  }, async () => {
    const generator = new Generator(corpus, { seed: 3, takes: () => true, prefix: 'onnx' });
    const data = buildDataset(
      Array.from({ length: 40 }, (_, number) => generator.generate(number)),
      TINY.features,
    );
    const heads = trainHeads(data, { ...TINY.heads, seed: 1, buckets: TINY.features.buckets });
    const plain = headLogits(data, heads);
    const model = encodeHeads(heads.weights, heads.bias);
    const { manifest } = trainPack(corpus, { ...TINY, headTranscripts: 20, readoutTranscripts: 20 });
    ort.env.wasm.numThreads = 1;
    const runtime = ort as unknown as OnnxRuntime;
    const session = await createHeadSession(runtime, model, {
      ...manifest,
      sha256: bytesToHex(sha256(model)),
    });
    let from = 0;
    for (const [bag, end] of data.bagEnds.slice(0, 50).entries()) {
      const ids = data.ids.slice(from, end);
      const batch = { ids, rows: 1, width: ids.length };
      const logits = await session.logits(batch);
      const shares = await session.contributions(batch);
      for (let head = 0; head < HEADS; head += 1) {
        expect(logits[head]).toBeCloseTo(plain[bag * HEADS + head]!, 4);
        let sum = heads.bias[head]!;
        for (let at = head; at < shares.length; at += HEADS) sum += shares[at]!;
        expect(sum).toBeCloseTo(logits[head]!, 4);
      }
      from = end;
    }
  });
});
