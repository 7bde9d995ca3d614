import { describe, expect, test } from 'vitest';
import { DIHEDRAL_VARIANTS } from '../../../../domain/matching/perceptual/dihedral.ts';
import { hammingDistance, parseHash } from '../../../../domain/matching/perceptual/hamming.ts';
import { pdqHash, pdqVariants } from '../../../../domain/matching/perceptual/pdq.ts';
import { turnedRaster } from '../../../../domain/matching/perceptual/turned-raster.ts';
import { drawRecipe } from '../../../../domain/pictures/draw-recipe.ts';
import type { KindId } from '../../../../domain/pictures/recipe.ts';

/** Each of PDQ's 64 × 64 samples then stands in the middle of 5 pixels, mirrored too. */
const SIDE = 320;
const apart = (one: string, other: string) => hammingDistance(parseHash(one, 256)!, parseHash(other, 256)!);

describe('a picture that is turned has the hash of its variant', () => {
  test.each(DIHEDRAL_VARIANTS)('%s', (variant) => {
    for (const kind of ['map', 'landscape', 'pattern'] satisfies KindId[]) {
      const raster = drawRecipe({ picture: { kind, seed: 11, width: SIDE, height: SIDE }, steps: [] });
      const { hashes } = pdqVariants(raster);
      const turned = pdqHash(turnedRaster(raster, variant)).hash;
      // Not to the bit: which of two equal frequencies lies above the median turns with them.
      expect(apart(turned, hashes[variant]), kind).toBeLessThanOrEqual(4);
      for (const other of DIHEDRAL_VARIANTS)
        expect(apart(turned, hashes[variant])).toBeLessThanOrEqual(apart(turned, hashes[other]));
    }
  });

  test('width and height are exchanged by a quarter turn and by no mirroring', () => {
    const raster = drawRecipe({ picture: { kind: 'map', seed: 3, width: 48, height: 32 }, steps: [] });
    expect(turnedRaster(raster, 'rotate90')).toMatchObject({ width: 32, height: 48 });
    expect(turnedRaster(raster, 'flipMinus1')).toMatchObject({ width: 32, height: 48 });
    expect(turnedRaster(raster, 'flipX')).toMatchObject({ width: 48, height: 32 });
    expect(turnedRaster(raster, 'original').data).toEqual(raster.data);
    expect(turnedRaster(turnedRaster(raster, 'rotate90'), 'rotate270').data).toEqual(raster.data);
  });
});
