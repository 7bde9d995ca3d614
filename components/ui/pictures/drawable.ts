import type { AnimationRecipe } from '../../../domain/pictures/animation-recipe.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';

/** Pixels that are drawn on screen at most, each step of a recipe counted: a few tenths of a second. */
const MOST_PIXELS = 4_000_000;

/** Whether a picture, or a frame of an animation, is small enough to be drawn while somebody waits. */
export function isDrawable(recipe: Recipe | AnimationRecipe): boolean {
  const [{ width, height }, changes] =
    'animation' in recipe ? [recipe.animation, recipe.changes] : [recipe.picture, recipe.steps];
  return width * height * (1 + changes.length) <= MOST_PIXELS;
}
