import { type DrawKind, drawingOf } from '../drawing/drawing.ts';
import { differingShare, type Raster } from '../raster.ts';
import type { KindId, PictureName } from '../recipe.ts';
import { drawChart } from './chart.ts';
import { drawForm } from './form.ts';
import { drawIcon } from './icon.ts';
import { drawLandscape } from './landscape.ts';
import { drawMap } from './map.ts';
import { drawMosaic } from './mosaic.ts';
import { drawPage } from './page.ts';
import { drawPattern } from './pattern.ts';

/** Every kind, registered once. */
const KINDS: Readonly<Record<KindId, DrawKind>> = {
  pattern: drawPattern,
  chart: drawChart,
  mosaic: drawMosaic,
  landscape: drawLandscape,
  map: drawMap,
  icon: drawIcon,
  page: drawPage,
  form: drawForm,
};

/** A near picture differs from its neighbour in at least this share of its pixels, by so many levels of 255. */
export const SEEN = { share: 0.003, levels: 24 };
const ATTEMPTS = 12;

function drawn(picture: PictureName, attempt: number): Raster {
  const drawing = drawingOf(picture, attempt);
  KINDS[picture.kind](drawing);
  return drawing.canvas;
}

/**
 * Draws the picture of that name, the same bytes each time and everywhere. Where chance changes a near picture by
 * nothing that one sees (the same colour again, a tree behind a hut), it is changed anew.
 */
export function drawPicture(picture: PictureName): Raster {
  if (!picture.change) return drawn(picture, 0);
  const neighbour = drawn({ ...picture, change: undefined }, 0);
  let near = neighbour;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    near = drawn(picture, attempt);
    if (differingShare(near, neighbour, SEEN.levels) >= SEEN.share) break;
  }
  return near;
}
