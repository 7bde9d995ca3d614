import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../domain/pictures/difference.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { differingShare, paste, plainRaster } from '../../../domain/pictures/raster.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';

const MAP: Recipe = { picture: { kind: 'map', seed: 4, width: 64, height: 48 }, steps: [] };

describe('the difference of two pictures', () => {
  test('is black where they agree', () => {
    const { raster, share } = differenceOf(drawRecipe(MAP), drawRecipe(MAP));
    expect(share).toBe(0);
    expect(raster.data).toEqual(plainRaster(64, 48, [0, 0, 0]).data);
  });

  test('is as light as they differ, by channel, and whole', () => {
    const one = plainRaster(10, 10, [10, 200, 30]);
    const other = plainRaster(10, 10, [10, 200, 30]);
    paste(other, plainRaster(5, 2, [40, 190, 30]), 0, 0);
    const { raster, share } = differenceOf(one, other);
    expect([...raster.data.slice(0, 4)]).toEqual([30, 10, 0, 255]);
    expect([...raster.data.slice(-4)]).toEqual([0, 0, 0, 255]);
    expect(share).toBe(0.1);
  });

  test('of pictures of two sizes has the size of the second', () => {
    const small: Recipe = { ...MAP, steps: [{ transformation: 'resize', strength: 0.5, seed: 0 }] };
    const { raster, share } = differenceOf(drawRecipe(small), drawRecipe(MAP));
    expect(raster).toMatchObject({ width: 64, height: 48 });
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.5);
  });

  test('counts the pixels that are told apart', () => {
    const other = drawRecipe({ ...MAP, picture: { ...MAP.picture, seed: 5 } });
    expect(differenceOf(drawRecipe(MAP), other).share).toBe(differingShare(drawRecipe(MAP), other, 24));
  });
});
