import { Z_95 } from '../intervals/intervals.ts';
import { square } from '../numbers/exact.ts';
import { hypergeometricTerms } from '../numbers/hypergeometric-terms.ts';
import type { MissStratum } from './miss-stratum.ts';

/** Two and a half per cent, less what the logarithms round, so that a tail of exactly that much is not rejected. */
const TAIL = 0.025 * (1 - 1e-7);

/** Whole numbers that stand for the weights, so that sums of samples are counted exactly: the largest sum. */
const FINEST = 2_000;

/** Skewness below which the normal distribution with its correction is as good as counting. */
const HARDLY_SKEWED = 0.1;

/** Samples with the weight of a member of each, in whole numbers. */
export interface WeightedSamples {
  strata: readonly MissStratum[];
  /** In proportion to population ÷ sampled, rounded, at least 1. */
  weights: readonly number[];
  /** Σ weight · misses found. */
  found: number;
}

/** Weighs what the samples found, all weights being whole. */
export function weightedSamples(strata: readonly MissStratum[]): WeightedSamples {
  const shares = strata.map(({ population, sampled }) => population / sampled);
  const least = Math.min(...shares);
  const sum = strata.reduce((all, { misses }, index) => all + misses * shares[index]!, 0);
  const isEven = shares.every((share) => share - least < 1e-9 * least);
  const unit = isEven ? least : Math.max(least / 16, sum / FINEST);
  const weights = shares.map((share) => Math.max(1, Math.round(share / unit)));
  const found = strata.reduce((all, { misses }, index) => all + misses * weights[index]!, 0);
  return { strata, weights, found };
}

/** Mean, variance and third central moment of the weighted sum. */
function momentsOf({ strata, weights }: WeightedSamples, marked: readonly number[]) {
  let [mean, variance, third] = [0, 0, 0];
  for (const [index, { population, sampled }] of strata.entries()) {
    const own = marked[index]!;
    const weight = weights[index]!;
    const share = own / population;
    const rest = population - sampled;
    mean += weight * sampled * share;
    if (population < 2) continue;
    const spread = (sampled * share * (1 - share) * rest) / (population - 1);
    variance += square(weight) * spread;
    if (population > 2)
      third +=
        (weight ** 3 * spread * (population - 2 * own) * (population - 2 * sampled)) /
        (population * (population - 2));
  }
  return { mean, variance, third };
}

/** P(Σ weight · X ≤ most), by adding one stratum after the other. */
function sumUpTo({ strata, weights }: WeightedSamples, marked: readonly number[], most: number): number {
  if (most < 0) return 0;
  let sums = new Float64Array(most + 1);
  sums[0] = 1;
  let highest = 0;
  for (const [index, { population, sampled }] of strata.entries()) {
    const weight = weights[index]!;
    const { from, probabilities } = hypergeometricTerms(population, marked[index]!, sampled);
    const next = new Float64Array(most + 1);
    for (const [place, probability] of probabilities.entries()) {
      const shift = (from + place) * weight;
      if (shift > most) break;
      const last = Math.min(highest, most - shift);
      for (let at = 0; at <= last; at += 1) next[at + shift]! += sums[at]! * probability;
    }
    highest = Math.min(most, highest + (from + probabilities.length - 1) * weight);
    sums = next;
  }
  return sums.reduce((all, each) => all + each, 0);
}

/**
 * Whether a sum as small (or as large) as the one that was found still has a chance of 2.5 %. Counted exactly, where
 * the distribution is skewed; else by the normal quantile with its first correction for skewness and half a step
 * towards what was found (E. A. Cornish, R. A. Fisher, Revue de l’Institut international de statistique 5, 1938).
 * @param marked misses of each stratum, supposed
 */
export function isPossible(
  samples: WeightedSamples,
  marked: readonly number[],
  side: 'few' | 'many',
): boolean {
  const { found, weights } = samples;
  const { mean, variance, third } = momentsOf(samples, marked);
  const skewness = third / variance ** 1.5;
  if (variance > 0 && Math.abs(skewness) < HARDLY_SKEWED && variance > square(8 * Math.max(...weights))) {
    const sign = side === 'few' ? 1 : -1;
    const step = Math.min(...weights) / 2;
    const away = (sign * (found - mean) + step) / Math.sqrt(variance);
    return away >= -Z_95 + (sign * skewness * (square(Z_95) - 1)) / 6;
  }
  return side === 'few'
    ? sumUpTo(samples, marked, found) >= TAIL
    : 1 - sumUpTo(samples, marked, found - 1) >= TAIL;
}
