import { emptyBits, type HashBits, setBit } from './hamming.ts';

/** Bit k says whether number k is above the median, which for an even count is the lower of the two middle ones. */
export function aboveMedian(numbers: Float32Array): HashBits {
  const median = numbers.slice().sort()[(numbers.length - 1) >> 1]!;
  const bits = emptyBits(numbers.length);
  for (const [k, number] of numbers.entries()) if (number > median) setBit(bits, k);
  return bits;
}
