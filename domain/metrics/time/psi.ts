import { seededRandom } from '../intervals/bootstrap.ts';
import { ln } from '../numbers/exact.ts';
import { hypergeometric } from '../numbers/hypergeometric.ts';
import { quantile } from '../numbers/quantile.ts';

/** How far two distributions are apart, and how far chance alone would put them. */
export interface StabilityIndex {
  psi: number;
  /** Mean over permutations: what two samples of these sizes show when nothing has changed. */
  expectedByChance: number;
  /** What chance alone exceeds in one case of twenty. */
  quantile95: number;
  /** Share of permutations with an index at least as large, this one included. */
  pValue: number;
}

const PERMUTATIONS = 1000;
const SEED = 1;
/** Added to every bin where one is empty, so that the logarithm is defined. */
const SMOOTHING = 0.5;

const sumOf = (counts: ArrayLike<number>) =>
  Array.prototype.reduce.call(counts, (a, b) => a + b, 0) as number;

/**
 * Population stability index Σ (qᵢ − pᵢ) ln(qᵢ ∕ pᵢ) over the shares of the bins. Where a bin is empty in either
 * period, ½ is added to every bin of both.
 * Source: B. Yurdakul and J. Naranjo, Journal of Risk Model Validation 14 (2020).
 * @param reference counts by bin, at least one in all; the same number of bins as `current`
 */
export function populationStability(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const bins = reference.length;
  let isEmpty = false;
  for (let bin = 0; bin < bins; bin += 1) isEmpty ||= reference[bin] === 0 || current[bin] === 0;
  const added = isEmpty ? SMOOTHING : 0;
  const [of, and] = [sumOf(reference) + bins * added, sumOf(current) + bins * added];
  let index = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const before = (reference[bin]! + added) / of;
    const after = (current[bin]! + added) / and;
    index += (after - before) * ln(after / before);
  }
  return index;
}

/**
 * The index with its level by chance, from 1,000 permutations: every way to deal the scores out to the two periods
 * is alike when nothing has changed, and the counts of a bin are then hypergeometric. Exact for any sizes when the
 * bins do not depend on which score fell into which period. The same result for the same counts.
 * @param reference counts by bin, at least one in all; the same number of bins as `current`
 */
export function stabilityIndex(reference: readonly number[], current: readonly number[]): StabilityIndex {
  const psi = populationStability(reference, current);
  const together = reference.map((count, bin) => count + current[bin]!);
  const [drawn, all] = [sumOf(reference), sumOf(together)];
  const random = seededRandom(SEED);
  const dealt = new Float64Array(together.length);
  const rest = new Float64Array(together.length);
  const permuted = Float64Array.from({ length: PERMUTATIONS }, () => {
    let [left, total] = [drawn, all];
    for (const [bin, size] of together.entries()) {
      const own = hypergeometric(total, size, left, random());
      dealt[bin] = own;
      rest[bin] = size - own;
      left -= own;
      total -= size;
    }
    return populationStability(dealt, rest);
  }).sort();
  // A permutation that deals out the very same counts may differ in the last digit.
  const atLeast = permuted.filter((each) => each >= psi * (1 - 1e-12)).length;
  return {
    psi,
    expectedByChance: sumOf(permuted) / PERMUTATIONS,
    quantile95: quantile(permuted, 0.95)!,
    pValue: (1 + atLeast) / (1 + PERMUTATIONS),
  };
}
