import type { Grid } from './jarosz-filter.ts';

/**
 * Makes numbers in rows fewer: each new one is the mean over its own field of the old ones, those at the field's edge
 * counted by the share that lies within. Where there are fewer old ones than new, fields lie within one or two of them.
 * @returns width × height numbers, row by row
 */
export function areaShrink(grid: Grid, width: number, height: number): Float32Array {
  const across = fieldsOf(grid.width, width);
  const down = fieldsOf(grid.height, height);
  const narrow = new Float64Array(width * grid.height);
  for (let row = 0; row < grid.height; row += 1)
    for (const [column, field] of across.entries())
      narrow[row * width + column] = meanOf(grid.values, row * grid.width, 1, field);
  const shrunk = new Float32Array(width * height);
  for (const [row, field] of down.entries())
    for (let column = 0; column < width; column += 1)
      shrunk[row * width + column] = meanOf(narrow, column, width, field);
  return shrunk;
}

/** The old numbers that a new one stands for: the first, and the share of the field that each takes. */
interface Field {
  readonly from: number;
  readonly shares: readonly number[];
}

/** In whole numbers of 1 ÷ (length × parts), so that fields that lie mirrored have the same shares. */
function fieldsOf(length: number, parts: number): Field[] {
  return Array.from({ length: parts }, (_, part) => {
    const [begin, end] = [part * length, (part + 1) * length];
    const from = Math.floor(begin / parts);
    const shares: number[] = [];
    for (let at = from; at * parts < end; at += 1)
      shares.push((Math.min(end, (at + 1) * parts) - Math.max(begin, at * parts)) / length);
    return { from, shares };
  });
}

function meanOf(
  values: Float32Array | Float64Array,
  first: number,
  step: number,
  { from, shares }: Field,
): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at += 1) sum += shares[at]! * values[first + (from + at) * step]!;
  return sum;
}
