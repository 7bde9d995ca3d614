import type { NoiseKind } from '../../domain/corpus/noise.ts';
import type { PackManifest } from '../../domain/detection/pack.ts';
import type { Evaluation, EvaluationPart } from '../../domain/metrics/ranking/evaluation.ts';
import type { ReliabilityBin } from '../../domain/metrics/ranking/ranking.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { type CalibrationFigures, LOG_LOSS_MARGIN } from './calibration.ts';

/** How often the test families, and the final independent transcripts, have been scored for this version of the model. */
const LOOKS = { testFamilies: 7, final: 6 };

/** One evaluated set. */
export interface MeasuredSet {
  name: string;
  evaluation: Evaluation;
  byLength: Record<string, EvaluationPart>;
  bins: ReliabilityBin[];
  /** 95 % intervals of the average precision. */
  precisionIntervals: Record<CharacteristicId, [number, number] | null>;
}

/** Everything the card reports; nothing in it is typed in by hand. */
export interface CardFigures {
  manifest: PackManifest;
  modelBytes: number;
  families: { risk: number; lookAlike: number; topics: number };
  sets: MeasuredSet[];
  noise: { set: string; clean: EvaluationPart; kinds: [NoiseKind, EvaluationPart][] };
  shortcutAuc: number;
  /** Empty when training did not measure them. */
  calibrations: CalibrationFigures[];
}

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : value.toFixed(3);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** Standard error of a ROC AUC after Hanley and McNeil (Radiology 1982), as a 95 % interval. */
function aucInterval({ rocAuc, n, positives }: EvaluationPart): string {
  if (rocAuc === null) return '–';
  const negatives = n - positives;
  const one = rocAuc / (2 - rocAuc);
  const two = (2 * rocAuc * rocAuc) / (1 + rocAuc);
  const spread =
    rocAuc * (1 - rocAuc) + (positives - 1) * (one - rocAuc ** 2) + (negatives - 1) * (two - rocAuc ** 2);
  const half = 1.96 * Math.sqrt(Math.max(0, spread) / (positives * negatives));
  return `${figure(Math.max(0, rocAuc - half))}–${figure(Math.min(1, rocAuc + half))}`;
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

const HEAD = ['', 'n', 'risk', 'ROC AUC', '95 %', 'AP', 'precision', 'recall', 'Brier', 'ECE'];

function row(name: string, part: EvaluationPart): string[] {
  const share = ({ value, wilson95 }: EvaluationPart['precision']) =>
    value === null || wilson95 === null
      ? '–'
      : `${figure(value)} (${figure(wilson95[0])}–${figure(wilson95[1])})`;
  return [
    ...[name, String(part.n), String(part.positives), figure(part.rocAuc), aucInterval(part)],
    ...[
      figure(part.averagePrecision),
      share(part.precision),
      share(part.recall),
      figure(part.brier),
      figure(part.ece),
    ],
  ];
}

function parts(name: string, of: Record<string, EvaluationPart | undefined>): string[][] {
  return Object.entries(of).flatMap(([key, part]) => (part ? [row(`${name}: ${key}`, part)] : []));
}

function setSection({ name, evaluation, byLength, bins }: MeasuredSet): string {
  const { latency } = evaluation;
  const rows = [
    row('all', evaluation),
    ...parts('difficulty', evaluation.byDifficulty),
    ...parts('language', evaluation.byLocale),
    ...parts('messages', byLength),
  ];
  const timing = Object.entries(latency).map(([key, value]) => [key, figure(value as number | null)]);
  const reliability = bins.map((bin) => [
    ...[figure(bin.meanScore), figure(bin.shareOfPositives), String(bin.n)],
    reliabilityBar(bin),
  ]);
  return [
    `### ${name}`,
    table(HEAD, rows),
    `How early, at the suggested threshold (definitions in \`docs/metrics.md\`):`,
    table(['', 'value'], timing),
    'Reliability: mean risk of a tenth of the scale, share that was labelled risk, transcripts. In the diagram, from 0 to 1, the bar is the share and the line is where it would end if the risk were exact.',
    table(['risk', 'labelled risk', 'n', 'diagram'], reliability),
  ].join('\n\n');
}

/** A bar as long as the share of labelled risk, with a line at the mean risk. */
function reliabilityBar({ meanScore, shareOfPositives }: ReliabilityBin): string {
  const cells = 20;
  const [line, end] = [Math.round(meanScore * cells), Math.round(shareOfPositives * cells)];
  const cell = (_: unknown, at: number) => (at === line ? '│' : at < end ? '█' : '·');
  return `\`${Array.from({ length: cells + 1 }, cell).join('')}\``;
}

function meanPrecision(evaluation: Evaluation): number {
  const values = CHARACTERISTIC_IDS.map((id) => evaluation.characteristics[id].averagePrecision ?? 0);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The ways to calibrate, compared where none was fitted. */
function calibrationSection(calibrations: readonly CalibrationFigures[]): string {
  if (calibrations.length === 0) return 'Not measured when this version was trained.';
  const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(4)}`;
  const rows = calibrations.map(({ method, brier, ece, logLoss, brierGap: [gap, half] }) => [
    ...[method, brier.toFixed(4), ece.toFixed(4), logLoss.toFixed(4)],
    method === 'platt' ? '' : `${signed(gap)} ± ${half.toFixed(4)}`,
  ]);
  return [
    `On the ${calibrations[0]!.n} generated validation transcripts that calibration is fitted to, each half scored with what was fitted to the other; the heads had not seen these families. The last column has its 95 % interval. In the log loss, probabilities stay ${LOG_LOSS_MARGIN} away from 0 and 1.`,
    table(['', 'Brier', 'ECE', 'log loss', 'Brier less Platt’s'], rows),
    'The pack holds Platt’s: evidence sums to the logit of the risk only when calibration is an affine map of the logit, which isotonic regression is not.',
  ].join('\n\n');
}

/** The model card as Markdown, after M. Mitchell et al., "Model Cards for Model Reporting" (2019). */
export function writeCard(figures: CardFigures): string {
  const { manifest, sets, noise, families } = figures;
  const characteristics = CHARACTERISTIC_IDS.map((id) => [
    id,
    ...sets.map(({ evaluation, precisionIntervals: { [id]: interval } }) => {
      const value = figure(evaluation.characteristics[id].averagePrecision);
      return interval ? `${value} (${interval.map(figure).join('–')})` : value;
    }),
  ]);
  const clean = noise.clean.rocAuc ?? Number.NaN;
  const change = (part: EvaluationPart) => (part.rocAuc ?? Number.NaN) - clean;
  const worst = Math.max(...noise.kinds.map(([, part]) => -change(part)));
  const [home, ...away] = sets;
  const gaps = away.map(({ name, evaluation }) => [
    name,
    figure((home!.evaluation.rocAuc ?? 0) - (evaluation.rocAuc ?? 0)),
  ]);
  return `${[
    `# Model card: ${manifest.id} ${manifest.version}`,
    '## Details',
    `Linear heads over hashed text features (words, word pairs, character ${manifest.features.characterNgrams.join(', ')}-grams, concepts of a hand-written lexicon in English, German, French and Spanish, concepts of the messages before): one head for "shows any pattern", ten for which. A monotone, additive readout per account turns them into a risk after every message. ${manifest.features.buckets} rows × 11 heads, ${figures.modelBytes} bytes, seed ${manifest.seed}, SHA-256 \`${manifest.sha256}\`. Trained from scratch in TypeScript on text written for this project; Apache-2.0.`,
    '## Intended use',
    'Training reviewers, and trying out thresholds, on synthetic harmless transcripts.',
    '**Out of scope: any real conversation.** It has never seen one. It must not moderate, flag, rank or accuse real people, and its figures say nothing about how it would do.',
    '## Factors',
    'Language (English, German, French, Spanish, mixed), difficulty, length, surface noise, characteristic.',
    '## Metrics',
    `Definitions in \`docs/metrics.md\`. Precision and recall at the suggested threshold ${manifest.suggestedThreshold}, with Wilson intervals; intervals of the ROC AUC after Hanley and McNeil.`,
    '## Data',
    `Generated from ${families.risk} risk families, ${families.lookAlike} look-alike families and ${families.topics} topics, split by family 80 : 10 : 10. A transcript is risk when one account shows at least two pattern phrases; one stray phrase is benign. Readout, calibration and threshold were fitted on validation families with heads that had not seen them; then every second validation family was added to the heads' training. The 240 independent transcripts were composed by hand by people who had not read the families, and were never trained on. Settings were chosen on the 160 validation ones, and the lexicon was written by somebody who had read half of those, so they flatter; the 80 final ones, composed later by one further person, were not looked at before. Hands differ more than these intervals say: compare the sets, and expect another person's text to lie anywhere between. For this version the test families were scored ${times(LOOKS.testFamilies)}, the final transcripts ${times(LOOKS.final)}.`,
    '## Results',
    ...sets.map(setSection),
    '### Gap between home and other hands (ROC AUC)',
    table(['', 'gap'], gaps),
    '### Characteristics (average precision, 95 % interval from resampled transcripts)',
    table(
      ['', ...sets.map(({ name }) => name)],
      [...characteristics, ['mean', ...sets.map(({ evaluation }) => figure(meanPrecision(evaluation)))]],
    ),
    `### Noise on every message (${noise.set}, ROC AUC)`,
    table(
      ['noise', 'ROC AUC', '95 %', 'change'],
      [
        ['none', figure(clean), aucInterval(noise.clean), ''],
        ...noise.kinds.map(([kind, part]) => [
          ...[kind, figure(part.rocAuc), aucInterval(part), figure(change(part))],
        ]),
      ],
    ),
    `The largest fall is ${figure(worst)}.`,
    '### Ways to calibrate',
    calibrationSection(figures.calibrations),
    '### Shortcuts',
    `A model that sees only channel, length, accounts and timing reaches ROC AUC ${figure(figures.shortcutAuc)} on validation transcripts; 0.5 is chance.`,
    '## Ethical considerations',
    'The text is harmless by policy (`docs/content-policy.md`), so the patterns are milder than anything real. A pattern proves nothing by itself, and a wrong flag accuses somebody: a person decides every case. No text of real people was used.',
    '## Caveats',
    'Small sets by hand give wide intervals. Sarcasm, quotations and patterns that only the whole conversation shows are often missed. An account’s risk never falls again, however innocent the rest turns out to be. Words outside the four languages are hardly understood.',
  ].join('\n\n')}\n`;
}
