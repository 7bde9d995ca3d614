/** Numbers in rows, row by row. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

const PASSES = 2;

/**
 * Blurs by means over a window along the rows, then along the columns, twice: a tent in all, as wide as what one number
 * of the smaller picture stands for (Jarosz, “Fast image convolutions”, 2001, as PDQ uses it). Sums are rounded to single
 * precision in PDQ's order, so that hashes are the same bit for bit.
 * @param smaller width and height of the picture to be taken from it
 */
export function jaroszFilter({ width, height, values }: Grid, smaller: number): Grid {
  const blurred = Float32Array.from(values);
  const between = new Float32Array(values.length);
  const alongRow = windowFor(width, smaller);
  const alongColumn = windowFor(height, smaller);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < height; row += 1) means(blurred, between, row * width, 1, width, alongRow);
    for (let column = 0; column < width; column += 1)
      means(between, blurred, column, width, height, alongColumn);
  }
  return { width, height, values: blurred };
}

/** Half of what one number stands for, rounded up, since there are two passes. */
const windowFor = (length: number, smaller: number) => Math.ceil(length / (2 * smaller));

/** The numbers at the centres of size × size equal fields. */
export function decimated({ width, height, values }: Grid, size: number): Float32Array {
  const taken = new Float32Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const from = Math.floor(((row + 0.5) * height) / size) * width;
    for (let column = 0; column < size; column += 1)
      taken[row * size + column] = values[from + Math.floor(((column + 0.5) * width) / size)]!;
  }
  return taken;
}

/**
 * Running means over a window along one line, which is narrower at both ends.
 * @param first place of the line's first number
 * @param step from one number of the line to the next
 */
function means(
  source: Float32Array,
  target: Float32Array,
  first: number,
  step: number,
  length: number,
  window: number,
): void {
  const ahead = (window + 2) >> 1;
  let adding = first;
  let removing = first;
  let writing = first;
  let sum = 0;
  let within = 0;
  for (; within < ahead - 1; within += 1, adding += step) sum = Math.fround(sum + source[adding]!);
  while (within < window) {
    sum = Math.fround(sum + source[adding]!);
    adding += step;
    within += 1;
    target[writing] = sum / within;
    writing += step;
  }
  for (let left = length - window; left > 0; left -= 1) {
    sum = Math.fround(Math.fround(sum + source[adding]!) - source[removing]!);
    adding += step;
    removing += step;
    target[writing] = sum / within;
    writing += step;
  }
  for (let left = ahead - 1; left > 0; left -= 1) {
    sum = Math.fround(sum - source[removing]!);
    removing += step;
    within -= 1;
    target[writing] = sum / within;
    writing += step;
  }
}
