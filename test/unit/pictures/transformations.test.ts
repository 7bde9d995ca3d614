import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { drawPicture } from '../../../domain/pictures/kinds/kinds.ts';
import { plainRaster, type Raster } from '../../../domain/pictures/raster.ts';
import { LEVELS, STRENGTHS, TRANSFORMATION_IDS } from '../../../domain/pictures/recipe.ts';
import { recompressed } from '../../../domain/pictures/transformations/recompression.ts';
import { applyStep } from '../../../domain/pictures/transformations/transformations.ts';
import { anyRecipe } from '../../fixtures/pictures.ts';

const SOURCE = drawPicture({ kind: 'map', seed: 4, width: 80, height: 60 });
const changed = (transformation: (typeof TRANSFORMATION_IDS)[number], strength: number, source = SOURCE) =>
  applyStep(source, { transformation, strength, seed: 11 });
const fingerprint = ({ data }: Raster) => createHash('sha256').update(data).digest('hex').slice(0, 16);
const size = ({ width, height }: Raster) => [width, height];
const bytes = ({ data }: Raster) => [...data];
const distance = (one: Raster, other: Raster) =>
  one.data.reduce((sum, value, at) => sum + Math.abs(value - other.data[at]!), 0) / one.data.length;

describe.each(TRANSFORMATION_IDS)('%s', (transformation) => {
  test('leaves the picture as it is at no strength, and the source as it was at any', () => {
    const before = fingerprint(SOURCE);
    expect(bytes(changed(transformation, 0))).toEqual(bytes(SOURCE));
    for (const level of LEVELS)
      expect(fingerprint(changed(transformation, STRENGTHS[level]))).not.toBe(before);
    expect(fingerprint(SOURCE)).toBe(before);
  });

  test('makes the same bytes for the same seed, on every machine', () => {
    expect(LEVELS.map((level) => fingerprint(changed(transformation, STRENGTHS[level])))).toMatchSnapshot();
  });
});

describe('transformations', () => {
  test.each([
    ['resize', [20, 15]],
    ['crop', [48, 36]],
    ['border', [104, 84]],
    ['caption', [80, 60]],
    ['tilt', [80, 60]],
    ['quarter-turn', [60, 80]],
    ['recompression', [80, 60]],
  ] as const)('%s at full strength gives the size it says', (transformation, expected) => {
    expect(size(changed(transformation, 1))).toEqual(expected);
  });

  test.each(['flip-horizontal', 'flip-vertical'] as const)('%s twice is nothing', (transformation) => {
    expect(bytes(changed(transformation, 1, changed(transformation, 1)))).toEqual(bytes(SOURCE));
  });

  test('quarters add up: one and three, two and two, and two are both flips', () => {
    const turned = (quarters: number, source = SOURCE) => changed('quarter-turn', quarters / 3, source);
    expect(bytes(turned(3, turned(1)))).toEqual(bytes(SOURCE));
    expect(bytes(turned(2, turned(2)))).toEqual(bytes(SOURCE));
    expect(bytes(turned(2))).toEqual(bytes(changed('flip-vertical', 1, changed('flip-horizontal', 1))));
    expect(bytes(turned(1, turned(1)))).toEqual(bytes(turned(2)));
  });

  test('resize, blur and recompression leave a plain picture plain', () => {
    const plain = plainRaster(40, 33, [90, 90, 90]);
    for (const transformation of ['resize', 'blur'] as const)
      expect(new Set(changed(transformation, 1, plain).data)).toEqual(new Set([90, 255]));
    expect(new Set(recompressed(plain, 50).data)).toEqual(new Set([90, 255]));
  });

  test('filters change what they say, by the formula', () => {
    const grey = plainRaster(16, 16, [100, 100, 100]);
    expect(changed('brighter', 1, grey).data[0]).toBe(178);
    expect(changed('darker', 1, grey).data[0]).toBe(40);
    expect(changed('contrast', 1, grey).data[0]).toBe(72);
    expect([...changed('greyscale', 1, plainRaster(1, 1, [200, 100, 50])).data]).toEqual([
      124, 124, 124, 255,
    ]);
  });

  test('recompression loses more the lower the quality, and hardly anything at the highest', () => {
    const losses = [100, 90, 60, 30, 10].map((quality) => distance(recompressed(SOURCE, quality), SOURCE));
    expect(losses[0]).toBeLessThan(1);
    expect(losses).toEqual(losses.toSorted((one, other) => one - other));
  });

  test('any recipe draws, and the same bytes after JSON', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const drawn = drawRecipe(recipe);
        expect(drawn.data.length).toBe(drawn.width * drawn.height * 4);
        expect(fingerprint(drawRecipe(JSON.parse(JSON.stringify(recipe))))).toBe(fingerprint(drawn));
      }),
      { numRuns: 40 },
    );
  });
});
