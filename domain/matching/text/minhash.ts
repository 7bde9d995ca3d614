import { mix32 } from './murmur3.ts';
import type { ShingleSet } from './shingles.ts';

/** Bands of a signature: two texts become candidates when one band is the same in both. */
export const BANDS = 40;
/** Values of a band. */
export const BAND_ROWS = 3;
/** Values of a signature. */
export const SIGNATURE_SIZE = BANDS * BAND_ROWS;

/** Names size, bands and seed: signatures of different versions cannot be compared. */
export const SIGNATURE_VERSION = 1;
const SIGNATURE_SEED = 0x5eed0002;

/** The least hash of a set under each of {@link SIGNATURE_SIZE} orders. */
export type Signature = Uint32Array;

/** An order of all hashes: x goes to mix(factor · x + shift), one to one since the factor is odd. */
const FACTORS = Int32Array.from({ length: SIGNATURE_SIZE }, (_, at) => mix32(SIGNATURE_SEED + 2 * at) | 1);
const SHIFTS = Int32Array.from({ length: SIGNATURE_SIZE }, (_, at) => mix32(SIGNATURE_SEED + 2 * at + 1) | 0);

/**
 * The MinHash signature of a set (Broder, “On the resemblance and containment of documents”, 1997): under a random
 * order two sets have the same least member with the probability of their Jaccard index.
 * @returns of an empty set, all values 2³² − 1
 */
export function signatureOf(set: ShingleSet): Signature {
  const signature = new Uint32Array(SIGNATURE_SIZE);
  for (let order = 0; order < SIGNATURE_SIZE; order += 1) {
    const factor = FACTORS[order]!;
    const shift = SHIFTS[order]!;
    let least = 0xffffffff;
    for (let at = 0; at < set.length; at += 1) {
      const value = mix32((Math.imul(set[at]!, factor) + shift) | 0);
      if (value < least) least = value;
    }
    signature[order] = least;
  }
  return signature;
}

/**
 * Share of the orders under which two signatures agree: an unbiased estimate of the sets' Jaccard index J, with a
 * standard error of √(J (1 − J) ÷ 120), at most 0.046.
 */
export function estimatedJaccard(left: Signature, right: Signature): number {
  let same = 0;
  for (let order = 0; order < SIGNATURE_SIZE; order += 1) if (left[order] === right[order]) same += 1;
  return same / SIGNATURE_SIZE;
}

/** Probability that texts of a Jaccard index become candidates: 1 − (1 − Jʳ)ᵇ, r values in each of b bands. */
export function candidateProbability(index: number): number {
  return 1 - (1 - index ** BAND_ROWS) ** BANDS;
}
