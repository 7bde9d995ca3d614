import { type Interval, wilson95 } from '../metrics/intervals/intervals.ts';

/** A share with its interval; k and n are sums of weights where evidence is weighted. */
export interface MeasuredShare {
  k: number;
  n: number;
  value: number | null;
  interval95: Interval | null;
}

/** Reviewed transcripts that stand for others alike: those of a stratum, by whether they are in the share. */
export interface StratumCells {
  /** How many each stands for: population ÷ reviewed, 1 or more. */
  weight: number;
  /** Counted in numerator and denominator, in the denominator alone, in neither; each 0 or more, whole or smoothed. */
  yes: number;
  no: number;
  out: number;
}

/** Transcripts of no stratum, in sums of their weights and of the squares of these. */
export interface LooseCells {
  /** How many there are, in the share or not. */
  count: number;
  yes: number;
  no: number;
  squaresYes: number;
  squaresNo: number;
}

/**
 * A share of n within its side of a threshold, with half a transcript added to either truth, so that a stratum in which
 * none was found is not taken for one in which none is (H. Jeffreys’ prior); n stays.
 */
export const smoothed = (k: number, n: number): number => (n === 0 ? 0 : ((k + 0.5) / (n + 1)) * n);

/** Whether each stands for itself. */
const isCounted = ({ yes, no, squaresYes, squaresNo }: LooseCells) => squaresYes === yes && squaresNo === no;

/**
 * Variance of a share k ÷ n of weights, by linearisation (C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey
 * Sampling, 1992, chapters 5 and 9): each transcript has z = (its part of k − share · its part of n) ÷ n. Two phases:
 * the traffic is itself a sample of what comes, Σ weight · z²; and of each stratum some were reviewed,
 * N² (1 − n ÷ N) s² ÷ n. Transcripts of no stratum stand for themselves; where they are weighted all the same, the
 * design is not known and counts as drawing with replacement, n ÷ (n − 1) · Σ weight² · z².
 * @param value the share, 0 to 1
 * @param n its denominator, above 0
 */
export function shareVariance(
  value: number,
  n: number,
  strata: readonly StratumCells[],
  loose: LooseCells,
): number {
  const [inside, outside] = [((1 - value) / n) ** 2, (value / n) ** 2];
  const drawn = isCounted(loose) || loose.count < 2 ? 1 : loose.count / (loose.count - 1);
  let variance = drawn * (loose.squaresYes * inside + loose.squaresNo * outside);
  for (const { weight, yes, no, out } of strata) {
    const reviewed = yes + no + out;
    if (reviewed === 0) continue;
    const squares = yes * inside + no * outside;
    const mean = (yes * (1 - value) - no * value) / n / reviewed;
    const spread = Math.max(0, squares / reviewed - mean ** 2) * (reviewed / Math.max(1, reviewed - 1));
    variance += weight * squares + weight * (weight - 1) * reviewed * spread;
  }
  return variance;
}

/**
 * A share of weights with Wilson’s interval of the number of transcripts that would have its variance,
 * value (1 − value) ÷ variance (E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998; C. Franco et al., Journal of
 * Survey Statistics and Methodology 7, 2019). Counted evidence has the plain Wilson interval.
 * @param typicalWeight of the transcripts that would make it less than all, or more than none: where the share is 1 or
 * 0 no variance shows, and n ÷ this is the number
 */
export function stratifiedShare(
  k: number,
  n: number,
  strata: readonly StratumCells[],
  loose: LooseCells,
  typicalWeight: number,
): MeasuredShare {
  if (n === 0) return { k, n, value: null, interval95: null };
  const value = k / n;
  if (strata.length === 0 && isCounted(loose) && typicalWeight === 1)
    return { k, n, value, interval95: wilson95(k, n) };
  const variance = value > 0 && value < 1 ? shareVariance(value, n, strata, loose) : 0;
  const effective = variance > 0 ? (value * (1 - value)) / variance : n / typicalWeight;
  const [low, high] = wilson95(value * effective, effective);
  return { k, n, value, interval95: [Math.min(low, value), Math.max(high, value)] };
}
