import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { square } from '../numbers/exact.ts';

/** Lower and upper bound. */
export type Interval = [low: number, high: number];

/** A share with what it is a share of; value and intervals are null when there is nothing to divide by. */
export interface Proportion {
  k: number;
  n: number;
  value: number | null;
  wilson95: Interval | null;
  clopperPearson95: Interval | null;
}

/** 97.5 % quantile of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson score interval, 95 %, without continuity correction.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212.
 * @param k successes, 0 to n
 * @param n trials, at least 1
 */
export function wilson95(k: number, n: number): Interval {
  const share = k / n;
  const z2 = square(Z_95);
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * square(n)))) / (1 + z2 / n);
  return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half];
}

/**
 * Clopper–Pearson "exact" interval, 95 %, by quantiles of the beta distribution.
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413.
 * @param k successes, 0 to n; an effective number need not be whole
 * @param n trials, more than 0
 */
export function clopperPearson95(k: number, n: number): Interval {
  return [k === 0 ? 0 : betaQuantile(0.025, k, n - k + 1), k === n ? 1 : betaQuantile(0.975, k + 1, n - k)];
}

/** Up to this many trials the exact intervals are kept: in a table of many small groups the same come again. */
const KEPT_TRIALS = 50;
const kept = new Map<number, Interval>();

function exactInterval(k: number, n: number): Interval {
  if (n > KEPT_TRIALS) return clopperPearson95(k, n);
  const key = n * (KEPT_TRIALS + 1) + k;
  const [low, high] = kept.get(key) ?? clopperPearson95(k, n);
  kept.set(key, [low, high]);
  return [low, high];
}

/**
 * k of n with both intervals; with n = 0 all of it is null, never 0 %.
 * @throws RangeError unless k and n are whole numbers, 0 ≤ k ≤ n
 */
export function proportion(k: number, n: number): Proportion {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n)
    throw new RangeError(`${k} of ${n} is no share of a count`);
  if (n === 0) return { k, n, value: null, wilson95: null, clopperPearson95: null };
  return { k, n, value: k / n, wilson95: wilson95(k, n), clopperPearson95: exactInterval(k, n) };
}
