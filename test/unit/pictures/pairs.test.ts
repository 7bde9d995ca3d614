import { describe, expect, test } from 'vitest';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { generatePairs, generateSet, knownPictures } from '../../../domain/pictures/pairs.ts';
import { differingShare } from '../../../domain/pictures/raster.ts';
import {
  KIND_IDS,
  LEVELS,
  NEARNESS_IDS,
  recipeSchema,
  STRENGTHS,
  TRANSFORMATION_IDS,
} from '../../../domain/pictures/recipe.ts';
import { type SetPlan, setPlanSchema } from '../../../domain/pictures/set-plan.ts';

const PLAN: SetPlan = {
  ...{ seed: 77, pictures: 2000, sources: 300, known: 0.3, nearMisses: 0.2 },
  ...{ kinds: [...KIND_IDS], transformations: [...TRANSFORMATION_IDS], levels: [...LEVELS] },
  ...{ nearness: [...NEARNESS_IDS], width: 48, height: 48 },
};

describe('generated sets', () => {
  const items = [...generateSet(PLAN)];
  const known = new Map([...knownPictures(PLAN)].map(({ id, recipe }) => [id, recipe]));

  test('are the same for the same plan, and others for another seed', () => {
    expect([...generateSet(PLAN)]).toEqual(items);
    expect([...generateSet({ ...PLAN, seed: 78 })][0]).not.toEqual(items[0]);
  });

  test('have as many of each truth as the plan says, within chance, and ids once', () => {
    const share = (truth: string) => items.filter((item) => item.truth === truth).length / items.length;
    expect(items).toHaveLength(2000);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2000);
    expect(Math.abs(share('same') - 0.3)).toBeLessThan(0.04);
    expect(Math.abs(share('near-miss') - 0.2)).toBeLessThan(0.04);
    for (const id of TRANSFORMATION_IDS)
      expect(items.filter(({ transformation }) => transformation?.id === id).length).toBeGreaterThan(15);
  });

  test('say truly what each picture comes from', () => {
    for (const { recipe, source, truth, transformation, nearness } of items) {
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      const from = source === null ? null : known.get(source)!;
      if (truth === 'same') {
        expect(recipe.picture).toEqual(from!.picture);
        expect(recipe.steps).toMatchObject([
          { transformation: transformation!.id, strength: STRENGTHS[transformation!.level] },
        ]);
      } else if (truth === 'near-miss') {
        expect(recipe.picture).toMatchObject({ ...from!.picture, change: { nearness } });
        expect(recipe.steps).toEqual([]);
      } else expect(from).toBeNull();
    }
  });

  test('are refused where shares are more than the whole', () => {
    expect(setPlanSchema.parse(PLAN)).toEqual(PLAN);
    expect(setPlanSchema.safeParse({ ...PLAN, known: 0.9 }).success).toBe(false);
  });
});

test('pairs differ in what their truth says', () => {
  const pairs = [...generatePairs({ ...PLAN, pictures: 60 })];
  expect(new Set(pairs.map(({ truth }) => truth)).size).toBe(3);
  for (const { truth, query, entry } of pairs) {
    if (truth === 'same') expect(query.picture).toEqual(entry.picture);
    else expect(differingShare(drawRecipe(query), drawRecipe(entry), 24)).toBeGreaterThan(0.002);
  }
});
