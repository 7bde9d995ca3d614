import type { Raster } from './raster.ts';
import { resized } from './transformations/resize.ts';

/** Levels of 255 from which two pixels are told apart by eye. */
const SEEN = 24;

/** How two pictures differ, pixel by pixel. */
export interface PictureDifference {
  /** Black where they agree, and the lighter the more they differ. */
  raster: Raster;
  /** Share of pixels, 0 to 1, of which red, green or blue differs by more than 24 levels of 255. */
  share: number;
}

/** How the first picture differs from the second; it is brought to the size of the second before. */
export function differenceOf(one: Raster, other: Raster): PictureDifference {
  const { width, height } = other;
  const source = resized(one, width, height).data;
  const data = new Uint8ClampedArray(source.length);
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) {
    let most = 0;
    for (let channel = at; channel < at + 3; channel += 1) {
      const difference = Math.abs(source[channel]! - other.data[channel]!);
      data[channel] = difference;
      most = Math.max(most, difference);
    }
    data[at + 3] = 255;
    if (most > SEEN) seen += 1;
  }
  return { raster: { width, height, data }, share: seen / (width * height) };
}
