import { type Raster, rearranged } from '../raster.ts';
import { type Orientation, uprightSize } from './picture.ts';

/**
 * Where a pixel of the upright picture lies in the stored one, which is `width` by `height` (Exif 2.32, 4.6.4: what the
 * first row and the first column stand for).
 */
function storedPlace(
  orientation: Orientation,
  width: number,
  height: number,
): (column: number, row: number) => number {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 1:
      return (column, row) => row * width + column;
    case 2:
      return (column, row) => row * width + right - column;
    case 3:
      return (column, row) => (bottom - row) * width + right - column;
    case 4:
      return (column, row) => (bottom - row) * width + column;
    case 5:
      return (column, row) => column * width + row;
    case 6:
      return (column, row) => (bottom - column) * width + row;
    case 7:
      return (column, row) => (bottom - column) * width + right - row;
    case 8:
      return (column, row) => column * width + right - row;
  }
}

/** The picture as it is to be looked at. */
export function upright(stored: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return stored;
  const { width, height } = uprightSize({ ...stored, orientation });
  return rearranged(stored, width, height, storedPlace(orientation, stored.width, stored.height));
}
