// `node cli/compare.ts [--seeds N]`: the additive readout beside a recurrent one over the same heads. No test part.

import { Random } from '../domain/chance/random.ts';
import { sigmoid } from '../domain/detection/readout.ts';
import { pairedAucDifference } from '../domain/metrics/ranking/auc-intervals.ts';
import { averagePrecision, brier, rocAuc } from '../domain/metrics/ranking/ranking.ts';
import { fitPlatt } from '../models/training/calibration.ts';
import {
  comparatorLogits,
  conversations,
  type Follows,
  shareOfFalls,
  trainComparator,
} from '../models/training/comparator.ts';
import { buildDataset, type Dataset } from '../models/training/dataset.ts';
import { headLogits, trainHeads } from '../models/training/heads.ts';
import { readCorpus } from '../models/training/read-corpus.ts';
import { fitReadout, gather, highest } from '../models/training/readout-fit.ts';
import { resampledInterval } from '../models/training/resample.ts';
import { SETTINGS } from '../models/training/settings.ts';
import { dataset, isIn } from '../models/training/train.ts';
import { formatFixed, formatPercent } from '../words/format.ts';
import { pNumber } from '../words/p-text.ts';
import { t } from '../words/words.ts';
import { EXIT, numberOption, parseOptions, runCommand } from './arguments.ts';
import { CORPUS, independentTranscripts } from './corpus-files.ts';
import { table } from './table.ts';

const MEASURED = 2000;

/** Transcripts as bags, with what the heads say of them. */
interface Read {
  data: Dataset;
  logits: Float32Array;
}

/** The sets of one comparison, each for its purpose. */
interface Sets {
  fitting: Read;
  calibrating: Read;
  measured: { name: string; set: Read }[];
}

/** A readout under test: risks of each measured set, and how often a message lowers the logit. */
interface Candidate {
  name: string;
  risks: number[][];
  falls: number;
}

const truthsOf = ({ data }: Read) => data.transcripts.map(({ label }) => label?.outcome === 'risk');

/** Calibrates logits with Platt's on the calibration set, as the pack does. */
function calibrated(logitsOf: (set: Read) => number[], { calibrating, measured }: Sets): number[][] {
  const { scale, shift } = fitPlatt(logitsOf(calibrating), truthsOf(calibrating));
  return measured.map(({ set }) => logitsOf(set).map((logit) => sigmoid(scale * logit + shift)));
}

function additive(sets: Sets): Candidate {
  const gathered = ({ data, logits }: Read) => gather(data, logits, SETTINGS.floors);
  const { intercept, weights } = fitReadout(gathered(sets.fitting));
  const logitsOf = (set: Read) => gathered(set).map((item) => intercept + highest(item, weights).sum);
  return { name: t('cli.compare.additive'), risks: calibrated(logitsOf, sets), falls: 0 };
}

function recurrent(follows: Follows, seed: number, sets: Sets): Candidate {
  const items = ({ data, logits }: Read) => conversations(data, logits, follows);
  const gru = trainComparator(items(sets.fitting), seed);
  return {
    name: t(`cli.compare.recurrent.${follows}`, { seed: String(seed) }),
    risks: calibrated((set) => comparatorLogits(gru, items(set)), sets),
    falls: shareOfFalls(gru, items(sets.measured[0]!.set)),
  };
}

function aucOf(risks: readonly number[], truths: readonly boolean[]): number {
  return rocAuc(risks.map((score, index) => ({ score, positive: truths[index]! }))) ?? Number.NaN;
}

/** 95 % interval of the ROC AUC less another's, from resampled transcripts. */
function gapInterval(risks: readonly number[], against: readonly number[], truths: readonly boolean[]) {
  const [low, high] = resampledInterval(truths.length, new Random(SETTINGS.seed, 9), (drawn) => {
    const of = (values: readonly number[]) => drawn.map((index) => values[index]!);
    const positives = drawn.map((index) => truths[index]!);
    return aucOf(of(risks), positives) - aucOf(of(against), positives);
  })!;
  return t('cli.range', { low: formatFixed(low, 3), high: formatFixed(high, 3) });
}

/** The interval of the same difference by DeLong's variance, and its p. */
function deLongCells(risks: readonly number[], against: readonly number[], truths: readonly boolean[]) {
  const positive = truths.map((truth) => (truth ? 1 : 0));
  const found = pairedAucDifference(against, risks, positive);
  if (!found) return ['', ''];
  const [low, high] = found.interval95.map((bound) => formatFixed(bound, 3));
  return [t('cli.range', { low: low!, high: high! }), pNumber(found.pValue)];
}

const COLUMNS = ['readout', 'auc', 'gap', 'deLong', 'p', 'precision', 'brier', 'falls'] as const;

function report(candidates: readonly Candidate[], { measured }: Sets): string {
  const reference = candidates[0]!;
  return measured
    .map(({ name, set }, number) => {
      const truths = truthsOf(set);
      const rows = candidates.map((candidate) => {
        const risks = candidate.risks[number]!;
        const scored = risks.map((score, index) => ({ score, positive: truths[index]! }));
        return [
          ...[candidate.name, formatFixed(aucOf(risks, truths), 3)],
          candidate === reference ? '' : gapInterval(risks, reference.risks[number]!, truths),
          ...(candidate === reference ? ['', ''] : deLongCells(risks, reference.risks[number]!, truths)),
          ...[formatFixed(averagePrecision(scored) ?? 0, 3), formatFixed(brier(scored) ?? 0, 4)],
          formatPercent(candidate.falls),
        ];
      });
      const head = COLUMNS.map((column) => t(`cli.compare.columns.${column}`));
      return table(t('cli.compare.title', { name, count: String(truths.length) }), [head, ...rows]);
    })
    .join('');
}

await runCommand('compare', async () => {
  const options = parseOptions({ seeds: { type: 'string' } });
  const seeds = Math.floor(numberOption('seeds', options.seeds, [1, 20], 3));
  const corpus = readCorpus(CORPUS);
  const { headTranscripts, readoutTranscripts, features, seed } = SETTINGS;
  const training = dataset(corpus, isIn('train'), headTranscripts, SETTINGS, 1);
  const heads = trainHeads(training, { ...SETTINGS.heads, seed, buckets: features.buckets });
  const read = (data: Dataset): Read => ({ data, logits: headLogits(data, heads) });
  const drawn = (count: number, stream: number) =>
    read(dataset(corpus, isIn('validation'), count, SETTINGS, stream));
  const independent = independentTranscripts('validation').map((transcript) => ({ transcript }));
  const sets: Sets = {
    fitting: drawn(readoutTranscripts, 2),
    calibrating: drawn(readoutTranscripts, 3),
    measured: [
      { name: t('cli.compare.sets.generated'), set: drawn(MEASURED, 6) },
      { name: t('cli.compare.sets.independent'), set: read(buildDataset(independent, features)) },
    ],
  };
  const candidates = [additive(sets)];
  for (const follows of ['conversation', 'accounts'] as const)
    for (let number = 1; number <= seeds; number += 1) candidates.push(recurrent(follows, number, sets));
  const families = t('cli.compare.families', { count: String(corpus.families.length) });
  process.stdout.write(`${families}\n\n${report(candidates, sets)}`);
  return EXIT.done;
});
