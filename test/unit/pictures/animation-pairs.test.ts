import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../domain/chance/random.ts';
import { pdqHash } from '../../../domain/matching/perceptual/pdq.ts';
import { DEFAULT_VIDEO_RULE, videoMatch } from '../../../domain/matching/video/video-match.ts';
import { animationLength, framesOf } from '../../../domain/pictures/animation.ts';
import {
  animationOf,
  changedCopy,
  FRAMES_PER_SECOND,
  nearMiss,
} from '../../../domain/pictures/animation-pairs.ts';
import { type AnimationRecipe, animationRecipeSchema } from '../../../domain/pictures/animation-recipe.ts';

const hashesOf = (recipe: AnimationRecipe) =>
  [...framesOf(recipe, FRAMES_PER_SECOND)].map(({ frame }) => pdqHash(frame));
const compared = (query: AnimationRecipe, known: AnimationRecipe) =>
  videoMatch(hashesOf(query), hashesOf(known), DEFAULT_VIDEO_RULE);

describe('copies of an animation', () => {
  test('are recipes, and leave at least a frame', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), fc.nat({ max: 1_000_000 }), (seed, chance) => {
        const copy = changedCopy(animationOf(seed), new Random(chance));
        expect(animationRecipeSchema.safeParse(copy).success).toBe(true);
        expect(copy.changes.length).toBeGreaterThan(0);
        expect(animationLength(copy)).toBeGreaterThan(0);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('match, most of them', () => {
    const matching = Array.from({ length: 10 }, (_, seed) => {
      const known = animationOf(seed);
      return compared(changedCopy(known, new Random(seed, 3)), known).isMatch;
    });
    expect(matching.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  });
});

test('a near miss is another animation, most of which is drawn the same', () => {
  const known = animationOf(21);
  const near = nearMiss(known, new Random(21));
  expect(animationRecipeSchema.safeParse(near).success).toBe(true);
  const [one] = framesOf(known, FRAMES_PER_SECOND);
  const [other] = framesOf(near, FRAMES_PER_SECOND);
  const differing = one!.frame.data.filter((value, index) => value !== other!.frame.data[index]).length;
  expect(differing).toBeGreaterThan(0);
  expect(differing / one!.frame.data.length).toBeLessThan(0.25);
});
