import type { Interval } from '../intervals/intervals.ts';
import { likeliestMisses } from './likeliest-misses.ts';
import type { MissStratum } from './miss-stratum.ts';
import { isPossible, weightedSamples } from './sum-of-samples.ts';

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

/**
 * The bounds of the misses of strata that were sampled: every total that the sum of the samples, each weighed by
 * population ÷ sampled, rejects neither as too small nor as too large, with 2.5 % on either side. A total is spread
 * over the strata as makes what was found likeliest. One stratum, or samples of one share, are counted exactly.
 */
function boundsOf(strata: readonly MissStratum[]): Interval {
  const found = strata.reduce((sum, { misses }) => sum + misses, 0);
  const unseen = strata.reduce((sum, { population, sampled }) => sum + population - sampled, 0);
  const open = strata.filter(({ population, sampled }) => sampled < population);
  if (open.length === 0) return [found, found];
  const samples = weightedSamples(open);
  const counted = found - open.reduce((sum, { misses }) => sum + misses, 0);
  const isHeld = (total: number, side: 'few' | 'many') =>
    isPossible(samples, likeliestMisses(open, total - counted), side);
  /** The last total from `held` towards `end` that is held. */
  function lastHeld(held: number, end: number, side: 'few' | 'many'): number {
    if (isHeld(end, side)) return end;
    let [inside, outside] = [held, end];
    while (Math.abs(outside - inside) > 1) {
      const middle = Math.floor((inside + outside) / 2);
      if (isHeld(middle, side)) inside = middle;
      else outside = middle;
    }
    return inside;
  }
  const centre = Math.min(
    found + unseen,
    Math.max(found, Math.floor(strata.reduce((sum, each) => sum + expectedOf(each), 0))),
  );
  return [lastHeld(centre, found, 'many'), lastHeld(centre, found + unseen, 'few')];
}

const expectedOf = ({ population, sampled, misses }: MissStratum) => (population * misses) / sampled;

function rejectImpossible({ population, sampled, misses }: MissStratum): void {
  const whole = [population, sampled, misses].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || misses > sampled || sampled > population)
    throw new RangeError(`${misses} of ${sampled} of ${population} is no sample`);
}

/**
 * Recall from audit samples below the threshold. Misses: Σ N · misses ÷ n (D. G. Horvitz, D. J. Thompson, JASA 47,
 * 1952). Interval: inversion of two tests of 2.5 % each on the distribution of that sum, in which every stratum is
 * hypergeometric (J. P. Buonaccorsi, American Statistician 41, 1987, for one stratum); the total under test is spread
 * as makes the samples likeliest (the profile method: D. R. Cox, N. Reid, JRSS-B 49, 1987; its tests by resampling at
 * the constrained maximum: C.-S. Chuang, T. L. Lai, Statistica Sinica 10, 2000). It holds what was found, and a stratum
 * reviewed whole adds nothing to its width.
 * @param caught risky ones that were flagged
 * @throws RangeError on a sample that cannot be
 */
export function recallEstimate(caught: number, strata: readonly MissStratum[]): RecallEstimate {
  strata.forEach(rejectImpossible);
  const drawn = strata.filter(({ sampled }) => sampled > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const unsampled = sum(strata.map(({ population, sampled }) => (sampled > 0 ? 0 : population)));
  const missesExpected = sum(drawn.map(expectedOf));
  const [least, most] = boundsOf(drawn);
  // A whole number of misses can lie a fraction past the estimate when nearly all were sampled.
  const low = Math.min(least, missesExpected);
  const high = Math.max(most, missesExpected) + unsampled;
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
