import { type Interval, type Proportion, proportion } from '../intervals/intervals.ts';
import { binomialQuantile } from '../numbers/binomial.ts';
import type { ReviewerFigures } from './reviewers.ts';

/** Between which shares of n chance alone leaves 95 % and 99.8 % of all. */
export interface FunnelLimits {
  inner95: Interval;
  outer998: Interval;
}

/** A share of each reviewer against the limits that chance sets for as many cases. */
export interface Funnel {
  /** The rate of all reviewers together. */
  centre: Proportion;
  byReviewer: Record<string, FunnelLimits>;
  /** Reviewers beyond the limits of 95 %. */
  outside: number;
}

/**
 * Exact limits of a share of n about a centre.
 * Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1.
 * @param centre 0 to 1
 * @param n at least 1
 */
export function funnelLimits(centre: number, n: number): FunnelLimits {
  const at = (quantile: number) => binomialQuantile(quantile, n, centre) / n;
  return { inner95: [at(0.025), at(0.975)], outer998: [at(0.001), at(0.999)] };
}

/**
 * The same limits of a share that lies near 1, the upper ones from the other side: n less the quantiles of what is
 * wrong. Interpolated quantiles lie below the count that they belong to, so that 5 right of 5 would lie above the
 * upper limit even where half of all reviewers have as many.
 * @param centre 0 to 1
 * @param n at least 1
 */
export function accuracyLimits(centre: number, n: number): FunnelLimits {
  const below = (quantile: number) => binomialQuantile(quantile, n, centre) / n;
  const above = (quantile: number) => 1 - binomialQuantile(quantile, n, 1 - centre) / n;
  return { inner95: [below(0.025), above(0.025)], outer998: [below(0.001), above(0.001)] };
}

/** Whether a share lies beyond limits. */
export const isOutside = (value: number, [low, high]: Interval): boolean => value < low || value > high;

/**
 * The funnel plot of a share of each reviewer, in their order; those without any are left out.
 * @param limitsAt the limits about a centre, of n
 */
export function funnelOf(
  shares: readonly (readonly [name: string, share: Proportion])[],
  limitsAt: typeof funnelLimits,
): Funnel {
  const sum = (part: 'k' | 'n') => shares.reduce((total, [, own]) => total + own[part], 0);
  const centre = proportion(sum('k'), sum('n'));
  const limited = shares.flatMap(([name, { value, n }]) =>
    value === null ? [] : [[name, value, limitsAt(centre.value!, n)] as const],
  );
  return {
    centre,
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    byReviewer: Object.fromEntries(limited.map(([name, , limits]) => [name, limits])),
    outside: limited.filter(([, value, { inner95 }]) => isOutside(value, inner95)).length,
  };
}

/** The funnel plot of the reviewers' confirmation rates. */
export const funnel = (reviewers: Record<string, ReviewerFigures>): Funnel =>
  funnelOf(
    Object.entries(reviewers).map(([name, own]) => [name, own.confirmationRate]),
    funnelLimits,
  );
