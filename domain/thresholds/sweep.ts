import { f1Wilson95 } from '../metrics/intervals/f-score.ts';
import { type Interval, wilson95 } from '../metrics/intervals/intervals.ts';
import { firstFrom } from '../metrics/numbers/sorted.ts';
import type { MissStratum } from '../metrics/recall/miss-stratum.ts';
import { recallEstimate } from '../metrics/recall/recall-estimate.ts';
import { sortedWeights } from './sorted-weights.ts';
import type { MeasuredShare } from './stratified-share.ts';
import { type SortedStratum, sweepShares } from './sweep-shares.ts';

/** Scores with their truth, as columns of the same length. */
export interface ScoredColumns {
  scores: Float64Array;
  /** 1 for a risky one. */
  positive: Uint8Array;
  /** How many transcripts each stands for. Left out: one. */
  weight?: Float64Array;
  /** Index of the stratum that each was drawn from, −1 for none. Left out: nothing was drawn. */
  stratum?: Int32Array;
  /** Strata of which nothing is known: from which score they reach, and how many transcripts they hold. */
  unknown?: readonly UnknownStratum[];
}

/** A stratum from which nothing was reviewed. */
export interface UnknownStratum {
  /** Score band: from, inclusive, to, exclusive. */
  band: [number, number];
  population: number;
}

/** What a threshold does to evidence. Counts are sums of weights where evidence is weighted. */
export interface SweepFigures {
  threshold: number;
  confusion: { tp: number; fp: number; fn: number; tn: number };
  flagged: number;
  precision: MeasuredShare;
  recall: MeasuredShare;
  specificity: MeasuredShare;
  /** Null when there is neither a flag nor a positive. */
  f1: number | null;
  /** Null where undefined, and for weighted evidence, where only resampling gives one. */
  f1Interval95: Interval | null;
}

/** Evidence sorted once: the figures of any threshold take a few binary searches. */
export interface Sweep {
  /** Sums of weights. */
  positives: number;
  negatives: number;
  /** The figures when every score at or above the threshold is flagged. */
  at(threshold: number): SweepFigures;
}

function sortStrata({ scores, positive, weight, stratum }: ScoredColumns): SortedStratum[] {
  if (!stratum) return [];
  const members = new Map<number, number[]>();
  for (const [index, own] of stratum.entries()) {
    const known = members.get(own);
    if (known) known.push(index);
    else members.set(own, [index]);
  }
  members.delete(-1);
  return [...members.values()].map((own) => ({
    population: Math.round(own.reduce((sum, index) => sum + (weight?.[index] ?? 1), 0)),
    weight: weight?.[own[0]!] ?? 1,
    all: Float64Array.from(own, (index) => scores[index]!).sort(),
    positives: Float64Array.from(
      own.filter((index) => positive[index] === 1),
      (index) => scores[index]!,
    ).sort(),
  }));
}

/** Sorts scores so that the figures of every threshold are at hand. Time n log n, once. */
export function sweepOf(columns: ScoredColumns): Sweep {
  const risky = sortedWeights(columns, (index) => columns.positive[index] === 1);
  const benign = sortedWeights(columns, (index) => columns.positive[index] !== 1);
  const strata = sortStrata(columns);
  const shares = sweepShares(columns, strata);
  const plain = !columns.weight && !columns.stratum;
  const positives = risky.weightFrom[0]!;
  const negatives = benign.weightFrom[0]!;

  /** What lies below the threshold, by stratum: a threshold cuts each in two, and misses are those below. */
  function missesBelow(threshold: number, missed: number): MissStratum[] {
    let stoodFor = 0;
    const drawn = strata.map(({ population, all, positives: own }): MissStratum => {
      const sampled = firstFrom(all, threshold);
      const misses = firstFrom(own, threshold);
      stoodFor += (population * misses) / all.length;
      return { population: Math.round((population * sampled) / all.length), sampled, misses };
    });
    // What was not drawn is known, and in weights as in counts no part of any stratum.
    const counted = Math.max(0, Math.round(missed - stoodFor));
    const unknown = (columns.unknown ?? [])
      .filter(({ band }) => band[0] < threshold)
      .map(({ population }): MissStratum => ({ population, sampled: 0, misses: 0 }));
    return [...drawn, ...unknown, { population: counted, sampled: counted, misses: counted }].filter(
      ({ population }) => population > 0,
    );
  }

  function recallOf(threshold: number, k: number): MeasuredShare {
    const n = positives;
    if (n === 0) return { k, n, value: null, interval95: null };
    if (plain) return { k, n, value: k / n, interval95: wilson95(k, n) };
    const { recallInterval } = recallEstimate(k, missesBelow(threshold, n - k));
    if (!recallInterval) return { k, n, value: k / n, interval95: null };
    // Populations are whole numbers there, weights need not be: the rounding must not leave the value outside.
    const interval95: Interval = [Math.min(recallInterval[0], k / n), Math.max(recallInterval[1], k / n)];
    return { k, n, value: k / n, interval95 };
  }

  return {
    positives,
    negatives,
    at(threshold) {
      const fromRisky = firstFrom(risky.scores, threshold);
      const fromBenign = firstFrom(benign.scores, threshold);
      const tp = risky.weightFrom[fromRisky]!;
      const fp = benign.weightFrom[fromBenign]!;
      const fn = positives - tp;
      const tn = negatives - fp;
      return {
        threshold,
        confusion: { tp, fp, fn, tn },
        flagged: tp + fp,
        precision: shares.precision(threshold, tp, fp),
        recall: recallOf(threshold, tp),
        specificity: shares.specificity(threshold, tn, negatives),
        f1: tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn),
        f1Interval95: plain ? f1Wilson95(tp, fp, fn) : null,
      };
    },
  };
}
