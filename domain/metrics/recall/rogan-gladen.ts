import { type Interval, Z_95 } from '../intervals/intervals.ts';
import { type Estimate, exactly, heldInterval, noise, type Term } from '../intervals/mover.ts';
import { square } from '../numbers/exact.ts';
import { type AuditedCounts, missesBeside } from './audited-counts.ts';
import type { RightShare } from './reviewer-error.ts';

/** What is found once it is taken into account that verdicts err; intervals are of 95 %. */
export interface CorrectedFigures {
  misses: number;
  missesInterval95: Interval;
  caught: number;
  /** Null when nothing was caught and nothing missed. */
  recall: number | null;
  recallInterval95: Interval | null;
  /** Share of risk in everything that was scored and decided, or that the audit stands for; null when flagged verdicts contradict the sensitivity. */
  prevalence: number | null;
  prevalenceInterval95: Interval | null;
}

/** Which of the corrected figures the formula put outside of what can be, so that the nearest possible one stands. */
export interface Clipped {
  misses: boolean;
  caught: boolean;
}

const clip = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** The variance of one verdict, from a share with one success and one failure added: never 0 of a few. */
const verdictVariance = ({ k, n }: RightShare) => {
  const share = (k + 1) / (n + 2);
  return share * (1 - share);
};

/** Sensitivity and false-positive rate of the verdicts, and what a correction needs to know of them. */
class VerdictError {
  readonly sensitivity: Estimate;
  readonly falsePositive: Estimate;
  /** Youden’s J: how much more often risk is confirmed than what is benign. */
  readonly discrimination: number;
  #variances: { risk: number; benign: number };

  constructor(sensitivity: RightShare, specificity: RightShare) {
    const [[low, high], [least, most]] = [sensitivity.interval95, specificity.interval95];
    this.sensitivity = { value: sensitivity.value, low, high };
    this.falsePositive = { value: 1 - specificity.value, low: 1 - most, high: 1 - least };
    this.discrimination = sensitivity.value + specificity.value - 1;
    this.#variances = { risk: verdictVariance(sensitivity), benign: verdictVariance(specificity) };
  }

  /** How many are risk when so many of a whole were confirmed; may lie outside of 0 to the whole. */
  corrected(confirmed: number, whole: number): number {
    return (confirmed - this.falsePositive.value * whole) / this.discrimination;
  }

  /** By how much the number of confirmed ones strays from its mean when so many of a whole are risk. */
  variance(risk: number, whole: number): number {
    return risk * this.#variances.risk + (whole - risk) * this.#variances.benign;
  }
}

/**
 * Misses, caught cases, recall and prevalence corrected for what reviewers err: (confirmed − (1 − specificity) · whole) ÷
 * (sensitivity + specificity − 1), clipped to what can be (W. J. Rogan, B. Gladen, American Journal of Epidemiology 107,
 * 1978). Intervals hold the values under which the confirmed are as many as they should be, their sampling, the error
 * of each verdict and the golden answers taken into account, by MOVER (`heldInterval`); sensitivity falls out of recall
 * but for the error of single verdicts.
 * Assumption: reviewers err on flagged and audited cases as they do on golden items.
 * @param sensitivity more than 1 − the specificity, else nothing can be told
 * @returns null when the verdicts contradict the golden answers: fewer were confirmed than the errors alone would be
 */
export function roganGladen(
  counts: AuditedCounts,
  sensitivity: RightShare,
  specificity: RightShare,
): (CorrectedFigures & { clipped: Clipped }) | null {
  const error = new VerdictError(sensitivity, specificity);
  const { decided, population, unsampled } = counts;
  const [rawMisses, rawCaught] = [
    error.corrected(counts.misses.value, population),
    error.corrected(counts.caught, decided),
  ];
  const [sampled, caught] = [clip(rawMisses, population), clip(rawCaught, decided)];
  const beside = missesBeside(counts, sampled * error.sensitivity.value);
  const misses = sampled + beside.value;
  const [risk, scored] = [caught + misses, decided + population + unsampled];
  const recall = risk === 0 ? null : caught / risk;
  const spread = (variance: number): Term => [1, noise(Z_95 * Math.sqrt(variance))];
  const [sampledVariance, caughtVariance] = [
    error.variance(sampled, population),
    error.variance(caught, decided),
  ];
  const missesInterval95 = heldInterval(
    (total) => [
      [1, counts.misses],
      [-total, error.sensitivity],
      [total - population, error.falsePositive],
      [error.discrimination, beside],
      spread(sampledVariance),
    ],
    misses,
    [0, population + beside.high],
  );
  const recallInterval95 = heldInterval(
    (share) => [
      [share, counts.misses],
      [share - 1, exactly(counts.caught)],
      [(1 - share) * decided - share * population, error.falsePositive],
      [share * error.discrimination, beside],
      spread(square(share) * sampledVariance + square(1 - share) * caughtVariance),
    ],
    // Of nothing caught and nothing missed any recall is held.
    recall ?? 1,
    [0, 1],
  );
  const prevalence = Math.min(1, risk / scored);
  const prevalenceInterval95 = heldInterval(
    (share) => [
      [1, counts.misses],
      [1, exactly(counts.caught)],
      [-share * scored, error.sensitivity],
      [share * scored - decided - population, error.falsePositive],
      [error.discrimination, beside],
      spread(sampledVariance + caughtVariance),
    ],
    prevalence,
    [0, 1],
  );
  if (!missesInterval95 || !recallInterval95) return null;
  return {
    ...{ misses, missesInterval95, caught, recall, prevalenceInterval95 },
    prevalence: prevalenceInterval95 && prevalence,
    recallInterval95: recall === null ? null : recallInterval95,
    clipped: { misses: rawMisses !== sampled, caught: rawCaught !== caught },
  };
}
