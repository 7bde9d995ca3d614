import { percentileInterval } from '../metrics/bootstrap.ts';
import type { Interval } from '../metrics/intervals.ts';
import { type Ask, resampledThreshold } from './advice.ts';
import { type Assumptions, operatingLoad } from './operating-load.ts';
import { type RankedEvidence, totals } from './ranked-evidence.ts';
import { Resampler, resampleCount } from './resampling.ts';

/** How far an advised threshold, and what it would do, could be off; null where no resample says anything. */
export interface AdviceCertainty {
  resamples: number;
  /** Resamples in which no threshold did what was asked. */
  unreachable: number;
  threshold: Interval | null;
  /** What the advised threshold itself does in the resamples, at the assumed traffic. */
  precision: Interval | null;
  recall: Interval | null;
  casesPerDay: Interval | null;
}

/** The question whose answer is to be resampled. */
export interface AdviceQuestion {
  ask: Ask;
  assumptions: Assumptions;
  /** The answer on the evidence itself; null when there is none. */
  advised: number | null;
}

/** How many places of the ranking a threshold flags. */
export function flaggedPlaces({ scores }: Pick<RankedEvidence, 'scores'>, threshold: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bootstraps an advised threshold, a few resamples at a time so that it can be cancelled in between. */
export class AdviceBootstrap {
  readonly #ranked: RankedEvidence;
  readonly #question: AdviceQuestion;
  readonly #resampler: Resampler;
  readonly #places: number;
  readonly #thresholds: number[] = [];
  readonly #precisions: number[] = [];
  readonly #recalls: number[] = [];
  readonly #loads: number[] = [];
  readonly total: number;
  #unreachable = 0;
  #done = 0;

  constructor(ranked: RankedEvidence, question: AdviceQuestion, seed: number) {
    this.#ranked = ranked;
    this.#question = question;
    this.#resampler = new Resampler(ranked, seed);
    this.#places = question.advised === null ? 0 : flaggedPlaces(ranked, question.advised);
    this.total = resampleCount(ranked.scores.length);
  }

  get done(): number {
    return this.#done;
  }

  /** One resample; nothing when all are done. */
  step(): void {
    if (this.#done >= this.total) return;
    this.#done += 1;
    const times = this.#resampler.next();
    const { ask, assumptions, advised } = this.#question;
    const threshold = resampledThreshold(this.#ranked, ask, assumptions, times);
    if (threshold === null) this.#unreachable += 1;
    else this.#thresholds.push(threshold);
    if (advised !== null) this.#measure(times, assumptions);
  }

  #measure(times: Uint16Array, assumptions: Assumptions): void {
    const { positive, weight } = this.#ranked;
    let tp = 0;
    let fp = 0;
    for (let place = 0; place < this.#places; place += 1) {
      const own = weight[place]! * times[place]!;
      if (positive[place] === 1) tp += own;
      else fp += own;
    }
    const { positives, negatives } = totals(this.#ranked, times);
    const { precision, casesPerDay } = operatingLoad({ tp, fp, positives, negatives }, assumptions);
    if (precision !== null) this.#precisions.push(precision);
    if (casesPerDay !== null) this.#loads.push(casesPerDay);
    if (positives > 0) this.#recalls.push(tp / positives);
  }

  result(): AdviceCertainty {
    return {
      resamples: this.#done,
      unreachable: this.#unreachable,
      threshold: percentileInterval(this.#thresholds),
      precision: percentileInterval(this.#precisions),
      recall: percentileInterval(this.#recalls),
      casesPerDay: percentileInterval(this.#loads),
    };
  }
}
