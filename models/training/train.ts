import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Generator } from '../../domain/corpus/generate.ts';
import { type Part, partOf } from '../../domain/corpus/part.ts';
import type { Corpus } from '../../domain/corpus/phrases.ts';
import { type PackManifest, packManifestSchema } from '../../domain/detection/pack.ts';
import { sigmoid } from '../../domain/detection/readout.ts';
import { sweepOf } from '../../domain/thresholds/sweep.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { type CalibrationFigures, compareCalibrations, fitPlatt } from './calibration.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { headLogits, trainHeads } from './heads.ts';
import { lentToTraining } from './lent-families.ts';
import { encodeHeads } from './onnx.ts';
import { fitReadout, gather, highest } from './readout-fit.ts';
import { SETTINGS, type TrainingSettings } from './settings.ts';

const MODEL_ID = 'second-look';
const MODEL_VERSION = '1.0.0';
/** Precision that the suggested threshold is to reach on validation. */
const WANTED_PRECISION = 0.94;

/** A pack of another seed than the shipped one's says so. */
const versionOf = (seed: number) =>
  seed === SETTINGS.seed ? MODEL_VERSION : `${MODEL_VERSION}+seed.${seed}`;

/** A trained pack, ready to be written. */
export interface TrainedPack {
  model: Uint8Array;
  manifest: PackManifest;
  /** What each way to calibrate would have done; the pack holds Platt's. */
  calibrations: CalibrationFigures[];
}

/** Which families a data set may use, by id. */
export type Takes = (id: string) => boolean;

/** Takes the families of one part. */
export const isIn =
  (part: Part): Takes =>
  (id) =>
    partOf(id) === part;

/** Transcripts of the families that `takes` lets through, as bags. */
export function dataset(
  corpus: Corpus,
  takes: Takes,
  count: number,
  settings: TrainingSettings,
  stream: number,
): Dataset {
  const generator = new Generator(corpus, { seed: settings.seed + stream, takes, prefix: 'training' });
  const numbers = Array.from({ length: count }, (_, number) => number);
  return buildDataset(
    numbers.values().map((number) => generator.generate(number)),
    settings.features,
  );
}

/** The lowest threshold, in hundredths, from which precision is as wanted; the most precise one when none is. */
function chooseThreshold(risks: readonly number[], positives: readonly boolean[]): number {
  const sorted = sweepOf({
    scores: Float64Array.from(risks),
    positive: Uint8Array.from(positives, (each) => (each ? 1 : 0)),
  });
  let best = { threshold: 0.5, precision: 0 };
  for (let threshold = 0.05; threshold < 0.96; threshold += 0.01) {
    const precision = sorted.at(threshold).precision.value ?? 0;
    if (precision > best.precision) best = { threshold, precision };
    if (precision >= WANTED_PRECISION) break;
  }
  return Number(best.threshold.toFixed(2));
}

/**
 * Trains a pack. Heads learn from the train families; readout, calibration and threshold are fitted to what those
 * heads say of validation families. Then the heads learn once more, with half of the validation families added.
 */
export function trainPack(
  corpus: Corpus,
  settings: TrainingSettings,
  say: (line: string) => void = () => {},
): TrainedPack {
  const { headTranscripts, readoutTranscripts, floors } = settings;
  const options = { ...settings.heads, seed: settings.seed, buckets: settings.features.buckets };
  const training = dataset(corpus, isIn('train'), headTranscripts, settings, 1);
  say(`${training.bagEnds.length} messages to learn from`);
  const first = trainHeads(training, options);
  const fitting = dataset(corpus, isIn('validation'), readoutTranscripts, settings, 2);
  const readout = fitReadout(gather(fitting, headLogits(fitting, first), floors));
  // Other transcripts of the same families, so that calibration is not fitted to what the readout was fitted to.
  const checking = dataset(corpus, isIn('validation'), readoutTranscripts, settings, 3);
  const gathered = gather(checking, headLogits(checking, first), floors);
  const logits = gathered.map((item) => readout.intercept + highest(item, readout.weights).sum);
  const positives = gathered.map((item) => item.positive);
  const platt = fitPlatt(logits, positives);
  const calibrations = compareCalibrations(logits, positives);
  const risks = logits.map((logit) => sigmoid(platt.scale * logit + platt.shift));
  const lent = lentToTraining(corpus);
  const wider = dataset(corpus, (id) => isIn('train')(id) || lent.has(id), headTranscripts, settings, 4);
  say(`${wider.bagEnds.length} messages for the final heads`);
  const heads = trainHeads(wider, options);
  const model = encodeHeads(heads.weights, heads.bias);
  const each = (value: (index: number) => number) =>
    Object.fromEntries(CHARACTERISTIC_IDS.map((id, index) => [id, value(index)])) as Record<
      CharacteristicId,
      number
    >;
  const manifest = packManifestSchema.parse({
    format: 1,
    id: MODEL_ID,
    version: versionOf(settings.seed),
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
  return { model, manifest, calibrations };
}
