import type { Recipe } from '../../../domain/pictures/recipe.ts';

/** Pixels that are drawn on screen at most, each step of a recipe counted: a few tenths of a second. */
const MOST_PIXELS = 4_000_000;

/** Whether a recipe is small enough to be drawn while somebody waits. */
export const isDrawable = ({ picture: { width, height }, steps }: Recipe): boolean =>
  width * height * (1 + steps.length) <= MOST_PIXELS;
