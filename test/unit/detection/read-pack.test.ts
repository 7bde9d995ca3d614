import { describe, expect, test } from 'vitest';
import type { PackManifest } from '../../../domain/detection/pack.ts';
import { type ChosenFile, readPackFiles } from '../../../domain/detection/read-pack.ts';
import { packFaultText } from '../../../words/pack-fault-text.ts';
import { makeSecondPack } from '../../fixtures/second-pack.ts';

const { manifest, model } = makeSecondPack();
const encode = (text: string) => new TextEncoder().encode(text);
const manifestFile = (content: unknown): ChosenFile => ({
  name: 'manifest.json',
  bytes: encode(typeof content === 'string' ? content : JSON.stringify(content)),
});
const modelFile = (bytes = model): ChosenFile => ({ name: 'model.onnx', bytes });

function reasonOf(...files: ChosenFile[]): string {
  const read = readPackFiles(files);
  if (read.ok) throw new Error('the pack was accepted');
  return packFaultText(read.fault);
}

describe('reading a pack from chosen files', () => {
  test('gives manifest and model, whatever else is in the folder', () => {
    const card = { name: 'CARD.md', bytes: encode('# Card') };
    expect(readPackFiles([card, modelFile(), manifestFile(manifest)])).toEqual({
      ok: true,
      value: { manifest, model },
    });
  });

  test('says which file is missing and what to choose', () => {
    expect(reasonOf(modelFile())).toMatch(/^manifest\.json is missing\. Choose .* together/);
    expect(reasonOf(manifestFile(manifest))).toMatch(/^model\.onnx is missing/);
    expect(reasonOf()).toMatch(/missing/);
  });

  test('refuses two packs at once', () => {
    expect(reasonOf(manifestFile(manifest), manifestFile(manifest), modelFile())).toMatch(
      /more than one manifest\.json/,
    );
  });

  test('refuses files that are too large, before reading them', () => {
    const zeros = (bytes: number) => new Uint8Array(bytes);
    expect(reasonOf(manifestFile(manifest), modelFile(zeros(64 * 1024 * 1024 + 1)))).toMatch(
      /model\.onnx is larger than the limit of 64 MiB/,
    );
    expect(reasonOf(manifestFile(`${JSON.stringify(manifest)}${' '.repeat(65_536)}`), modelFile())).toMatch(
      /manifest\.json is larger than the limit of 64 KiB/,
    );
  });

  test('says when the manifest is no JSON, or something else altogether', () => {
    expect(reasonOf(manifestFile('{"format":'), modelFile())).toMatch(/not JSON/);
    const archive = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
    expect(reasonOf({ name: 'manifest.json', bytes: archive }, modelFile())).toMatch(/a ZIP archive/);
    const broken = Uint8Array.of(0x22, 0xc3, 0x28, 0x22);
    expect(reasonOf({ name: 'manifest.json', bytes: broken }, modelFile())).toMatch(/not valid UTF-8/);
    const twice = JSON.stringify(manifest, null, 1).replace('"id"', '"id": "x",\n "id"');
    expect(reasonOf({ name: 'manifest.json', bytes: new TextEncoder().encode(twice) }, modelFile())).toMatch(
      /line \d+, column 2: the key "id" occurs twice/,
    );
  });

  test('names the path of what the format does not allow', () => {
    const { calibration, ...rest } = manifest;
    expect(reasonOf(manifestFile(rest), modelFile())).toContain('calibration');
    expect(
      reasonOf(manifestFile({ ...rest, calibration: { ...calibration, scale: 'x' } }), modelFile()),
    ).toContain('calibration.scale');
  });

  const { features, readout, calibration } = manifest;
  const hostile: Record<string, unknown> = {
    'features.buckets': { features: { ...features, buckets: 2 ** 40 } },
    'features.characterNgrams': { features: { ...features, characterNgrams: Array(2000).fill(4) } },
    'features.characterNgrams[0]': { features: { ...features, characterNgrams: [1e9] } },
    'features.conceptPairs': { features: { ...features, conceptPairs: 1e9 } },
    'features.contextConcepts': { features: { ...features, contextConcepts: 1e9 } },
    'features.crossPairs': { features: { ...features, crossPairs: 1e9 } },
    'features.windowWords': { features: { ...features, windowWords: 1e9 } },
    'readout.weights.secrecy': { readout: { ...readout, weights: { ...readout.weights, secrecy: 1e308 } } },
    'readout.intercept': { readout: { ...readout, intercept: -1e308 } },
    'calibration.scale': { calibration: { ...calibration, scale: 1e308 } },
    'calibration.shift': { calibration: { ...calibration, shift: 1e308 } },
    id: { id: 'x'.repeat(65) },
    version: { version: '1'.repeat(33) },
  };
  test.each(Object.entries(hostile))('refuses a %s out of bounds', (path, change) => {
    expect(reasonOf(manifestFile({ ...manifest, ...(change as object) }), modelFile())).toContain(
      `: ${path} `,
    );
  });

  test('names characteristics that it does not know, made inert', () => {
    const characteristics = ['spell\u202ebound', ...manifest.characteristics.slice(1)];
    expect(reasonOf(manifestFile({ ...manifest, characteristics }), modelFile())).toMatch(
      /unknown characteristics: “spell\[U\+202E\]bound”\./,
    );
    const weights = { ...readout.weights, shouting: 1 };
    expect(reasonOf(manifestFile({ ...manifest, readout: { ...readout, weights } }), modelFile())).toContain(
      '“shouting”',
    );
  });

  test('refuses a characteristic that is listed twice, and one that is left out', () => {
    const [first, , ...others] = manifest.characteristics;
    const twice = { ...manifest, characteristics: [first, first, ...others] };
    expect(reasonOf(manifestFile(twice), modelFile())).toContain('twice');
    const fewer = { ...manifest, characteristics: manifest.characteristics.slice(1) };
    expect(reasonOf(manifestFile(fewer), modelFile())).toContain(
      `readout.weights.${first} belongs to no characteristic`,
    );
    const { [first!]: _, ...weights } = manifest.readout.weights;
    const without = { ...manifest, readout: { ...manifest.readout, weights } };
    expect(reasonOf(manifestFile(without), modelFile())).toContain(`readout.weights.${first} is missing`);
  });

  test('takes a pack of before a characteristic was added', () => {
    const [last, ...characteristics] = manifest.characteristics.toReversed();
    const { [last!]: _, ...weights } = manifest.readout.weights;
    const before = { ...manifest, characteristics, readout: { ...manifest.readout, weights } };
    expect(readPackFiles([manifestFile(before), modelFile()])).toMatchObject({ ok: true });
  });

  test('refuses a model that is not the one of the manifest', () => {
    const altered = model.slice();
    altered[altered.length >> 1]! ^= 0xff;
    expect(reasonOf(manifestFile(manifest), modelFile(altered))).toMatch(
      /different SHA-256.*two files of one/,
    );
    const other: PackManifest = { ...manifest, sha256: '0'.repeat(64) };
    expect(reasonOf(manifestFile(other), modelFile())).toMatch(/different SHA-256/);
  });
});
