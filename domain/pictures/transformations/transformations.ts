import type { Raster } from '../raster.ts';
import type { Step, TransformationId } from '../recipe.ts';
import { crop } from './crop.ts';
import { blur, brighter, contrast, darker, greyscale, noise } from './filters.ts';
import { recompression } from './recompression.ts';
import { resize } from './resize.ts';
import { border, caption, screenshot } from './surroundings.ts';
import type { Transform } from './transformation.ts';
import { flipHorizontal, flipVertical, quarterTurn, tilt } from './turns.ts';

/** Every transformation, registered once. */
const TRANSFORMS: Readonly<Record<TransformationId, Transform>> = {
  ...{ resize, crop, recompression },
  ...{ brighter, darker, contrast, blur, greyscale, noise },
  ...{ border, caption, screenshot, tilt },
  'flip-horizontal': flipHorizontal,
  'flip-vertical': flipVertical,
  'quarter-turn': quarterTurn,
};

/** The picture after one step; the picture itself where its strength is 0. */
export function applyStep(source: Raster, { transformation, strength, seed }: Step): Raster {
  return strength === 0 ? source : TRANSFORMS[transformation](source, strength, seed);
}
