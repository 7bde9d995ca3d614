import { square } from './exact.ts';
import type { Interval } from './intervals.ts';
import { hypergeometricTail } from './lower-tail.ts';

/** A part of what was not flagged, and what the review of a random sample of it found. */
export interface MissStratum {
  /** Members, drawn or not. */
  population: number;
  /** Drawn without replacement and reviewed. */
  sampled: number;
  /** Risky ones among the sampled. */
  misses: number;
}

/** How much of the risk was flagged, as audit samples tell; all intervals are of 95 %. */
export interface RecallEstimate {
  caught: number;
  /** Horvitz–Thompson estimate over the strata that were sampled. */
  missesExpected: number;
  missesInterval: Interval;
  /** Null when nothing was caught and no miss is expected. */
  recall: number | null;
  recallInterval: Interval | null;
  /** Members of strata of which nothing was sampled; the upper bound of the misses counts all of them. */
  unsampled: number;
}

/** Two and a half per cent, less what the logarithms round, so that a tail of exactly that much is not rejected. */
const TAIL = 0.025 * (1 - 1e-7);

/** The largest number of misses under which so few in the sample are not yet too improbable. */
function mostMisses(population: number, sampled: number, misses: number): number {
  // At this one the sample has its mean or more, and half of the probability lies at or below it.
  let most = Math.floor((population * misses) / sampled);
  let tooMany = population - sampled + misses + 1;
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (hypergeometricTail(misses, population, middle, sampled) >= TAIL) most = middle;
    else tooMany = middle;
  }
  return most;
}

/** Squares of how far the bounds of a stratum lie from its estimate. */
function squaredDistances({ population, sampled, misses }: MissStratum): [below: number, above: number] {
  const expected = (population * misses) / sampled;
  const least = population - mostMisses(population, sampled, sampled - misses);
  const most = mostMisses(population, sampled, misses);
  // A whole number of misses can lie a fraction past the estimate when nearly all were sampled.
  return [square(Math.max(0, expected - least)), square(Math.max(0, most - expected))];
}

function rejectImpossible({ population, sampled, misses }: MissStratum): void {
  const whole = [population, sampled, misses].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || misses > sampled || sampled > population)
    throw new RangeError(`${misses} of ${sampled} of ${population} is no sample`);
}

/**
 * Recall from audit samples below the threshold. Misses: Σ N · misses ÷ n (D. G. Horvitz, D. J. Thompson, JASA 47,
 * 1952). Interval of a stratum: exact inversion of the two hypergeometric tests of 2.5 % each, so that a stratum
 * reviewed whole has none and one without a miss an honest upper bound (J. P. Buonaccorsi, American Statistician 41,
 * 1987; W. Wang, JASA 110, 2015). Strata are combined by MOVER (G. Y. Zou, A. Donner, Statistics in Medicine 27,
 * 2008).
 * @param caught risky ones that were flagged
 * @throws RangeError on a sample that cannot be
 */
export function recallEstimate(caught: number, strata: readonly MissStratum[]): RecallEstimate {
  strata.forEach(rejectImpossible);
  const drawn = strata.filter(({ sampled }) => sampled > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const unsampled = sum(strata.map(({ population, sampled }) => (sampled > 0 ? 0 : population)));
  const missesExpected = sum(drawn.map(({ population, sampled, misses }) => (population * misses) / sampled));
  const distances = drawn.map(squaredDistances);
  const low = missesExpected - Math.sqrt(sum(distances.map(([below]) => below)));
  const high = missesExpected + Math.sqrt(sum(distances.map(([, above]) => above))) + unsampled;
  const defined = caught + missesExpected > 0;
  return {
    caught,
    missesExpected,
    missesInterval: [low, high],
    recall: defined ? caught / (caught + missesExpected) : null,
    recallInterval: defined ? [caught / (caught + high), caught / (caught + low)] : null,
    unsampled,
  };
}
