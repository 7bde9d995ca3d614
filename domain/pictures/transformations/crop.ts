import { Random } from '../../chance/random.ts';
import { rearranged } from '../raster.ts';
import type { Transform } from './transformation.ts';

/** A part of the picture, anywhere in it: six tenths of each side at full strength. */
export const crop: Transform = (source, strength, seed) => {
  const random = new Random(seed);
  const width = Math.max(1, Math.round(source.width * (1 - 0.4 * strength)));
  const height = Math.max(1, Math.round(source.height * (1 - 0.4 * strength)));
  const left = random.between(0, source.width - width);
  const top = random.between(0, source.height - height);
  return rearranged(source, width, height, (column, row) => (row + top) * source.width + column + left);
};
