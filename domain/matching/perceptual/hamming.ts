/**
 * A hash as bits: whole words of 32, so that bit k stands in word ⌊k ÷ 32⌋ from the end at place k mod 32. Bit 0 is the
 * lowest of the last hexadecimal digit, as PDQ prints it.
 */
export type HashBits = Uint32Array;

const WORD_BITS = 32;
const WORD_DIGITS = 8;

/** No bit set. @param size in bits, a multiple of 32 */
export const emptyBits = (size: number): HashBits => new Uint32Array(size / WORD_BITS);

/** Sets bit k. */
export function setBit(bits: HashBits, k: number): void {
  const word = bits.length - 1 - (k >>> 5);
  bits[word] = bits[word]! | (1 << (k & 31));
}

/**
 * A hash from its hexadecimal digits, in either case.
 * @param size in bits, a multiple of 32
 * @returns null unless the text is exactly as many digits as the size needs
 */
export function parseHash(text: string, size: number): HashBits | null {
  if (text.length * 4 !== size || !/^[0-9a-f]+$/i.test(text)) return null;
  const bits = emptyBits(size);
  for (let word = 0; word < bits.length; word += 1)
    bits[word] = Number.parseInt(text.slice(word * WORD_DIGITS, (word + 1) * WORD_DIGITS), 16);
  return bits;
}

/** A hash as lower-case hexadecimal digits, a quarter as many as it has bits. */
export function formatHash(bits: HashBits): string {
  return Array.from(bits, (word) => word.toString(16).padStart(WORD_DIGITS, '0')).join('');
}

/** How many bits of a word are set (Warren, “Hacker's Delight”, 2nd edition, figure 5-2). @returns 0 to 32 */
export function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * In how many bits two hashes of one size differ (Hamming, “Error detecting and error correcting codes”, 1950).
 * @returns 0 to their size
 */
export function hammingDistance(one: HashBits, other: HashBits): number {
  let distance = 0;
  for (let word = 0; word < one.length; word += 1) distance += countBits(one[word]! ^ other[word]!);
  return distance;
}

/** Which bits of two hashes of one size differ, ascending. */
export function differingBits(one: HashBits, other: HashBits): number[] {
  const differing: number[] = [];
  const size = one.length * WORD_BITS;
  for (let k = 0; k < size; k += 1) {
    const word = one.length - 1 - (k >>> 5);
    if ((((one[word]! ^ other[word]!) >>> (k & 31)) & 1) === 1) differing.push(k);
  }
  return differing;
}
