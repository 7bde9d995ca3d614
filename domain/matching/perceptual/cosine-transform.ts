/** Makes the low frequencies of a square of numbers. */
export type CosineTransform = (square: Float32Array) => Float32Array;

/**
 * The discrete cosine transform of a square, its low frequencies alone: 1 to `kept` in each direction. Frequency 0, the
 * brightness of the whole, is left out (Ahmed, Natarajan and Rao, 1974; Zauner, “Implementation and benchmarking of
 * perceptual image hash functions”, 2010). Sums are rounded to single precision in PDQ's order.
 * @param size width and height of the square
 * @returns kept × kept numbers: the frequency down grows by row, the frequency across by column
 */
export function cosineTransform(size: number, kept: number): CosineTransform {
  const scale = Math.fround(Math.sqrt(2 / size));
  const cosines = new Float32Array(kept * size);
  for (let frequency = 0; frequency < kept; frequency += 1)
    for (let at = 0; at < size; at += 1)
      cosines[frequency * size + at] =
        scale * Math.cos((Math.PI / 2 / size) * (frequency + 1) * (2 * at + 1));

  return (square) => {
    const half = new Float32Array(kept * size);
    for (let down = 0; down < kept; down += 1)
      for (let column = 0; column < size; column += 1) {
        let sum = 0;
        for (let row = 0; row < size; row += 1)
          sum = Math.fround(sum + Math.fround(cosines[down * size + row]! * square[row * size + column]!));
        half[down * size + column] = sum;
      }
    const frequencies = new Float32Array(kept * kept);
    for (let down = 0; down < kept; down += 1)
      for (let across = 0; across < kept; across += 1) {
        let sum = 0;
        for (let column = 0; column < size; column += 1)
          sum = Math.fround(
            sum + Math.fround(half[down * size + column]! * cosines[across * size + column]!),
          );
        frequencies[down * kept + across] = sum;
      }
    return frequencies;
  };
}
