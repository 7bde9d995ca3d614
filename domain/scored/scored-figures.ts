import { type CalibrationFigures, calibrationFigures } from '../metrics/ranking/calibration-figures.ts';
import { type LiftTenth, liftOfTies } from '../metrics/ranking/lift.ts';
import type { Ask } from '../thresholds/advice.ts';
import { type CurvePoint, curvePoints } from '../thresholds/lab.ts';
import type { Assumptions } from '../thresholds/operating-load.ts';
import { geometric, type PrevalencePoint, precisionAt } from '../thresholds/prevalence-curve.ts';
import { type RankedEvidence, walkPoints } from '../thresholds/ranked-evidence.ts';
import { reliabilityOf, type WeighedBin } from '../thresholds/reliability.ts';
import { adviseScores, type ScoreAdvice } from './advise-scores.ts';
import { compareScores, type ScoreComparison } from './compare-scores.ts';
import { asMeasured, type LabelledScores, partFigures, rankScores, type ScoredPart } from './part-figures.ts';
import { turned } from './score-scale.ts';
import type { ScoredSet } from './scored-set.ts';
import { type ScoredSlice, slicesOf } from './scored-slices.ts';
import { type ChosenThreshold, chooseThreshold, setScores } from './set-scores.ts';

/** Points of a curve that are kept. */
const POINTS = 200;

/** Shares of risk that precision is carried to, 0.1 % to 50 %. */
const PREVALENCES = geometric(0.001, 0.5, 10);

/** The figures of `lab --json`. */
export interface ScoredFigures extends ScoredPart {
  /** As the file writes scores. */
  threshold: number;
  thresholdBy: ChosenThreshold['by'];
  /** Rows that are left out: without a label, and unreadable. */
  unlabelled: number;
  rejected: number;
  /** Sums of weights; null where each row stands for itself. */
  weights: { sum: number; positives: number } | null;
  /** Null where nothing says what the scores mean. */
  calibration: CalibrationFigures | null;
  reliability: WeighedBin[] | null;
  lift: LiftTenth[];
  /** Precision, recall and false-positive rate at thresholds as the file writes them, the riskiest first. */
  curve: CurvePoint[];
  /** Precision where other shares are risky. */
  prevalence: PrevalencePoint[];
  slices: Record<string, Record<string, ScoredSlice>>;
  /** Columns that are no slices: too many values, or too long ones. */
  unsliced: readonly string[];
  compare?: ScoreComparison;
  /** An answer to each question, where there are any. */
  advice?: ScoreAdvice[];
}

/** What is asked of the figures of a set. */
export interface ScoredAsk {
  /** As the file writes scores. */
  threshold?: number | undefined;
  secondThreshold?: number | undefined;
  /** What thresholds are asked for by, on this traffic. */
  advice?: { asks: readonly Ask[]; assumptions: Assumptions };
}

function curveOf(ranked: RankedEvidence, higher: 'risk' | 'benign'): CurvePoint[] {
  return curvePoints(ranked, POINTS).map((point) => ({
    ...point,
    threshold: turned(point.threshold, higher),
  }));
}

/** What scores say as chances. */
function chanceFigures({ chances, positive, weight }: LabelledScores) {
  if (!chances) return { calibration: null, reliability: null };
  const { length } = chances;
  return {
    calibration: calibrationFigures({ risks: chances, positive, ...(weight ? { weight } : {}) }),
    reliability: reliabilityOf({
      risk: chances,
      positive,
      weight: weight ?? new Float64Array(length).fill(1),
      stratum: new Int32Array(length).fill(-1),
    }),
  };
}

function liftOf(ranked: RankedEvidence): LiftTenth[] {
  const ties: { positives: number; negatives: number }[] = [];
  let [tpBefore, fpBefore] = [0, 0];
  walkPoints(ranked, ({ tp, fp }) => {
    ties.push({ positives: tp - tpBefore, negatives: fp - fpBefore });
    [tpBefore, fpBefore] = [tp, fp];
    return true;
  });
  return liftOfTies(ties);
}

/** Everything that is told of a scored set. Time n log n for the whole, each grouping and the second detector. */
export function scoredFigures(set: ScoredSet, ask: ScoredAsk = {}): ScoredFigures {
  const scored = setScores(set, set.first);
  const ranked = rankScores(scored);
  const chosen = chooseThreshold(set.first, scored, ranked, ask.threshold);
  const threshold = turned(chosen.threshold, set.first.higher);
  const part = partFigures(scored, ranked, threshold);
  const { tp, fp, fn, tn } = part.confusion;
  const compare = compareScores(set, chosen, ask.secondThreshold);
  return {
    ...part,
    threshold: chosen.threshold,
    thresholdBy: chosen.by,
    unlabelled: set.unlabelled,
    rejected: set.rejected,
    weights: set.weight && { sum: tp + fp + fn + tn, positives: tp + fn },
    ...chanceFigures(scored),
    lift: liftOf(ranked),
    curve: curveOf(ranked, set.first.higher),
    prevalence: precisionAt(asMeasured(part), PREVALENCES, set.weight === null),
    slices: Object.fromEntries(
      set.groupings.map((grouping) => [grouping.column, slicesOf(scored, grouping, threshold)]),
    ),
    unsliced: set.ungrouped,
    ...(compare ? { compare } : {}),
    ...(ask.advice && ask.advice.asks.length > 0
      ? {
          advice: ask.advice.asks.map(adviseScores(scored, ranked, set.first.higher, ask.advice.assumptions)),
        }
      : {}),
  };
}
