import type { Raster } from '../../pictures/raster.ts';
import { aboveMedian } from './above-median.ts';
import { areaShrink } from './area-shrink.ts';
import { cosineTransform } from './cosine-transform.ts';
import { formatHash } from './hamming.ts';
import { luminanceOf } from './luminance.ts';

const SQUARE = 32;
const FREQUENCIES = 8;

const lowFrequencies = cosineTransform(SQUARE, FREQUENCIES);

/**
 * The hash by cosine transform, 64 bits: the luminance as means over 32 × 32 fields, and which of its 8 × 8 low
 * frequencies are above their median (Zauner, “Implementation and benchmarking of perceptual image hash functions”, 2010,
 * with means over fields in the place of his blur and samples). Bit 8 i + j stands for frequency i + 1 down and j + 1
 * across.
 * @returns 16 hexadecimal digits
 */
export function dctHash(raster: Raster): string {
  const { width, height } = raster;
  const square = areaShrink({ width, height, values: luminanceOf(raster) }, SQUARE, SQUARE);
  return formatHash(aboveMedian(lowFrequencies(square)));
}
