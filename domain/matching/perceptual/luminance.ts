import type { Raster } from '../../pictures/raster.ts';

const RED = Math.fround(0.299);
const GREEN = Math.fround(0.587);
const BLUE = Math.fround(0.114);

/**
 * The luminance of each pixel, row by row, 0 to 255 (ITU-R BT.601: 0.299 red, 0.587 green, 0.114 blue), in single
 * precision. Whether a pixel is transparent makes no difference.
 */
export function luminanceOf({ width, height, data }: Raster): Float32Array {
  const luminance = new Float32Array(width * height);
  for (let pixel = 0, at = 0; pixel < luminance.length; pixel += 1, at += 4) {
    const redAndGreen = Math.fround(Math.fround(RED * data[at]!) + Math.fround(GREEN * data[at + 1]!));
    luminance[pixel] = Math.fround(redAndGreen + Math.fround(BLUE * data[at + 2]!));
  }
  return luminance;
}
