import { type Raster, rearranged } from '../raster.ts';
import type { Transform } from './transformation.ts';

interface Weights {
  first: number;
  shares: readonly number[];
}

/** What each new pixel takes of the old ones along one side: a triangle as wide as a new pixel, or an old one. */
function weightsOf(from: number, to: number): Weights[] {
  const scale = from / to;
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const raw = Array.from({ length: last - first + 1 }, (_, place) =>
      Math.max(0, 1 - Math.abs(first + place - centre) / reach),
    );
    const sum = raw.reduce((total, share) => total + share, 0);
    return { first, shares: raw.map((share) => share / sum) };
  });
}

/** Resampled along rows, columns and rows exchanged. */
function acrossAndTurned(data: ArrayLike<number>, rows: number, from: number, to: number): Float64Array {
  const turned = new Float64Array(to * rows * 4);
  weightsOf(from, to).forEach(({ first, shares }, column) => {
    for (let row = 0; row < rows; row += 1) {
      const target = (column * rows + row) * 4;
      for (let place = 0, at = (row * from + first) * 4; place < shares.length; place += 1, at += 4) {
        const share = shares[place]!;
        for (let channel = 0; channel < 4; channel += 1)
          turned[target + channel] = turned[target + channel]! + share * data[at + channel]!;
      }
    }
  });
  return turned;
}

/** A picture of another size, every pixel counted: a triangle filter, as wide as what a new pixel stands for. */
export function resized(source: Raster, width: number, height: number): Raster {
  if (width === source.width && height === source.height)
    return rearranged(source, width, height, (column, row) => row * width + column);
  const turned = acrossAndTurned(source.data, source.height, source.width, width);
  const data = Uint8ClampedArray.from(acrossAndTurned(turned, width, source.height, height));
  return { width, height, data };
}

/** Smaller: to a quarter of each side at full strength. */
export const resize: Transform = (source, strength) => {
  const share = 1 - 0.75 * strength;
  return resized(
    source,
    Math.max(1, Math.round(source.width * share)),
    Math.max(1, Math.round(source.height * share)),
  );
};
