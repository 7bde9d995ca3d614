// `npm run --silent card`: measures the shipped pack and writes its model card. Scores the test parts: once a version.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scorer } from '../domain/detection/scorer.ts';
import { type EvaluationPart, evaluate, type Labelled } from '../domain/metrics/evaluation.ts';
import { reliabilityBins, rocAuc, type Scored } from '../domain/metrics/ranking.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../domain/transcript/characteristics.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import type { CalibrationFigures } from '../models/training/calibration.ts';
import { type MeasuredSet, writeCard } from '../models/training/card.ts';
import { Generator } from '../models/training/generate.ts';
import { addNoise, NOISE_KINDS, type NoiseKind } from '../models/training/noise.ts';
import { type Corpus, type Part, partOf, readCorpus } from '../models/training/phrases.ts';
import { Random } from '../models/training/random.ts';
import { averagePrecisionInterval } from '../models/training/resample.ts';
import { shortcutScores } from '../models/training/shortcut.ts';
import { EXIT, runCommand } from './arguments.ts';
import { CALIBRATIONS, loadPack, SHIPPED_PACK } from './onnx-session.ts';

const CORPUS = join(import.meta.dirname, '..', 'models', 'corpus');
const HOME_TRANSCRIPTS = 2000;
const SEED = 77;

function generated(corpus: Corpus, part: Part, count: number): Transcript[] {
  const generator = new Generator(corpus, { seed: SEED, takes: (id) => partOf(id) === part, prefix: part });
  return Array.from({ length: count }, (_, number) => generator.generate(number).transcript);
}

function independent(part: 'validation' | 'validation-2' | 'final'): Transcript[] {
  const lines = readFileSync(join(CORPUS, 'independent', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Transcript);
}

/** What training measured of the ways to calibrate; none for a pack that was trained before it did. */
function calibrations(): CalibrationFigures[] {
  const file = join(SHIPPED_PACK, CALIBRATIONS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CalibrationFigures[]) : [];
}

async function label(scorer: Scorer, transcripts: readonly Transcript[]): Promise<Labelled[]> {
  const assessments = await scorer.score(transcripts);
  return assessments.map((assessment, index) => {
    const { label, locale = 'unknown' } = transcripts[index]!;
    if (!label) throw new Error(`${assessment.transcriptId} has no label`);
    return { ...assessment, label, locale };
  });
}

const isRisk = ({ label }: { label?: Transcript['label'] }) => label?.outcome === 'risk';

function shownBy(set: readonly Labelled[], id: CharacteristicId): Scored[] {
  return set.map(({ characteristics, label }) => ({
    score: characteristics[id],
    positive: label.characteristics.includes(id),
  }));
}

function lengthBand({ timeline }: Labelled): string {
  const { length } = timeline;
  return length <= 10 ? '4 to 10' : length <= 20 ? '11 to 20' : length <= 40 ? '21 to 40' : '41 and more';
}

function measure(name: string, set: readonly Labelled[], threshold: number): MeasuredSet {
  const rule = { threshold, latching: true };
  const bands = Object.entries(Object.groupBy(set, lengthBand)).sort(
    ([left], [right]) => Number.parseInt(left, 10) - Number.parseInt(right, 10),
  );
  return {
    name,
    evaluation: evaluate(set, rule),
    byLength: Object.fromEntries(bands.map(([band, members]) => [band, evaluate(members!, rule)])),
    bins: reliabilityBins(set.map((each) => ({ score: each.risk, positive: isRisk(each) }))),
    precisionIntervals: Object.fromEntries(
      CHARACTERISTIC_IDS.map((id) => [id, averagePrecisionInterval(shownBy(set, id))]),
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

await runCommand('npm run --silent card', async () => {
  const corpus = readCorpus(CORPUS);
  const { manifest, scorer } = await loadPack();
  const sets: MeasuredSet[] = [];
  const add = async (name: string, transcripts: readonly Transcript[]) => {
    sets.push(measure(name, await label(scorer, transcripts), manifest.suggestedThreshold));
  };
  await add('Test families', generated(corpus, 'test', HOME_TRANSCRIPTS));
  const chosenBy = [...independent('validation'), ...independent('validation-2')];
  await add('Independent, validation', chosenBy);
  await add('Independent, final', independent('final'));
  const clean = [...chosenBy, ...independent('final')];
  const rule = { threshold: manifest.suggestedThreshold, latching: true };
  const kinds: [NoiseKind, EvaluationPart][] = [];
  for (const kind of NOISE_KINDS) kinds.push([kind, evaluate(await label(scorer, noisy(clean, kind)), rule)]);
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
    sets,
    noise: { set: 'independent set, all of it', clean: evaluate(await label(scorer, clean), rule), kinds },
    calibrations: calibrations(),
    shortcutAuc:
      rocAuc(checked.map((each, index) => ({ score: shortcuts[index]!, positive: isRisk(each) }))) ?? 0.5,
  });
  writeFileSync(join(SHIPPED_PACK, 'CARD.md'), card);
  return EXIT.done;
});
