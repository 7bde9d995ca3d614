/** A picture as pixels. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row, 0 to 255 */
  readonly data: Uint8ClampedArray;
}

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one colour, opaque. */
export function plainRaster(width: number, height: number, [red, green, blue]: Colour): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
    data[at + 3] = 255;
  }
  return { width, height, data };
}

/** Its pixels as whole numbers, one each, to be moved about but not read; of the same memory where that is aligned. */
function wholePixels({ data }: Raster): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, data.length / 4);
}

/** A picture of that size, each pixel taken from the place in the source that `from` gives: row × width + column. */
export function rearranged(
  source: Raster,
  width: number,
  height: number,
  from: (column: number, row: number) => number,
): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  const pixels = wholePixels(source);
  const target = new Uint32Array(data.buffer);
  for (let row = 0, at = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1, at += 1) target[at] = pixels[from(column, row)]!;
  return { width, height, data };
}

/** Puts a picture into another one with its upper left corner at (left, top); what does not fit is left out. */
export function paste(target: Raster, source: Raster, left: number, top: number): void {
  const from = Math.max(0, -left);
  const to = Math.min(source.width, target.width - left);
  if (to <= from) return;
  for (let row = Math.max(0, -top); row < Math.min(source.height, target.height - top); row += 1) {
    const start = (row * source.width + from) * 4;
    target.data.set(
      source.data.subarray(start, start + (to - from) * 4),
      ((row + top) * target.width + left + from) * 4,
    );
  }
}

/**
 * The share of pixels, 0 to 1, of which red, green or blue differs by more than so many levels of 255.
 * Both pictures have the same size.
 */
export function differingShare(one: Raster, other: Raster, levels: number): number {
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if (
      Math.abs(one.data[at]! - other.data[at]!) > levels ||
      Math.abs(one.data[at + 1]! - other.data[at + 1]!) > levels ||
      Math.abs(one.data[at + 2]! - other.data[at + 2]!) > levels
    )
      differing += 1;
  return differing / (one.width * one.height);
}
