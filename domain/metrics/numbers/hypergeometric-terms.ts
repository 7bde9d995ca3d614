import { exp } from './exact.ts';
import { lnChoose } from './ln-choose.ts';

/** Size from which on a term is left out, relative to the largest. */
const NEGLIGIBLE = 1e-17;

/** Neighbouring terms of a distribution over whole numbers; what is not here is negligible. */
export interface Terms {
  /** The number that the first term belongs to. */
  from: number;
  probabilities: Float64Array;
}

/**
 * The hypergeometric distribution of how many marked ones are among those drawn, summed from its mode outwards.
 * @param population members, of which `marked` are marked and `sampled` are drawn without replacement
 */
export function hypergeometricTerms(population: number, marked: number, sampled: number): Terms {
  const least = Math.max(0, sampled + marked - population);
  const most = Math.min(sampled, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((sampled + 1) * (marked + 1)) / (population + 2))));
  const outside = population - marked - sampled;
  const atMode = exp(
    lnChoose(marked, mode) + lnChoose(population - marked, sampled - mode) - lnChoose(population, sampled),
  );
  const below: number[] = [];
  const above: number[] = [atMode];
  let term = atMode;
  for (let at = mode; at > least && term > atMode * NEGLIGIBLE; at -= 1) {
    term *= (at * (outside + at)) / ((marked - at + 1) * (sampled - at + 1));
    below.push(term);
  }
  term = atMode;
  for (let at = mode; at < most && term > atMode * NEGLIGIBLE; at += 1) {
    term *= ((marked - at) * (sampled - at)) / ((at + 1) * (outside + at + 1));
    above.push(term);
  }
  return { from: mode - below.length, probabilities: Float64Array.from([...below.reverse(), ...above]) };
}
