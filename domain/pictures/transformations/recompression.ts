import { cosine } from '../drawing/circle.ts';
import type { Raster } from '../raster.ts';
import { CHROMINANCE, LUMINANCE, tableFor } from './jpeg-tables.ts';
import type { Transform } from './transformation.ts';

/** The cosine transform of eight numbers as a matrix: BASIS[frequency × 8 + place]. */
const BASIS = Float64Array.from({ length: 64 }, (_, index) => {
  const frequency = index >> 3;
  const place = index % 8;
  return (frequency === 0 ? Math.sqrt(1 / 8) : 0.5) * cosine(((place * 2 + 1) * frequency) / 32);
});

/** basis × block × its transpose, or the way back. */
function transformed(block: Float64Array, between: Float64Array, back: boolean): void {
  const weight = (one: number, other: number) => BASIS[back ? other * 8 + one : one * 8 + other]!;
  const pass = (from: Float64Array, to: Float64Array) => {
    for (let one = 0; one < 8; one += 1)
      for (let line = 0; line < 8; line += 1) {
        let sum = 0;
        for (let other = 0; other < 8; other += 1) sum += weight(one, other) * from[line * 8 + other]!;
        // Rows become columns, so that a second pass does the other direction.
        to[one * 8 + line] = sum;
      }
  };
  pass(block, between);
  pass(between, block);
}

/** Every block of a plane as it comes out of a JPEG file; the plane is a multiple of eight in width and height. */
function quantise(plane: Float64Array, width: number, height: number, table: readonly number[]): void {
  const block = new Float64Array(64);
  const between = new Float64Array(64);
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      const at = (index: number) => (top + (index >> 3)) * width + left + (index % 8);
      for (let index = 0; index < 64; index += 1) block[index] = plane[at(index)]! - 128;
      transformed(block, between, false);
      for (let index = 0; index < 64; index += 1)
        block[index] = Math.round(block[index]! / table[index]!) * table[index]!;
      transformed(block, between, true);
      for (let index = 0; index < 64; index += 1)
        plane[at(index)] = Math.min(255, Math.max(0, Math.round(block[index]! + 128)));
    }
}

/**
 * The picture as it comes out of a baseline JPEG file of that quality, at full resolution of colour (4:4:4): colours to
 * YCbCr (JFIF 1.02), blocks of 8 × 8 to their cosine transform, rounded by the tables of the standard, and back. The
 * coding of a file after that loses nothing, so no file is written.
 * @param quality 1 to 100
 */
export function recompressed(source: Raster, quality: number): Raster {
  const width = Math.ceil(source.width / 8) * 8;
  const height = Math.ceil(source.height / 8) * 8;
  const planes = [0, 1, 2].map(() => new Float64Array(width * height));
  const [luminance, blueness, redness] = planes as [Float64Array, Float64Array, Float64Array];
  for (let row = 0, at = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1, at += 1) {
      const inside = Math.min(row, source.height - 1) * source.width + Math.min(column, source.width - 1);
      const [red, green, blue] = source.data.subarray(inside * 4, inside * 4 + 3) as unknown as number[];
      luminance[at] = Math.round(0.299 * red! + 0.587 * green! + 0.114 * blue!);
      blueness[at] = Math.round(128 - 0.168736 * red! - 0.331264 * green! + 0.5 * blue!);
      redness[at] = Math.round(128 + 0.5 * red! - 0.418688 * green! - 0.081312 * blue!);
    }
  planes.forEach((plane, index) => {
    quantise(plane, width, height, tableFor(quality, index === 0 ? LUMINANCE : CHROMINANCE));
  });
  const data = Uint8ClampedArray.from(source.data);
  for (let row = 0, at = 0; row < source.height; row += 1)
    for (let column = 0; column < source.width; column += 1, at += 4) {
      const place = row * width + column;
      const [light, blue, red] = [luminance[place]!, blueness[place]! - 128, redness[place]! - 128];
      data[at] = light + 1.402 * red;
      data[at + 1] = light - 0.344136 * blue - 0.714136 * red;
      data[at + 2] = light + 1.772 * blue;
    }
  return { width: source.width, height: source.height, data };
}

/** JPEG of quality 95 down to 10. */
export const recompression: Transform = (source, strength) =>
  recompressed(source, Math.round(95 - 85 * strength));
