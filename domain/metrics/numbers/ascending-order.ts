/** Fewer numbers are sorted as fast by comparing them. */
const FEWEST = 4096;

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The bits of numbers, in words of 16 from the lowest, changed so that they are ordered as the numbers are: IEEE 754
 * orders magnitudes as their bits, so that a negative number has all of them turned and any other its sign.
 */
function orderedBits(values: Float64Array): Uint16Array {
  // Not −0, which is the same number as 0.
  const numbers = values.map((value) => value + 0);
  const words = new Uint32Array(numbers.buffer);
  // The high word of a number follows the low one: typed arrays are little-endian wherever this runs.
  for (let word = 1; word < words.length; word += 2) {
    const isNegative = words[word]! >>> 31 === 1;
    words[word - 1] = isNegative ? ~words[word - 1]! : words[word - 1]!;
    words[word] = isNegative ? ~words[word]! : words[word]! ^ 0x8000_0000;
  }
  return new Uint16Array(numbers.buffer);
}

/**
 * Places of numbers in ascending order, of equal ones in the order in which they stand. Many are sorted digit by digit
 * without comparing any (radix sort; D. E. Knuth, The Art of Computer Programming 3, section 5.2.5): time n.
 * @param values none of them NaN
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const { length } = values;
  let order = Uint32Array.from({ length }, (_, place) => place);
  if (length < FEWEST) return order.sort((left, right) => values[left]! - values[right]!);
  const bits = orderedBits(values);
  let next = new Uint32Array(length);
  const starts = new Uint32Array(DIGITS);
  for (let digit = 0; digit < 4; digit += 1) {
    starts.fill(0);
    for (let place = digit; place < bits.length; place += 4) starts[bits[place]!]! += 1;
    // A digit that all have in common orders nothing.
    if (starts[bits[digit]!] === length) continue;
    let start = 0;
    for (let value = 0; value < DIGITS; value += 1) {
      const count = starts[value]!;
      starts[value] = start;
      start += count;
    }
    for (let index = 0; index < length; index += 1) {
      const place = order[index]!;
      const value = bits[place * 4 + digit]!;
      next[starts[value]!] = place;
      starts[value]! += 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
