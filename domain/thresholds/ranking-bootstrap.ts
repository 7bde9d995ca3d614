import { percentileInterval } from '../metrics/intervals/bootstrap.ts';
import type { Interval } from '../metrics/intervals/intervals.ts';
import { averagePrecisionLogit95, rocAucNewcombe95 } from '../metrics/ranking/auc-intervals.ts';
import { type CalibrationFigures, calibrationFigures } from '../metrics/ranking/calibration-figures.ts';
import { type RankedEvidence, totals, walkPoints } from './ranked-evidence.ts';
import { Resampler, resampleCount } from './resampling.ts';

const BINS = 10;

/** How well scores rank and how true they are as probabilities; null where undefined. */
export interface RankingFigures {
  averagePrecision: number | null;
  rocAuc: number | null;
  brier: number | null;
  ece: number | null;
}

/** 95 % intervals of the ranking figures, and what the calibration error is by chance, which has none. */
export type RankingIntervals = Record<Exclude<keyof RankingFigures, 'ece'>, Interval | null> & {
  resamples: number;
  calibration: CalibrationFigures | null;
};

/** Average precision and area under the ROC curve of ranked scores on any scale, each item counted as `times` says. */
export function rankAreas(
  ranked: RankedEvidence,
  times?: Uint16Array,
): Pick<RankingFigures, 'averagePrecision' | 'rocAuc'> {
  const { positives, negatives } = totals(ranked, times);
  let averagePrecision = 0;
  let area = 0;
  let tpBefore = 0;
  let fpBefore = 0;
  walkPoints(
    ranked,
    ({ tp, fp }) => {
      if (tp > tpBefore) averagePrecision += ((tp - tpBefore) / positives) * (tp / (tp + fp));
      area += (fp - fpBefore) * (tpBefore + (tp - tpBefore) / 2);
      tpBefore = tp;
      fpBefore = fp;
      return true;
    },
    times,
  );
  return {
    averagePrecision: positives === 0 ? null : averagePrecision,
    rocAuc: positives === 0 || negatives === 0 ? null : area / (positives * negatives),
  };
}

/**
 * Brier score and calibration error of chances in any order, each item counted as `times` says.
 * @param scores chances from 0 to 1
 */
export function chanceErrors(
  { scores, positive, weight }: Pick<RankedEvidence, 'scores' | 'positive' | 'weight'>,
  times?: Uint16Array,
): Pick<RankingFigures, 'brier' | 'ece'> {
  const sums = new Float64Array(BINS);
  let squares = 0;
  let all = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const own = weight[index]! * (times?.[index] ?? 1);
    const gap = scores[index]! - positive[index]!;
    all += own;
    squares += own * gap ** 2;
    sums[Math.min(BINS - 1, Math.floor(scores[index]! * BINS))]! += own * gap;
  }
  return {
    brier: all === 0 ? null : squares / all,
    // Within a bin n · |mean score − share of positives| is the absolute sum of the gaps.
    ece: all === 0 ? null : sums.reduce((sum, each) => sum + Math.abs(each), 0) / all,
  };
}

/**
 * The figures of `domain/metrics/ranking/ranking.ts` over ranked evidence, each item counted as often as `times` says.
 * @param ranked scores from 0 to 1
 */
export const rankingFigures = (ranked: RankedEvidence, times?: Uint16Array): RankingFigures => ({
  ...rankAreas(ranked, times),
  ...chanceErrors(ranked, times),
});

/** Bootstraps the ranking figures, a resample at a time so that it can be cancelled in between. */
export class RankingBootstrap {
  readonly #ranked: RankedEvidence;
  readonly #resampler: Resampler;
  readonly #figures: RankingFigures[] = [];
  readonly total: number;

  constructor(ranked: RankedEvidence, seed: number) {
    this.#ranked = ranked;
    this.#resampler = new Resampler(ranked, seed);
    this.total = resampleCount(ranked.scores.length);
  }

  get done(): number {
    return this.#figures.length;
  }

  /** One resample; nothing when all are done. */
  step(): void {
    if (this.done < this.total) this.#figures.push(rankingFigures(this.#ranked, this.#resampler.next()));
  }

  /**
   * Where each item counts once, average precision and the area under the curve have their own intervals, which hold
   * near 1, where resampling falls short. A calibration error is never below 0, so that resampling always shifts it up:
   * its level by chance says what it means.
   */
  result(): RankingIntervals {
    const resampled = (figure: keyof RankingFigures) =>
      percentileInterval(this.#figures.map((each) => each[figure]).filter((value) => value !== null));
    const { scores: risks, positive, weight } = this.#ranked;
    const { averagePrecision, rocAuc } = rankingFigures(this.#ranked);
    const { positives, negatives } = totals(this.#ranked);
    const isPlain = weight.every((each) => each === 1);
    return {
      resamples: this.done,
      averagePrecision:
        isPlain && averagePrecision !== null
          ? averagePrecisionLogit95(averagePrecision, positives)
          : resampled('averagePrecision'),
      rocAuc:
        isPlain && rocAuc !== null ? rocAucNewcombe95(rocAuc, positives, negatives) : resampled('rocAuc'),
      brier: resampled('brier'),
      calibration: calibrationFigures({ risks, positive, weight }),
    };
  }
}
