import { type Raster, rearranged } from '../../pictures/raster.ts';
import type { DihedralVariant } from './dihedral.ts';

/** Where each variant takes a pixel from, in a source of that size; those that exchange rows and columns are marked. */
const SOURCES: Readonly<
  Record<
    DihedralVariant,
    {
      transposed?: true;
      from: (column: number, row: number, width: number, height: number) => readonly [x: number, y: number];
    }
  >
> = {
  original: { from: (column, row) => [column, row] },
  rotate90: { transposed: true, from: (column, row, width) => [width - 1 - row, column] },
  rotate180: { from: (column, row, width, height) => [width - 1 - column, height - 1 - row] },
  rotate270: { transposed: true, from: (column, row, _width, height) => [row, height - 1 - column] },
  flipX: { from: (column, row, _width, height) => [column, height - 1 - row] },
  flipY: { from: (column, row, width) => [width - 1 - column, row] },
  flipPlus1: { transposed: true, from: (column, row) => [row, column] },
  flipMinus1: {
    transposed: true,
    from: (column, row, width, height) => [width - 1 - row, height - 1 - column],
  },
};

/** The picture that has the hash of this variant of the source: turned or mirrored as the variant says. */
export function turnedRaster(source: Raster, variant: DihedralVariant): Raster {
  const { transposed = false, from } = SOURCES[variant];
  const { width, height } = source;
  return rearranged(source, transposed ? height : width, transposed ? width : height, (column, row) => {
    const [x, y] = from(column, row, width, height);
    return y * width + x;
  });
}
