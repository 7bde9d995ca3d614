import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import { type Interval, wilson95, Z_95 } from '../metrics/intervals/intervals.ts';
import { adjustedPrecisionInterval } from '../metrics/recall/prevalence.ts';
import { type Ask, measureOf } from './advice.ts';
import { type Assumptions, operatingRanges } from './operating-load.ts';
import { type OperatingPoint, type RankedEvidence, totals, walkPoints } from './ranked-evidence.ts';

/** What is flagged at a threshold, with the sums of squared weights that say how much it rests on. */
interface Place extends OperatingPoint {
  tpSquares: number;
  fpSquares: number;
}

/** One class: its sum of weights, and that of their squares. */
interface ClassSums {
  sum: number;
  squares: number;
}

interface Sums {
  positives: ClassSums;
  negatives: ClassSums;
}

/** Every choice of a threshold from 0 to 1, the highest first; flagging nothing is one where no score is at 1. */
function placesOf(ranked: RankedEvidence): Place[] {
  const { scores, positive, weight } = ranked;
  const places: Place[] = [];
  const squares = { tpSquares: 0, fpSquares: 0 };
  const add = (point: OperatingPoint) => {
    if (point.below < 1) places.push({ ...point, score: Math.min(1, point.score), ...squares });
  };
  const none = { score: Number.POSITIVE_INFINITY, tp: 0, fp: 0, ties: 0 };
  add({ ...none, below: Math.max(0, scores[0] ?? 0) });
  let index = 0;
  walkPoints(ranked, (point) => {
    for (const end = index + point.ties; index < end; index += 1)
      squares[positive[index] === 1 ? 'tpSquares' : 'fpSquares'] += weight[index]! ** 2;
    add(point);
    return true;
  });
  return places;
}

function sumsOf(ranked: RankedEvidence): Sums {
  const { positives, negatives } = totals(ranked);
  const squared = totals({ ...ranked, weight: ranked.weight.map((each) => each * each) });
  return {
    positives: { sum: positives, squares: squared.positives },
    negatives: { sum: negatives, squares: squared.negatives },
  };
}

const effective = ({ sum, squares }: ClassSums) => sum ** 2 / squares;

/** Wilson's limits of a share of a class, by its effective number of items. */
function limits(k: number, whole: ClassSums): Interval {
  const n = effective(whole);
  return wilson95(Math.min(n, (k / whole.sum) * n), n);
}

type LevelAsk = Ask & { kind: 'capacity' | 'precision' | 'recall' };
type Verdict = 'under' | 'over' | null;

function against(range: Interval | null, level: number): Verdict {
  if (range === null) return null;
  return range[1] < level ? 'under' : range[0] > level ? 'over' : null;
}

/** Whether what was asked for lies significantly under or over the level at a place. */
function verdictOf(
  ask: LevelAsk,
  assumptions: Assumptions,
  { positives, negatives }: Sums,
): (place: Place) => Verdict {
  const risky = assumptions.prevalence ?? positives.sum / (positives.sum + negatives.sum);
  if (ask.kind === 'recall') {
    if (positives.sum !== positives.squares) return ({ tp }) => against(limits(tp, positives), ask.floor);
    const [fewest, most] = [0.025, 0.975].map((share) => binomialQuantile(share, positives.sum, ask.floor));
    return ({ tp }) => (tp < fewest! ? 'under' : tp > most! ? 'over' : null);
  }
  if (ask.kind === 'precision') {
    const [of, and] = [effective(positives), effective(negatives)];
    return ({ tp, fp }) => {
      const [hits, alarms] = [(tp / positives.sum) * of, (fp / negatives.sum) * and];
      return against(adjustedPrecisionInterval(hits, of, alarms, and, risky), ask.floor);
    };
  }
  const share = (k: number, whole: ClassSums) => ({
    ...{ k, n: whole.sum, value: k / whole.sum },
    interval95: limits(k, whole),
  });
  return ({ tp, fp }) => {
    const [fn, tn] = [positives.sum - tp, negatives.sum - fp];
    const figures = {
      confusion: { tp, fp, fn, tn },
      recall: share(tp, positives),
      specificity: share(tn, negatives),
    };
    return against(operatingRanges(figures, assumptions, true).casesPerDay, ask.casesPerDay);
  };
}

/** Thresholds that the evidence does not reject where a level was asked for. */
function levelRegion(
  places: readonly Place[],
  ask: LevelAsk,
  assumptions: Assumptions,
  sums: Sums,
): Interval {
  const verdict = verdictOf(ask, assumptions, sums);
  let [low, high] = [1, 1];
  for (const place of places) {
    const found = verdict(place);
    // Precision rises with the threshold, recall and load fall.
    if (found !== (ask.kind === 'precision' ? 'under' : 'over')) low = Math.min(low, place.below);
    if (found === (ask.kind === 'precision' ? 'over' : 'under')) high = Math.min(high, place.below);
  }
  return [low, high];
}

/** What a caught share and a share of false alarms are worth: cost and, at its highest, F-beta are such a sum. */
function worthOf(
  places: readonly Place[],
  ask: Ask & { kind: 'cost' | 'f-beta' },
  assumptions: Assumptions,
  { positives, negatives }: Sums,
): { caught: number; alarms: number } {
  const whole = { positives: positives.sum, negatives: negatives.sum };
  const risky = assumptions.prevalence ?? whole.positives / (whole.positives + whole.negatives);
  if (ask.kind === 'cost') return { caught: ask.miss * risky, alarms: ask.falseAlarm * (1 - risky) };
  const measure = measureOf(ask, assumptions, whole);
  const best = places.reduce((most, { tp, fp }) => Math.max(most, measure(tp, fp)), 0);
  return { caught: (1 + ask.beta ** 2 - best) * risky, alarms: best * (1 - risky) };
}

/** Variance of the share of a class that lies between two places. */
function varianceBetween(part: number, squares: number, whole: ClassSums): number {
  const share = part / whole.sum;
  return (squares * (1 - share) ** 2 + (whole.squares - squares) * share ** 2) / whole.sum ** 2;
}

/** Thresholds that are not significantly worse than the best. */
function bestRegion(
  places: readonly Place[],
  ask: Ask & { kind: 'cost' | 'f-beta' },
  assumptions: Assumptions,
  sums: Sums,
): Interval {
  const { positives, negatives } = sums;
  const { caught, alarms } = worthOf(places, ask, assumptions, sums);
  const worth = ({ tp, fp }: Place) => (caught * tp) / positives.sum - (alarms * fp) / negatives.sum;
  const best = places.reduce((found, place) => (worth(place) > worth(found) ? place : found));
  let [low, high] = [best.below, best.score];
  for (const place of places) {
    const ofPositives = Math.abs(place.tpSquares - best.tpSquares);
    const ofNegatives = Math.abs(place.fpSquares - best.fpSquares);
    const variance =
      caught ** 2 * varianceBetween(Math.abs(place.tp - best.tp), ofPositives, positives) +
      alarms ** 2 * varianceBetween(Math.abs(place.fp - best.fp), ofNegatives, negatives);
    if (worth(best) - worth(place) > Z_95 * Math.sqrt(Math.max(0, variance))) continue;
    low = Math.min(low, place.below);
    high = Math.max(high, place.score);
  }
  return [low, high];
}

/**
 * The thresholds that might be the right one: all that a test at 5 % does not reject. Resampling is no way to it: the
 * best of a resample jumps between few scores, and its interval holds the right threshold too seldom.
 * - Floor of recall: thresholds that catch neither too few nor too many for the floor by the exact binomial test (a distribution-free interval of a
 *   quantile; W. J. Conover, Practical Nonparametric Statistics, 3rd edition (1999), section 3.2).
 * - Capacity: those whose interval of the cases a day holds it.
 * - Floor of precision: from the lowest whose interval reaches the floor to the lowest whose interval lies above it; to
 *   1 where none does. Assumes that precision rises with the threshold.
 * - Cost and F-beta: those that are not worse than the best by more than 1.96 standard errors of the difference on the
 *   same evidence; F-beta is at its highest where a cost with weights from that value is least (W. Dinkelbach,
 *   Management Science 13 (1967) 492–498).
 * @param ranked with risky and benign items
 * @param advised the answer on the evidence, which always belongs to it
 * @returns within 0 and 1
 */
export function adviceRegion(
  ranked: RankedEvidence,
  ask: Ask,
  assumptions: Assumptions,
  advised: number,
): Interval {
  const places = placesOf(ranked);
  const sums = sumsOf(ranked);
  if (places.length === 0) return [advised, advised];
  const [low, high] =
    ask.kind === 'cost' || ask.kind === 'f-beta'
      ? bestRegion(places, ask, assumptions, sums)
      : levelRegion(places, ask, assumptions, sums);
  return [Math.min(low, advised), Math.max(high, advised)];
}
