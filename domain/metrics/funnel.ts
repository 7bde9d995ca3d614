import { binomialQuantile } from './binomial.ts';
import { type Interval, type Proportion, proportion } from './intervals.ts';
import type { ReviewerFigures } from './reviewers.ts';

/** Between which shares of n chance alone leaves 95 % and 99.8 % of all. */
export interface FunnelLimits {
  inner95: Interval;
  outer998: Interval;
}

/** Each reviewer's confirmation rate against the limits that chance sets for as many cases. */
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

/** Whether a share lies beyond limits. */
export const isOutside = (value: number, [low, high]: Interval): boolean => value < low || value > high;

/** The funnel plot of reviewers, in order of name. */
export function funnel(reviewers: Record<string, ReviewerFigures>): Funnel {
  const all = Object.entries(reviewers);
  const sum = (part: 'k' | 'n') => all.reduce((total, [, own]) => total + own.confirmationRate[part], 0);
  const centre = proportion(sum('k'), sum('n'));
  const limited = all.map(
    ([name, own]) =>
      [name, own.confirmationRate.value!, funnelLimits(centre.value!, own.confirmationRate.n)] as const,
  );
  return {
    centre,
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    byReviewer: Object.fromEntries(limited.map(([name, , limits]) => [name, limits])),
    outside: limited.filter(([, value, { inner95 }]) => isOutside(value, inner95)).length,
  };
}
