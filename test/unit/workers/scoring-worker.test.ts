import { beforeAll, describe, expect, test, vi } from 'vitest';
import { packTranscripts } from '../../../domain/detection/packed.ts';
import type { Pack } from '../../../domain/detection/read-pack.ts';
import { failureText } from '../../../words/failure-text.ts';
import type { PackLocation, ScoringApi, ScoringResult } from '../../../workers/scoring/scoring-protocol.ts';
import { makeTranscript } from '../../fixtures/factories.ts';
import { makeSecondPack } from '../../fixtures/second-pack.ts';

const exposed = vi.hoisted(() => ({ api: null as unknown }));
vi.mock('comlink', () => ({
  expose: (api: unknown) => {
    exposed.api = api;
  },
}));
// The runtime finds its own file in Node.
vi.mock('onnxruntime-web/ort-wasm-simd-threaded.wasm?url', () => ({ default: undefined }));

let worker: ScoringApi;
beforeAll(async () => {
  await import('../../../workers/scoring/scoring.worker.ts');
  worker = exposed.api as ScoringApi;
});

const told = (result: ScoringResult<unknown>) => (result.ok ? null : failureText(result));

const pack = makeSecondPack();
const bytes = ({ manifest, model }: Pack): PackLocation => ({ model, manifest: JSON.stringify(manifest) });

describe('the scoring worker', () => {
  test('says that nothing is loaded yet', async () => {
    expect(await worker.score(packTranscripts([makeTranscript()]))).toMatchObject({
      ok: false,
      code: 'not-loaded',
    });
  });

  test('scores with a pack that it is given as bytes', async () => {
    expect(await worker.load(bytes(pack))).toEqual({ ok: true, value: pack.manifest });
    const scored = await worker.score(packTranscripts([makeTranscript()]));
    expect(scored).toMatchObject({
      ok: true,
      value: [{ transcriptId: 't-001', model: { version: '1.0.0+shifted' } }],
    });
  });

  test.each<[string, PackLocation]>([
    ['a model that is not the manifest’s', { ...bytes(pack), model: pack.model.slice(1) }],
    ['a manifest that is no JSON', { ...bytes(pack), manifest: '{' }],
    ['numbers out of bounds', bytes(makeSecondPack({ suggestedThreshold: 2 }))],
  ])('says to choose the pack again for %s', async (_, location) => {
    const result = await worker.load(location);
    expect(result).toMatchObject({ ok: false, code: 'model-damaged' });
    expect(told(result)).toMatch(/Choose the pack again/);
  });

  test('says to reinstall when a file of the extension is missing', async () => {
    const result = await worker.load({ modelUrl: 'nowhere:model', manifestUrl: 'nowhere:manifest' });
    expect(result).toMatchObject({ ok: false, code: 'model-missing' });
    expect(told(result)).toMatch(/Reinstall the extension/);
  });
});
