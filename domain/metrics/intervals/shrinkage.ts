import { exp, ln, square } from '../numbers/exact.ts';

/** An estimate of one of several alike, and the variance of its error. */
export interface Estimate {
  value: number;
  variance: number;
}

/** What is known of one of several alike when all of them have been seen: mean and standard deviation. */
interface Shrunken {
  mean: number;
  deviation: number;
}

/** Several alike, seen together. */
export interface Shrinkage {
  /** In the order of the estimates. */
  each: Shrunken[];
  /** The mean of the means, each once. */
  centre: number;
  /** The standard deviation of what is true of them, by what all of them say: its mean. */
  spread: number;
}

/** Places at which the spread is tried. */
const STEPS = 400;

/** How likely the estimates are at one spread, and what each is then. */
function atSpread(estimates: readonly Estimate[], spread: number) {
  const weights = estimates.map(({ variance }) => 1 / (variance + square(spread)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = weights.reduce((sum, weight, index) => sum + weight * estimates[index]!.value, 0) / total;
  const lnLikelihood = estimates.reduce(
    (sum, { value }, index) => sum + (ln(weights[index]!) - weights[index]! * square(value - centre)) / 2,
    -ln(total) / 2,
  );
  const each = estimates.map(({ value, variance }) => {
    const kept = square(spread) / (square(spread) + variance);
    return {
      mean: centre + kept * (value - centre),
      variance: kept * variance + square(1 - kept) / total,
    };
  });
  return { spread, lnLikelihood, each };
}

/**
 * Draws estimates towards their common mean, the more the less each is known: the normal-normal model with a flat prior
 * of the mean, and of the spread from 0 to `most`, integrated over the spread. Because the spread is not taken for known
 * the deviations hold with few of them too, and never become those of a spread of 0.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition (2013), section 5.4.
 * @param estimates in one order, by which alone the last digits go
 * @param most the largest spread that is thought possible, above 0
 * @returns null of fewer than three, which say too little of the spread
 */
export function shrink(estimates: readonly Estimate[], most: number): Shrinkage | null {
  if (estimates.length < 3) return null;
  const tried = Array.from({ length: STEPS }, (_, step) =>
    atSpread(estimates, (most * (step + 0.5)) / STEPS),
  );
  const largest = Math.max(...tried.map(({ lnLikelihood }) => lnLikelihood));
  const weighed = tried.map((at) => ({ ...at, weight: exp(at.lnLikelihood - largest) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const average = (read: (at: (typeof weighed)[number]) => number) =>
    weighed.reduce((sum, at) => sum + at.weight * read(at), 0) / total;
  const each = estimates.map((_, index) => {
    const mean = average((at) => at.each[index]!.mean);
    const variance = average((at) => at.each[index]!.variance + square(at.each[index]!.mean - mean));
    return { mean, deviation: Math.sqrt(variance) };
  });
  return {
    each,
    centre: each.reduce((sum, { mean }) => sum + mean, 0) / each.length,
    spread: average((at) => at.spread),
  };
}
