import { seededRandom } from '../domain/metrics/intervals/bootstrap.ts';
import { median as medianMessages } from '../domain/metrics/numbers/median.ts';
import { riskRule } from '../domain/policy/flag-rule.ts';
import type { EvidenceSet } from '../domain/thresholds/evidence-set.ts';
import { buildLab } from '../domain/thresholds/lab.ts';
import { type BenchResult, result } from './result.ts';

const TRANSCRIPTS = 1_000_000;
const LOCALES = 7;
const THRESHOLDS = 300;
const RECOUNTS = 5;

/** Made-up risks over time, higher and later in risky conversations. */
function makeEvidence(): EvidenceSet {
  const random = seededRandom(1);
  const positive = new Uint8Array(TRANSCRIPTS);
  const peak = new Float64Array(TRANSCRIPTS);
  const length = new Int32Array(TRANSCRIPTS);
  const stepOffsets = new Uint32Array(TRANSCRIPTS + 1);
  const stepRisks: number[] = [];
  const stepMessages: number[] = [];
  const members: number[][] = Array.from({ length: LOCALES }, () => []);
  for (let item = 0; item < TRANSCRIPTS; item += 1) {
    positive[item] = random() < 0.4 ? 1 : 0;
    length[item] = 10 + Math.floor(random() * 30);
    for (let message = 0; message < length[item]!; message += 1) {
      const risk = random() ** (positive[item] === 1 ? 3 - (2 * message) / length[item]! : 6);
      if (risk <= peak[item]!) continue;
      peak[item] = risk;
      stepRisks.push(risk);
      stepMessages.push(message);
    }
    stepOffsets[item + 1] = stepRisks.length;
    members[item % LOCALES]!.push(item);
  }
  return {
    size: TRANSCRIPTS,
    ids: [],
    positive,
    weight: new Float64Array(TRANSCRIPTS).fill(1),
    stratum: new Int32Array(TRANSCRIPTS).fill(-1),
    risk: peak,
    peak,
    length,
    characteristics: new Float64Array(TRANSCRIPTS * 10),
    firstHits: new Int32Array(TRANSCRIPTS * 4).fill(-1),
    stepOffsets,
    stepRisks: Float64Array.from(stepRisks),
    stepMessages: Int32Array.from(stepMessages),
    facets: members.map((own, index) => ({
      facet: 'locale',
      value: `locale-${index}`,
      members: Uint32Array.from(own),
    })),
    plain: true,
  };
}

/** Counts everything again: what a threshold costs without sorting first. */
function recount(
  { size, positive, peak, stepOffsets, stepRisks, stepMessages }: EvidenceSet,
  threshold: number,
) {
  const counts = [0, 0, 0, 0];
  const messages: number[] = [];
  for (let item = 0; item < size; item += 1) {
    const flagged = peak[item]! >= threshold;
    counts[positive[item]! * 2 + (flagged ? 1 : 0)]! += 1;
    if (!flagged || positive[item] === 0) continue;
    let step = stepOffsets[item]!;
    while (stepRisks[step]! < threshold) step += 1;
    messages.push(stepMessages[step]! + 1);
  }
  return { counts, median: medianMessages(messages) };
}

/** Longest and mean milliseconds of a task over thresholds from 0 to 1. */
function timeThresholds(
  count: number,
  task: (threshold: number) => unknown,
): { longest: number; mean: number } {
  let longest = 0;
  let sum = 0;
  for (let step = 0; step < count; step += 1) {
    const begin = performance.now();
    task((step * 0.6180339887) % 1);
    const took = performance.now() - begin;
    longest = Math.max(longest, took);
    sum += took;
  }
  return { longest, mean: sum / count };
}

/** What one step of dragging the threshold costs with a million scored transcripts, beside counting again. */
export function benchLab(): BenchResult[] {
  const set = makeEvidence();
  const begin = performance.now();
  const lab = buildLab(set, riskRule(0.5));
  const sorted = performance.now() - begin;
  lab.slicesAt(0.5);
  const checked = 0.37;
  const { confusion, latency } = lab.at(checked);
  const { counts, median } = recount(set, checked);
  if (confusion.tp !== counts[3] || confusion.fp !== counts[1] || latency.medianMessages !== median)
    throw new Error('The sorted figures and the recount differ.');
  const naive = timeThresholds(RECOUNTS, (threshold) => recount(set, threshold));
  const drag = timeThresholds(THRESHOLDS, (threshold) => [lab.at(threshold), lab.slicesAt(threshold)]);
  const recounted = result('lab-recount-1m', 'ms', naive.mean);
  return [
    recounted,
    result('lab-drag-1m', 'ms', drag.mean, recounted),
    result('lab-drag-1m-longest', 'ms', drag.longest, recounted),
    result('lab-sorting-1m', 'ms', sorted, recounted),
  ];
}
