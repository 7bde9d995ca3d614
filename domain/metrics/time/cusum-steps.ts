import { ln } from '../numbers/exact.ts';

/** Successes of a week, and how many they are of. */
export interface WeekCount {
  k: number;
  n: number;
}

/** How the odds must change for the charts to be built to find it: to twice, or to half. */
export const ODDS_RATIO = 2;

/** The sum of a chart after a week with k of n, from the one before. */
type Step = (sum: number, k: number, n: number) => number;
type Steps = Record<'up' | 'down', Step>;

/** The odds of the reference as a share: half a success and half a failure added, so that 0 and 1 are no certainty. */
export const referenceShare = ({ k, n }: WeekCount): number => (k + 0.5) / (n + 1);

/**
 * What a week adds to the two charts, its log likelihood ratio: k ln R − n ln(1 − p + R p), R the odds ratio of the
 * change, 2 upwards and ½ downwards. No sum falls below 0, from where it waits for the next change.
 * Source: S. H. Steiner et al., Biostatistics 1 (2000) 441–452; O. A. Grigg, V. T. Farewell, D. J. Spiegelhalter,
 * Statistical Methods in Medical Research 12 (2003) 147–170.
 * @param reference share when nothing has changed, more than 0 and less than 1
 */
export function cusumSteps(reference: number): Steps {
  const [up, upEach] = [ln(ODDS_RATIO), ln(1 - reference + ODDS_RATIO * reference)];
  const [down, downEach] = [-up, ln(1 - reference + reference / ODDS_RATIO)];
  return {
    up: (sum, k, n) => Math.max(0, sum + k * up - n * upEach),
    down: (sum, k, n) => Math.max(0, sum + k * down - n * downEach),
  };
}
