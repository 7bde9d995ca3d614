import type { Raster } from '../../pictures/raster.ts';
import { areaShrink } from './area-shrink.ts';
import { emptyBits, formatHash, setBit } from './hamming.ts';
import { luminanceOf } from './luminance.ts';

const STEPS = 8;
const ROWS = 8;

/**
 * The difference hash, 64 bits: the luminance as means over 9 × 8 fields, and for each of the 8 steps along a row whether
 * it becomes brighter (Krawetz, “Kind of like that”, 2013). The first step of the first row is the highest bit.
 * @returns 16 hexadecimal digits
 */
export function differenceHash(raster: Raster): string {
  const { width, height } = raster;
  const means = areaShrink({ width, height, values: luminanceOf(raster) }, STEPS + 1, ROWS);
  const bits = emptyBits(STEPS * ROWS);
  for (let row = 0; row < ROWS; row += 1)
    for (let step = 0; step < STEPS; step += 1) {
      const at = row * (STEPS + 1) + step;
      if (means[at + 1]! > means[at]!) setBit(bits, STEPS * ROWS - 1 - (row * STEPS + step));
    }
  return formatHash(bits);
}
