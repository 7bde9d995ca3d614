import { square } from '../numbers/exact.ts';
import { type Interval, wilson95, Z_95 } from './intervals.ts';

/** One stratum: k of n in it, and how much it weighs in the whole. */
export interface SharePart {
  k: number;
  /** At least 1. */
  n: number;
  /** More than 0. */
  weight: number;
}

/** A share of a whole that is put together from strata. */
export interface StratifiedShare {
  /** Sum over the strata of weight × share; not always whole. */
  k: number;
  /** Sum of the weights. */
  n: number;
  /** Null without a stratum. */
  value: number | null;
  stratified95: Interval | null;
}

/**
 * The mean of the shares of strata under given weights, with a 95 % interval.
 * Its variance is Σ wₕ² pₕ (1 − pₕ) ÷ nₕ with pₕ = (kₕ + z²∕2) ÷ (nₕ + z²), so that a stratum of few, all alike, is not
 * taken for certain (A. Agresti, B. A. Coull, The American Statistician 52, 1998); it gives the number of draws from
 * one population that would be as uncertain, and that number the Wilson interval (L. Kish, Survey Sampling, 1965;
 * C. Franco et al., Journal of Survey Statistics and Methodology 7, 2019). Of one stratum it is the Wilson interval.
 * @param parts in an order that does not hang on that of the cases, so that the sums are the same to the last digit
 */
export function stratifiedShare(parts: readonly SharePart[]): StratifiedShare {
  let [n, counted, smoothed] = [0, 0, 0];
  for (const part of parts) n += part.weight;
  if (n === 0) return { k: 0, n, value: null, stratified95: null };
  let variance = 0;
  for (const part of parts) {
    const share = (part.k + square(Z_95) / 2) / (part.n + square(Z_95));
    counted += part.weight * (part.k / part.n);
    smoothed += (part.weight / n) * share;
    variance += (square(part.weight / n) * share * (1 - share)) / part.n;
  }
  const value = counted / n;
  const effective = (smoothed * (1 - smoothed)) / variance;
  return { k: counted, n, value, stratified95: wilson95(value * effective, effective) };
}
