import { sigmoid } from '../../domain/detection/readout.ts';
import { fitLogistic, isSeparated, type LogisticData } from '../../domain/metrics/numbers/logistic.ts';
import { brier, expectedCalibrationError } from '../../domain/metrics/ranking/ranking.ts';

/** Probabilities are kept this far from 0 and 1 in the log loss, which would be infinite there. */
export const LOG_LOSS_MARGIN = 1e-6;

/** Ways to turn a raw logit into a probability. */
const CALIBRATION_METHODS = ['none', 'temperature', 'platt', 'isotonic'] as const;
type CalibrationMethod = (typeof CALIBRATION_METHODS)[number];

/** How well one method did on transcripts that it was not fitted to. */
export interface CalibrationFigures {
  method: CalibrationMethod;
  n: number;
  brier: number;
  ece: number;
  logLoss: number;
  /** Mean Brier score less Platt's over the same transcripts, and half of its 95 % interval. */
  brierGap: [number, number];
}

/** The least scale: a logit is never turned round. */
const LEAST_SCALE = 0.05;

/** The truth as 0 and 1; by Platt's rule a little within, where nothing else keeps the fit from running away. */
function targetsOf(logits: readonly number[], positives: readonly boolean[]): LogisticData {
  const plain = { logits, targets: Float64Array.from(positives, (each) => (each ? 1 : 0)) };
  if (!isSeparated(plain)) return plain;
  const risky = positives.filter(Boolean).length;
  const [high, low] = [(risky + 1) / (risky + 2), 1 / (positives.length - risky + 2)];
  return { logits, targets: Float64Array.from(positives, (each) => (each ? high : low)) };
}

/**
 * Platt's scaling: calibrated logit = scale × logit + shift, by the damped Newton's method of `fitLogistic`. Where one
 * logit separates the truths, which has no maximum, the truths are smoothed as Platt does: (n + 1) ÷ (n + 2) and
 * 1 ÷ (m + 2) for n risky and m benign ones. Where the best scale is below .05, that, with the best shift for it.
 * Sources: J. C. Platt, Advances in Large Margin Classifiers (2000) 61–74; H.-T. Lin, C.-J. Lin, R. C. Weng, Machine
 * Learning 68 (2007) 267–276.
 */
export function fitPlatt(
  logits: readonly number[],
  positives: readonly boolean[],
): { scale: number; shift: number } {
  const data = targetsOf(logits, positives);
  const curve = fitLogistic(data, 'both', { scale: 1, shift: 0 }, sigmoid);
  if (curve.scale >= LEAST_SCALE) return curve;
  return fitLogistic(data, 'shift', { scale: LEAST_SCALE, shift: 0 }, sigmoid);
}

/** Temperature scaling (C. Guo et al., ICML 2017), fitted in the same way: calibrated logit = scale × logit. */
export function fitTemperature(logits: readonly number[], positives: readonly boolean[]): number {
  const { scale } = fitLogistic(targetsOf(logits, positives), 'scale', { scale: 1, shift: 0 }, sigmoid);
  return Math.max(LEAST_SCALE, scale);
}

/** A run of neighbouring scores that share one probability. */
export interface IsotonicBlock {
  /** Lowest and highest score of the run. */
  from: number;
  to: number;
  /** How many scores it holds. */
  n: number;
  value: number;
}

function pooled(low: IsotonicBlock, high: IsotonicBlock): IsotonicBlock {
  const n = low.n + high.n;
  return { from: low.from, to: high.to, n, value: (low.value * low.n + high.value * high.n) / n };
}

/**
 * Isotonic regression by pooling adjacent violators (B. Zadrozny and C. Elkan, KDD 2002): the blocks of the
 * non-decreasing step function that is nearest to the truths. Equal scores are one block from the start.
 */
export function fitIsotonic(scores: readonly number[], positives: readonly boolean[]): IsotonicBlock[] {
  const order = scores.map((_, index) => index).sort((left, right) => scores[left]! - scores[right]!);
  const points: IsotonicBlock[] = [];
  for (const index of order) {
    const score = scores[index]!;
    const point = { from: score, to: score, n: 1, value: positives[index] ? 1 : 0 };
    const equal = points.at(-1)?.to === score ? points.pop() : undefined;
    points.push(equal ? pooled(equal, point) : point);
  }
  const blocks: IsotonicBlock[] = [];
  for (const point of points) {
    let block = point;
    while (blocks.length > 0 && blocks.at(-1)!.value >= block.value) block = pooled(blocks.pop()!, block);
    blocks.push(block);
  }
  return blocks;
}

/** The probability that isotonic blocks give a score: a block's own within it, a straight line between two. */
export function isotonicProbability(blocks: readonly IsotonicBlock[], score: number): number {
  let below: IsotonicBlock | undefined;
  for (const block of blocks) {
    if (score < block.from) {
      if (!below) return block.value;
      const share = (score - below.to) / (block.from - below.to);
      return below.value + share * (block.value - below.value);
    }
    if (score <= block.to) return block.value;
    below = block;
  }
  return below?.value ?? 0.5;
}

/** Fits a method; the result maps a raw logit to a probability. */
function fitted(
  method: CalibrationMethod,
  logits: readonly number[],
  positives: readonly boolean[],
): (logit: number) => number {
  if (method === 'none') return sigmoid;
  if (method === 'isotonic') {
    const blocks = fitIsotonic(logits, positives);
    return (logit) => isotonicProbability(blocks, logit);
  }
  const { scale, shift } =
    method === 'platt' ? fitPlatt(logits, positives) : { scale: fitTemperature(logits, positives), shift: 0 };
  return (logit) => sigmoid(scale * logit + shift);
}

/** Mean log loss in nats. */
export function logLoss(scores: readonly number[], positives: readonly boolean[]): number {
  const kept = (value: number) => Math.min(1 - LOG_LOSS_MARGIN, Math.max(LOG_LOSS_MARGIN, value));
  const sum = scores.reduce(
    (total, score, index) => total - Math.log(kept(positives[index] ? score : 1 - score)),
    0,
  );
  return sum / scores.length;
}

/** Probabilities in two folds: each half is scored with what was fitted to the other. */
function crossFitted(
  method: CalibrationMethod,
  logits: readonly number[],
  positives: readonly boolean[],
): number[] {
  const [even, odd] = [0, 1].map((fold) => {
    const others = (_: unknown, index: number) => index % 2 !== fold;
    return fitted(method, logits.filter(others), positives.filter(others));
  });
  return logits.map((logit, index) => (index % 2 === 0 ? even! : odd!)(logit));
}

/** Compares the methods on transcripts that none was fitted to, by two folds over the calibration transcripts. */
export function compareCalibrations(
  logits: readonly number[],
  positives: readonly boolean[],
): CalibrationFigures[] {
  const n = logits.length;
  const squares = (scores: readonly number[]) =>
    scores.map((score, index) => (score - (positives[index] ? 1 : 0)) ** 2);
  const platt = squares(crossFitted('platt', logits, positives));
  return CALIBRATION_METHODS.map((method) => {
    const scores = crossFitted(method, logits, positives);
    const scored = scores.map((score, index) => ({ score, positive: positives[index]! }));
    const gaps = squares(scores).map((square, index) => square - platt[index]!);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / Math.max(1, n - 1);
    return {
      ...{ method, n, brier: brier(scored) ?? 0, ece: expectedCalibrationError(scored) ?? 0 },
      ...{ logLoss: logLoss(scores, positives), brierGap: [mean, 1.96 * Math.sqrt(variance / n)] },
    };
  });
}
