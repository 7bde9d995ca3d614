import { percentileInterval } from '../metrics/intervals/bootstrap.ts';
import type { Interval } from '../metrics/intervals/intervals.ts';
import { type Ask, resampledThreshold } from './advice.ts';
import { adviceRegion } from './advice-region.ts';
import { type Assumptions, operatingLoad } from './operating-load.ts';
import { type RankedEvidence, totals } from './ranked-evidence.ts';
import { Resampler, resampleCount } from './resampling.ts';

const EFFECTS = ['precision', 'recall', 'casesPerDay'] as const;
type Effects = Record<(typeof EFFECTS)[number], number | null>;

/** How far an advised threshold, and what it would do, could be off; null where no resample says anything. */
export interface AdviceCertainty {
  resamples: number;
  /** Resamples in which no threshold did what was asked. */
  unreachable: number;
  /** Thresholds that a test at 5 % does not reject (`adviceRegion`). */
  threshold: Interval | null;
  /**
   * How much better an advised threshold does on the evidence it was chosen by than on other evidence: the mean over
   * resamples of what the threshold that a resample is given does there, less what it does in the evidence itself.
   * Source: B. Efron, JASA 78 (1983) 316–331; F. E. Harrell, Regression Modeling Strategies, 2nd edition (2015),
   * section 5.3.
   */
  optimism: Effects;
  /** What the advised threshold itself does in the resamples, at the assumed traffic. */
  precision: Interval | null;
  recall: Interval | null;
  casesPerDay: Interval | null;
}

/**
 * What an advised threshold is expected to do on evidence that it was not chosen by.
 * @param value on the evidence itself
 * @param most what it can be at most
 * @returns from 0 to `most`; null where either is unknown
 */
export function withoutOptimism(
  value: number | null,
  optimism: number | null,
  most: number = Number.POSITIVE_INFINITY,
): number | null {
  return value === null || optimism === null ? null : Math.min(most, Math.max(0, value - optimism));
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
  readonly #measured: Record<keyof Effects, number[]> = { precision: [], recall: [], casesPerDay: [] };
  readonly #gains: Record<keyof Effects, number[]> = { precision: [], recall: [], casesPerDay: [] };
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
    else {
      const places = flaggedPlaces(this.#ranked, threshold);
      const [there, here] = [this.#effects(places, times), this.#effects(places)];
      for (const effect of EFFECTS)
        if (there[effect] !== null && here[effect] !== null)
          this.#gains[effect].push(there[effect] - here[effect]);
    }
    if (advised === null) return;
    const effects = this.#effects(this.#places, times);
    for (const effect of EFFECTS) if (effects[effect] !== null) this.#measured[effect].push(effects[effect]);
  }

  /** What flagging so many places does, each item counted as often as `times` says. */
  #effects(places: number, times?: Uint16Array): Effects {
    const { positive, weight } = this.#ranked;
    let tp = 0;
    let fp = 0;
    for (let place = 0; place < places; place += 1) {
      const own = weight[place]! * (times?.[place] ?? 1);
      if (positive[place] === 1) tp += own;
      else fp += own;
    }
    const { positives, negatives } = totals(this.#ranked, times);
    const load = operatingLoad({ tp, fp, positives, negatives }, this.#question.assumptions);
    return {
      precision: load.precision,
      recall: positives > 0 ? tp / positives : null,
      casesPerDay: load.casesPerDay,
    };
  }

  result(): AdviceCertainty {
    const { ask, assumptions, advised } = this.#question;
    const mean = (values: readonly number[]) =>
      values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
    return {
      resamples: this.#done,
      unreachable: this.#unreachable,
      threshold: advised === null ? null : adviceRegion(this.#ranked, ask, assumptions, advised),
      optimism: {
        precision: mean(this.#gains.precision),
        recall: mean(this.#gains.recall),
        casesPerDay: mean(this.#gains.casesPerDay),
      },
      precision: percentileInterval(this.#measured.precision),
      recall: percentileInterval(this.#measured.recall),
      casesPerDay: percentileInterval(this.#measured.casesPerDay),
    };
  }
}
