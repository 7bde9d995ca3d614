import { describe, expect, test } from 'vitest';
import { paste, plainRaster, type Raster, rearranged } from '../../../domain/pictures/raster.ts';

const RED = [255, 0, 0] as const;
const BLUE = [0, 0, 255] as const;

const letters = ({ data, width, height }: Raster) =>
  Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => (data[(row * width + column) * 4] === 255 ? 'r' : 'b')).join(
      '',
    ),
  );

describe('rasters', () => {
  test('of one colour are opaque', () => {
    expect([...plainRaster(2, 1, [1, 2, 3]).data]).toEqual([1, 2, 3, 255, 1, 2, 3, 255]);
  });

  test('are pasted, and what does not fit is left out', () => {
    const target = plainRaster(4, 3, BLUE);
    paste(target, plainRaster(2, 2, RED), 1, 0);
    expect(letters(target)).toEqual(['brrb', 'brrb', 'bbbb']);
    paste(target, plainRaster(2, 2, RED), 3, 2);
    paste(target, plainRaster(2, 2, RED), -1, 1);
    expect(letters(target)).toEqual(['brrb', 'rrrb', 'rbbr']);
    paste(target, plainRaster(2, 2, RED), 9, 0);
    expect(letters(target)).toEqual(['brrb', 'rrrb', 'rbbr']);
  });

  test('are rearranged pixel by pixel, also from memory that is not aligned', () => {
    const source = plainRaster(3, 1, BLUE);
    paste(source, plainRaster(1, 1, RED), 2, 0);
    const memory = new Uint8ClampedArray(13);
    memory.set(source.data, 1);
    for (const from of [source, { ...source, data: memory.subarray(1) }])
      expect(letters(rearranged(from, 1, 3, (_, row) => row))).toEqual(['b', 'b', 'r']);
  });
});
