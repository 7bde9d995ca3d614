import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type PackManifest, packManifestSchema } from '../../domain/detection/pack.ts';
import { sigmoid } from '../../domain/detection/readout.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { Generator } from './generate.ts';
import { headLogits, trainHeads } from './heads.ts';
import { encodeHeads } from './onnx.ts';
import { type Corpus, type Part, partOf } from './phrases.ts';
import { fitPlatt, fitReadout, gather, highest } from './readout-fit.ts';
import type { TrainingSettings } from './settings.ts';

export const MODEL_ID = 'second-look';
export const MODEL_VERSION = '1.0.0';
/** Precision that the suggested threshold is to reach on validation. */
const WANTED_PRECISION = 0.9;

/** A trained pack, ready to be written. */
export interface TrainedPack {
  model: Uint8Array;
  manifest: PackManifest;
}

function dataset(
  corpus: Corpus,
  part: Part,
  count: number,
  settings: TrainingSettings,
  stream: number,
): Dataset {
  const takes = (id: string) => partOf(id) === part;
  const generator = new Generator(corpus, { seed: settings.seed + stream, takes, prefix: part });
  const items = Array.from({ length: count }, (_, number) => number)
    .values()
    .map((number) => generator.generate(number));
  return buildDataset(items, settings.features);
}

/** The lowest threshold, in hundredths, from which precision is as wanted; the most precise one when none is. */
export function chooseThreshold(risks: readonly number[], positives: readonly boolean[]): number {
  let best = { threshold: 0.5, precision: 0 };
  for (let threshold = 0.05; threshold < 0.96; threshold += 0.01) {
    const flagged = risks.flatMap((risk, index) => (risk >= threshold ? [positives[index]!] : []));
    const precision = flagged.length === 0 ? 0 : flagged.filter(Boolean).length / flagged.length;
    if (precision > best.precision) best = { threshold, precision };
    if (precision >= WANTED_PRECISION) break;
  }
  return Number(best.threshold.toFixed(2));
}

/** Trains a pack: heads on the train families, readout and calibration on the validation families. */
export function trainPack(
  corpus: Corpus,
  settings: TrainingSettings,
  say: (line: string) => void = () => {},
): TrainedPack {
  const training = dataset(corpus, 'train', settings.headTranscripts, settings, 1);
  say(`${training.bagEnds.length} messages to learn from`);
  const heads = trainHeads(training, {
    ...settings.heads,
    seed: settings.seed,
    buckets: settings.features.buckets,
  });
  const fitting = dataset(corpus, 'validation', settings.readoutTranscripts, settings, 2);
  const readout = fitReadout(gather(fitting, headLogits(fitting, heads), settings.floors));
  // Other transcripts of the same families, so that calibration is not fitted to what the readout was fitted to.
  const checking = dataset(corpus, 'validation', settings.readoutTranscripts, settings, 3);
  const gathered = gather(checking, headLogits(checking, heads), settings.floors);
  const logits = gathered.map((item) => readout.intercept + highest(item, readout.weights).sum);
  const positives = gathered.map((item) => item.positive);
  const platt = fitPlatt(logits, positives);
  const risks = logits.map((logit) => sigmoid(platt.scale * logit + platt.shift));
  const model = encodeHeads(heads.weights, heads.bias);
  const each = (value: (index: number) => number) =>
    Object.fromEntries(CHARACTERISTIC_IDS.map((id, index) => [id, value(index)])) as Record<
      CharacteristicId,
      number
    >;
  const manifest = packManifestSchema.parse({
    format: 1,
    id: MODEL_ID,
    version: MODEL_VERSION,
    sha256: bytesToHex(sha256(model)),
    seed: settings.seed,
    features: settings.features,
    characteristics: [...CHARACTERISTIC_IDS],
    readout: {
      intercept: readout.intercept,
      weights: each((index) => readout.weights[index]!),
      ...settings.floors,
    },
    calibration: { method: 'platt', ...platt },
    suggestedThreshold: chooseThreshold(risks, positives),
  } satisfies PackManifest);
  return { model, manifest };
}
