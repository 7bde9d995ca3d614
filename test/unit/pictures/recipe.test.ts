import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipeSchema } from '../../../domain/pictures/recipe.ts';
import { anyRecipe } from '../../fixtures/pictures.ts';

describe('recipes', () => {
  test('come back from JSON as they were', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        expect(recipeSchema.parse(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
      }),
    );
  });

  test.each([
    ['an unknown kind', { picture: { kind: 'portrait', seed: 1, width: 64, height: 64 }, steps: [] }],
    ['a side that is too long', { picture: { kind: 'map', seed: 1, width: 4000, height: 64 }, steps: [] }],
    ['a seed below 0', { picture: { kind: 'map', seed: -1, width: 64, height: 64 }, steps: [] }],
    [
      'a text of its own',
      { picture: { kind: 'page', seed: 1, width: 64, height: 64, text: 'x' }, steps: [] },
    ],
    [
      'more than full strength',
      {
        picture: { kind: 'map', seed: 1, width: 64, height: 64 },
        steps: [{ transformation: 'blur', strength: 2, seed: 1 }],
      },
    ],
  ])('are refused with %s', (_, recipe) => {
    expect(recipeSchema.safeParse(recipe).success).toBe(false);
  });
});
