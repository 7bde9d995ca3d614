import { HASH_BITS, type PerceptualMethod } from '../methods.ts';
import { differingBits, parseHash } from './hamming.ts';

/** The bits of two hashes as a square, and which of them differ. */
export interface BitGrid {
  /** Rows, and columns. */
  side: number;
  /** Columns of each row in which the hashes differ, ascending, both counted from 0. */
  rows: readonly (readonly number[])[];
  /** Bits that differ. */
  distance: number;
}

/**
 * Where the bits lie in which two hashes differ. Of a hash by cosine transform (PDQ, DCT) row i and column j stand for
 * frequency i + 1 down and j + 1 across, the coarsest first; of a difference hash for the place in the picture.
 * @returns null where one is no hash by this method
 */
export function bitGrid(method: PerceptualMethod, one: string, other: string): BitGrid | null {
  const size = HASH_BITS[method];
  const [left, right] = [parseHash(one, size), parseHash(other, size)];
  if (left === null || right === null) return null;
  const side = Math.sqrt(size);
  const rows = Array.from({ length: side }, (): number[] => []);
  const differing = differingBits(left, right);
  for (const bit of differing) {
    const place = method === 'difference-hash' ? size - 1 - bit : bit;
    rows[Math.floor(place / side)]!.push(place % side);
  }
  for (const row of rows) row.sort((first, second) => first - second);
  return { side, rows, distance: differing.length };
}
