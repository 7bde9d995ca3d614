// `npm run --silent card`: measures the shipped pack and writes its model card. Scores the test parts: once a version.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../domain/chance/random.ts';
import { Generator } from '../domain/corpus/generate.ts';
import { addNoise, NOISE_KINDS, type NoiseKind } from '../domain/corpus/noise.ts';
import { type Part, partOf } from '../domain/corpus/part.ts';
import type { Corpus } from '../domain/corpus/phrases.ts';
import type { Scorer } from '../domain/detection/scorer.ts';
import {
  characteristicScores,
  type EvaluationPart,
  evaluateMeasured,
  type Measured,
  measure,
  riskScores,
} from '../domain/metrics/ranking/evaluation.ts';
import { averagePrecision, reliabilityBins, rocAuc } from '../domain/metrics/ranking/ranking.ts';
import { type FlagRule, riskRule } from '../domain/policy/flag-rule.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../domain/transcript/characteristics.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import type { CalibrationFigures } from '../models/training/calibration.ts';
import { type MeasuredSet, writeCard } from '../models/training/card.ts';
import { readCorpus } from '../models/training/read-corpus.ts';
import { resampledInterval } from '../models/training/resample.ts';
import { shortcutScores } from '../models/training/shortcut.ts';
import { EXIT, runCommand } from './arguments.ts';
import { CORPUS, independentTranscripts } from './corpus-files.ts';
import { CALIBRATIONS, loadPack, SHIPPED_PACK } from './onnx-session.ts';
import { writeWhole } from './output.ts';

const HOME_TRANSCRIPTS = 2000;
const SEED = 77;

function generated(corpus: Corpus, part: Part, count: number): Transcript[] {
  const generator = new Generator(corpus, { seed: SEED, takes: (id) => partOf(id) === part, prefix: part });
  return Array.from({ length: count }, (_, number) => generator.generate(number).transcript);
}

/** What training measured of the ways to calibrate; none for a pack that was trained before it did. */
function calibrations(): CalibrationFigures[] {
  const file = join(SHIPPED_PACK, CALIBRATIONS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CalibrationFigures[]) : [];
}

async function measured(
  scorer: Scorer,
  transcripts: readonly Transcript[],
  rule: FlagRule,
): Promise<Measured[]> {
  const assessments = await scorer.score(transcripts);
  return assessments.map((assessment, index) => {
    const { label, locale } = transcripts[index]!;
    if (!label) throw new Error(`${assessment.transcriptId} has no label`);
    return measure({ ...assessment, label, locale }, rule);
  });
}

function lengthBand({ length }: Measured): string {
  return length <= 10 ? '4 to 10' : length <= 20 ? '11 to 20' : length <= 40 ? '21 to 40' : '41 and more';
}

function measuredSet(name: string, set: readonly Measured[], rule: FlagRule): MeasuredSet {
  const bands = Object.entries(Object.groupBy(set, lengthBand)).sort(
    ([left], [right]) => Number.parseInt(left, 10) - Number.parseInt(right, 10),
  );
  const interval = (id: CharacteristicId) => {
    const scored = characteristicScores(set, id);
    return resampledInterval(set.length, new Random(SEED), (drawn) =>
      averagePrecision(drawn.map((index) => scored[index]!)),
    );
  };
  return {
    name,
    evaluation: evaluateMeasured(set, rule),
    byLength: Object.fromEntries(bands.map(([band, members]) => [band, evaluateMeasured(members!, rule)])),
    bins: reliabilityBins(riskScores(set)),
    precisionIntervals: Object.fromEntries(
      CHARACTERISTIC_IDS.map((id) => [id, interval(id)]),
    ) as MeasuredSet['precisionIntervals'],
  };
}

function noisy(transcripts: readonly Transcript[], kind: NoiseKind): Transcript[] {
  const random = new Random(SEED, NOISE_KINDS.indexOf(kind));
  return transcripts.map((transcript) => ({
    ...transcript,
    messages: transcript.messages.map((message) => ({
      ...message,
      text: addNoise(message.text, kind, random),
    })),
  }));
}

await runCommand('card', async () => {
  const corpus = readCorpus(CORPUS);
  const { manifest, scorer } = await loadPack();
  const rule = riskRule(manifest.suggestedThreshold);
  const score = (transcripts: readonly Transcript[]) => measured(scorer, transcripts, rule);
  const home = await score(generated(corpus, 'test', HOME_TRANSCRIPTS));
  const chosenBy = [...independentTranscripts('validation'), ...independentTranscripts('validation-2')];
  const final = independentTranscripts('final');
  const [chosenByScored, finalScored] = [await score(chosenBy), await score(final)];
  const kinds: [NoiseKind, EvaluationPart][] = [];
  for (const kind of NOISE_KINDS)
    kinds.push([kind, evaluateMeasured(await score(noisy([...chosenBy, ...final], kind)), rule)]);
  const checked = generated(corpus, 'validation', HOME_TRANSCRIPTS);
  const shortcuts = shortcutScores(generated(corpus, 'train', HOME_TRANSCRIPTS), checked);
  const card = writeCard({
    manifest,
    modelBytes: statSync(join(SHIPPED_PACK, 'model.onnx')).size,
    families: {
      risk: corpus.families.filter(({ kind }) => kind === 'risk').length,
      lookAlike: corpus.families.filter(({ kind }) => kind === 'look-alike').length,
      topics: corpus.topics.length,
    },
    sets: [
      measuredSet('Test families', home, rule),
      measuredSet('Independent, validation', chosenByScored, rule),
      measuredSet('Independent, final', finalScored, rule),
    ],
    noise: {
      set: 'independent set, all of it',
      clean: evaluateMeasured([...chosenByScored, ...finalScored], rule),
      kinds,
    },
    calibrations: calibrations(),
    shortcutAuc:
      rocAuc(
        checked.map(({ label }, index) => ({
          score: shortcuts[index]!,
          positive: label?.outcome === 'risk',
        })),
      ) ?? 0.5,
  });
  await writeWhole(join(SHIPPED_PACK, 'CARD.md'), card);
  return EXIT.done;
});
