import { HASH_BITS } from '../methods.ts';
import { countBits, type HashBits, parseHash } from './hamming.ts';
import type { PdqVariants } from './pdq.ts';

const WORDS = HASH_BITS.pdq / 32;

/** Pictures by their distance: how many there are at each from 0 to 256. */
export type DistanceCounts = Uint32Array;
export const noDistances = (): DistanceCounts => new Uint32Array(HASH_BITS.pdq + 1);

/** Of one picture to another: as it lies, and in whichever of the eight ways is nearest. */
export interface TwoDistances {
  asItLies: number;
  anyWay: number;
}

/** How far pictures are from known ones that they do not come from. */
export interface OtherDistances {
  asItLies: DistanceCounts;
  anyWay: DistanceCounts;
}

/**
 * PDQ hashes one after the other, eight words each.
 * @throws RangeError for what is no PDQ hash
 */
export function packHashes(hashes: readonly string[]): Uint32Array {
  const packed = new Uint32Array(hashes.length * WORDS);
  for (const [index, hash] of hashes.entries()) packed.set(bitsOf(hash), index * WORDS);
  return packed;
}

function bitsOf(hash: string): HashBits {
  const bits = parseHash(hash, HASH_BITS.pdq);
  if (bits === null) throw new RangeError(`"${hash}" is no PDQ hash`);
  return bits;
}

function distanceAt(bits: HashBits, packed: Uint32Array, index: number): number {
  let distance = 0;
  for (let word = 0; word < WORDS; word += 1)
    distance += countBits(bits[word]! ^ packed[index * WORDS + word]!);
  return distance;
}

/**
 * Compares a picture with every known one.
 * @param known packed hashes of the known pictures, as they lie
 * @param source place of the known picture that it comes from, or is near to; null of none
 * @param others counts the distance to every other one
 * @returns the distance to its source
 */
export function compareWithKnown(
  { hashes: { original, ...turned } }: Pick<PdqVariants, 'hashes'>,
  known: Uint32Array,
  source: number | null,
  others: OtherDistances,
): TwoDistances | null {
  const first = bitsOf(original);
  const rest = Object.values(turned).map(bitsOf);
  let own: TwoDistances | null = null;
  for (let index = 0; index * WORDS < known.length; index += 1) {
    const asItLies = distanceAt(first, known, index);
    let anyWay = asItLies;
    for (const bits of rest) anyWay = Math.min(anyWay, distanceAt(bits, known, index));
    if (index === source) own = { asItLies, anyWay };
    else {
      others.asItLies[asItLies]! += 1;
      others.anyWay[anyWay]! += 1;
    }
  }
  return own;
}
