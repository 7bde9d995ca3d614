import type { Interval } from './intervals.ts';

/**
 * Seeded random numbers, uniform from 0 up to, not including, 1: sfc32, seeded and warmed up as its author does it.
 * Source: C. Doty-Humphrey, PractRand (`sfc32::seed`). The same seed gives the same sequence on every machine.
 * @param seed whole number from 0 to 2⁵³ − 1
 */
export function seededRandom(seed: number): () => number {
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / 4_294_967_296) >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

/** Type 7 of Hyndman and Fan (American Statistician 50, 1996), the default of R and numpy. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below === above ? below : below + (at - Math.floor(at)) * (above - below);
}

/**
 * 95 % percentile interval of a bootstrap: the .025 and .975 quantiles of the statistic over the resamples,
 * interpolated linearly between order statistics.
 * Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 * @param values the statistic of each resample, in any order
 * @returns null of nothing
 */
export function percentileInterval(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}
