import { seededRandom } from '../intervals/bootstrap.ts';
import { ascendingOrder } from '../numbers/ascending-order.ts';
import { square } from '../numbers/exact.ts';
import { picked } from '../numbers/picked.ts';
import { quantile } from '../numbers/quantile.ts';
import { type Recalibration, type RiskColumns, recalibrationOf } from './recalibration.ts';

/** What says whether risks are true as probabilities, beside the plain calibration error. */
export interface CalibrationFigures extends Recalibration {
  /** What the plain error is when every risk is true. */
  eceByChance: {
    expected: number;
    /** What chance alone exceeds one time in twenty. */
    quantile95: number;
    /** Share of simulations with an error at least as large, this one included. */
    pValue: number;
    simulations: number;
  };
  /** The plain error less what chance alone is expected to show, at least 0. */
  eceLessChance: number;
  /** Root of the debiased mean squared gap; null where no bin has two risks. */
  rmsDebiased: number | null;
}

const BINS = 10;
const SEED = 1;
const SIMULATIONS = 1000;
const FEWEST_SIMULATIONS = 100;
const MOST_DRAWS = 50_000_000;
/** Ascending copies, so that the order of the rows changes no digit. */
interface Sorted {
  risks: Float64Array;
  truths: Float64Array;
  weights: Float64Array;
  bins: Uint8Array;
}

function sorted({ risks, positive, weight }: RiskColumns): Sorted {
  const weightAt = (index: number) => weight?.[index] ?? 1;
  const { length } = risks;
  const numbers = (of: (index: number) => number): Float64Array => {
    const own = new Float64Array(length);
    for (let index = 0; index < length; index += 1) own[index] = of(index);
    return own;
  };
  const keys = {
    weights: numbers(weightAt),
    truths: numbers((index) => (positive[index] === 1 ? 1 : 0)),
    risks: numbers((index) => risks[index]!),
  };
  // By the last key first: each order keeps the one before among equals.
  let order = ascendingOrder(keys.weights);
  for (const key of [keys.truths, keys.risks]) order = picked(order, ascendingOrder(picked(key, order)));
  const sortedRisks = picked(keys.risks, order);
  return {
    risks: sortedRisks,
    truths: picked(keys.truths, order),
    weights: picked(keys.weights, order),
    bins: Uint8Array.from(sortedRisks, (risk) => Math.min(BINS - 1, Math.floor(risk * BINS))),
  };
}

function meanGap(gaps: Float64Array, all: number): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin += 1) sum += Math.abs(gaps[bin]!);
  return sum / all;
}

/** The plain calibration error. */
function errorOf({ risks, truths, weights, bins }: Sorted, all: number): number {
  const gaps = new Float64Array(BINS);
  for (let index = 0; index < risks.length; index += 1)
    gaps[bins[index]!]! += weights[index]! * (risks[index]! - truths[index]!);
  return meanGap(gaps, all);
}

function byChance(rows: Sorted, all: number, ece: number): CalibrationFigures['eceByChance'] {
  const simulations = Math.max(
    FEWEST_SIMULATIONS,
    Math.min(SIMULATIONS, Math.floor(MOST_DRAWS / rows.risks.length)),
  );
  const random = seededRandom(SEED);
  const { risks, weights, bins } = rows;
  const gaps = new Float64Array(BINS);
  const errors = new Float64Array(simulations);
  for (let simulation = 0; simulation < simulations; simulation += 1) {
    gaps.fill(0);
    for (let index = 0; index < risks.length; index += 1) {
      const risk = risks[index]!;
      gaps[bins[index]!]! += weights[index]! * (random() < risk ? risk - 1 : risk);
    }
    errors[simulation] = meanGap(gaps, all);
  }
  errors.sort();
  const atLeast = errors.filter((each) => each >= ece * (1 - 1e-12)).length;
  return {
    expected: errors.reduce((sum, each) => sum + each, 0) / simulations,
    quantile95: quantile(errors, 0.95)!,
    pValue: (1 + atLeast) / (1 + simulations),
    simulations,
  };
}

/** The mean squared gap over the bins, less what the spread of the truths within each adds to it. */
function debiasedSquare({ risks, truths, weights, bins }: Sorted): number | null {
  let [sum, counted] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    let [n, weight, risk, truth] = [0, 0, 0, 0];
    for (let index = 0; index < risks.length; index += 1) {
      if (bins[index] !== bin) continue;
      n += 1;
      weight += weights[index]!;
      risk += weights[index]! * risks[index]!;
      truth += weights[index]! * truths[index]!;
    }
    if (n < 2) continue;
    const share = truth / weight;
    let spread = 0;
    for (let index = 0; index < risks.length; index += 1)
      if (bins[index] === bin) spread += square(weights[index]! * (truths[index]! - share));
    const noise = (spread / square(weight)) * (n / (n - 1));
    sum += weight * (square(risk / weight - share) - noise);
    counted += weight;
  }
  return counted === 0 ? null : sum / counted;
}

/**
 * What the plain calibration error means. Its level by chance comes from 1,000 simulations (fewer of very many risks)
 * in which each truth is drawn with its own risk; seeded, the same for the same rows in any order.
 * - Debiased: the mean squared gap of the bins less the variance of their shares (A. Kumar, P. Liang, T. Ma, NeurIPS
 *   2019), and its root.
 * - Slope and intercept: see `recalibrationOf`.
 * @returns null of nothing
 */
export function calibrationFigures(columns: RiskColumns): CalibrationFigures | null {
  if (columns.risks.length === 0) return null;
  const rows = sorted(columns);
  const all = rows.weights.reduce((sum, each) => sum + each, 0);
  const ece = errorOf(rows, all);
  const eceByChance = byChance(rows, all, ece);
  const squared = debiasedSquare(rows);
  return {
    eceByChance,
    eceLessChance: Math.max(0, ece - eceByChance.expected),
    rmsDebiased: squared === null ? null : Math.sqrt(Math.max(0, squared)),
    ...recalibrationOf({ risks: rows.risks, positive: rows.truths, weight: rows.weights }),
  };
}
