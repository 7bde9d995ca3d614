import { Random } from '../../chance/random.ts';
import { type Colour, plainRaster, type Raster } from '../raster.ts';
import { DRAWN_KIND_IDS, type Nearness, type PictureName } from '../recipe.ts';

/** What a kind draws with. */
export interface Drawing {
  canvas: Raster;
  width: number;
  height: number;
  /** The shorter side: what sizes are measured by. */
  side: number;
  /** Chance for colours, division and proportions: the same for every near picture. */
  layout: Random;
  /**
   * Chance for the elements, one each: a near picture has other chance for some of them. Asked for once a picture.
   * @param count at least 2
   */
  elements: (count: number) => Random[];
}

export type DrawKind = (drawing: Drawing) => void;

/** Numbers of streams of one seed; a seed that a change shares with its picture still gives other chance. */
const FIRST_ELEMENT = 1;
const changedBy = (attempt: number) => 0x10000 * (attempt + 2);
const layoutOf = (kind: PictureName['kind']) => 0x10000 + DRAWN_KIND_IDS.indexOf(kind);

const CHANGED_ELEMENTS: Record<Nearness, (count: number) => number> = {
  'one-element': () => 1,
  'some-elements': (count) => Math.max(2, Math.round(count / 3)),
  'same-layout': (count) => count,
};

function elementsOf({ seed, change }: PictureName, count: number, attempt: number): Random[] {
  const elements = Array.from({ length: count }, (_, index) => new Random(seed, FIRST_ELEMENT + index));
  if (!change) return elements;
  const order = new Random(change.seed, changedBy(attempt)).shuffled(elements.map((_, index) => index));
  for (const index of order.slice(0, CHANGED_ELEMENTS[change.nearness](count)))
    elements[index] = new Random(change.seed, changedBy(attempt) + FIRST_ELEMENT + index);
  return elements;
}

/**
 * An empty picture and the chance to draw it with.
 * @param attempt counts from 0: each one changes a near picture differently
 */
export function drawingOf(picture: PictureName, attempt: number): Drawing {
  const { seed, width, height } = picture;
  return {
    canvas: plainRaster(width, height, [255, 255, 255]),
    ...{ width, height, side: Math.min(width, height) },
    layout: new Random(seed, layoutOf(picture.kind)),
    elements: (count) => elementsOf(picture, count, attempt),
  };
}

/** Paints the whole picture. */
export function paintGround({ canvas, width, height }: Drawing, colour: Colour): void {
  canvas.data.set(plainRaster(width, height, colour).data);
}
