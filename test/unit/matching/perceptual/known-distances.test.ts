import { expect, test } from 'vitest';
import {
  compareWithKnown,
  noDistances,
  packHashes,
} from '../../../../domain/matching/perceptual/known-distances.ts';
import { pdqVariants } from '../../../../domain/matching/perceptual/pdq.ts';
import { drawRecipe } from '../../../../domain/pictures/draw-recipe.ts';
import type { Recipe } from '../../../../domain/pictures/recipe.ts';

const recipe = (seed: number, ...steps: Recipe['steps']): Recipe => ({
  picture: { kind: 'mosaic', seed, width: 96, height: 96 },
  steps,
});
const mirrored = { transformation: 'flip-horizontal', strength: 1, seed: 0 } as const;
const known = packHashes([1, 2, 3].map((seed) => pdqVariants(drawRecipe(recipe(seed))).hashes.original));
const counted = () => ({ asItLies: noDistances(), anyWay: noDistances() });
const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

test('a picture is at no distance from itself, and counts at every other known one', () => {
  const others = counted();
  const own = compareWithKnown(pdqVariants(drawRecipe(recipe(2))), known, 1, others);
  expect(own).toEqual({ asItLies: 0, anyWay: 0 });
  expect([sum(others.asItLies), sum(others.anyWay)]).toEqual([2, 2]);
  expect(sum(others.asItLies.subarray(0, 32))).toBe(0);
});

test('a mirrored copy is far as it lies, and near in another way', () => {
  const own = compareWithKnown(pdqVariants(drawRecipe(recipe(3, mirrored))), known, 2, counted());
  expect(own!.asItLies).toBeGreaterThan(31);
  expect(own!.anyWay).toBeLessThanOrEqual(4);
});

test('a picture without a source is compared with all', () => {
  const others = counted();
  expect(compareWithKnown(pdqVariants(drawRecipe(recipe(9))), known, null, others)).toBeNull();
  expect(sum(others.anyWay)).toBe(3);
});

test('what is no hash is not packed', () => {
  expect(() => packHashes(['0a'])).toThrow(RangeError);
});
