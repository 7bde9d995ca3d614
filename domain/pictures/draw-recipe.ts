import { drawPicture } from './kinds/kinds.ts';
import type { Raster } from './raster.ts';
import type { Recipe } from './recipe.ts';
import { applyStep } from './transformations/transformations.ts';

/** Draws the picture of a recipe and changes it step by step: the same bytes each time and everywhere. */
export function drawRecipe({ picture, steps }: Recipe): Raster {
  return steps.reduce(applyStep, drawPicture(picture));
}
