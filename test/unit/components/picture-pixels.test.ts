import { describe, expect, test } from 'vitest';
import { isPreview, pixelsOf } from '../../../components/review/match/picture-pixels.ts';
import { isDrawable } from '../../../components/ui/pictures/drawable.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { encodePng } from '../../../domain/pictures/png.ts';
import { plainRaster } from '../../../domain/pictures/raster.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';

const recipe = (side: number, steps = 0): Recipe => ({
  picture: { kind: 'map', seed: 1, width: side, height: side },
  steps: Array.from({ length: steps }, () => ({ transformation: 'noise', strength: 1, seed: 2 })),
});

describe('pictures that are shown', () => {
  test('a recipe is drawn', async () =>
    expect(await pixelsOf({ recipe: recipe(32) })).toEqual(drawRecipe(recipe(32))));

  test('unless drawing would hold up the page', async () => {
    expect(isDrawable(recipe(1024, 2))).toBe(true);
    expect(isDrawable(recipe(2048, 0))).toBe(false);
    expect(isDrawable(recipe(1024, 8))).toBe(false);
    await expect(pixelsOf({ recipe: recipe(2048) })).rejects.toThrow('too large');
  });

  test('a preview is a PNG of at most 512 pixels a side, by what it declares', async () => {
    expect(isPreview(encodePng(plainRaster(512, 20, [1, 2, 3])))).toBe(true);
    expect(isPreview(encodePng(plainRaster(513, 1, [1, 2, 3])))).toBe(false);
    expect(isPreview(encodePng(plainRaster(9, 9, [1, 2, 3])).slice(0, 20))).toBe(false);
    expect(isPreview(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(false);
    const lying = encodePng(plainRaster(16, 16, [1, 2, 3]));
    new DataView(lying.buffer, lying.byteOffset).setUint32(16, 60_000);
    expect(isPreview(lying)).toBe(false);
    await expect(pixelsOf({ preview: Buffer.from(lying).toString('base64') })).rejects.toThrow();
  });
});
