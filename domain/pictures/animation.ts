import { Random } from '../chance/random.ts';
import type { AnimationChange, AnimationRecipe } from './animation-recipe.ts';
import { cosine, type Point, sine } from './drawing/circle.ts';
import { drawnPhrase } from './drawing/drawn-words.ts';
import { fill } from './drawing/fill.ts';
import { drawText, LETTER_ADVANCE, LETTER_HEIGHT, textWidth } from './drawing/font.ts';
import { bar, ellipse, regular, star } from './drawing/outlines.ts';
import { paletteOf, tone } from './drawing/palette.ts';
import { plainRaster, type Raster } from './raster.ts';
import { resized } from './transformations/resize.ts';

const SHAPES: readonly ((centre: Point, size: number, turns: number) => Point[])[] = [
  (centre, size) => ellipse(centre, size),
  (centre, size, turns) => regular(centre, size, 3, turns),
  (centre, size, turns) => regular(centre, size, 4, turns),
  (centre, size, turns) => star(centre, size, 5, 0.45, turns),
  (centre, size, turns) => bar(centre, size * 2.2, size * 0.6, turns),
];

/** Shapes, at the end, in which a near animation differs. */
const OTHER_SHAPES = 1;

/** Shapes on their ways about the picture, turning, at a moment in milliseconds. */
function drawOriginal({ animation }: AnimationRecipe, moment: number): Raster {
  const { seed, width, height, near } = animation;
  let random = new Random(seed);
  const { ground, colours } = paletteOf(random);
  const canvas = plainRaster(width, height, ground);
  const shapes = random.between(5, 9);
  for (let shape = 0; shape < shapes; shape += 1) {
    if (near !== undefined && shape === shapes - OTHER_SHAPES) random = new Random(near);
    const size = Math.min(width, height) * (0.08 + random.next() * 0.16);
    const [middleX, middleY, wide, tall] = Array.from({ length: 4 }, () => random.next()) as [
      number,
      ...number[],
    ];
    // Rounds a second, either way.
    const speed = (0.08 + random.next() * 0.22) * (random.chance(0.5) ? 1 : -1);
    const turns = random.next() + (speed * moment) / 1000;
    const centre: Point = [
      width * (0.2 + middleX * 0.6 + (0.1 + wide! * 0.3) * cosine(turns)),
      height * (0.2 + middleY! * 0.6 + (0.1 + tall! * 0.3) * sine(turns)),
    ];
    fill(canvas, [random.pick(SHAPES)(centre, size, turns * 2)], tone(random, colours));
  }
  return canvas;
}

function drawTitle(width: number, height: number, seed: number): Raster {
  const random = new Random(seed);
  const { ground, ink } = paletteOf(random, 0.5);
  const canvas = plainRaster(width, height, ground);
  const scale = Math.max(1, Math.floor(width / (LETTER_ADVANCE * 16)));
  const text = drawnPhrase(random, Math.floor(width / (LETTER_ADVANCE * scale)), 2);
  const place = { left: (width - textWidth(text, scale)) / 2, top: (height - LETTER_HEIGHT * scale) / 2 };
  drawText(canvas, text, { ...place, scale, colour: ink });
  return canvas;
}

function lengthAfter(length: number, change: AnimationChange): number {
  if (change.change === 'cut') return Math.max(0, Math.min(length, change.to) - change.from);
  if (change.change === 're-time') return length * change.factor;
  return change.change === 'intro' ? length + change.length : length;
}

/** How long an animation is with its changes, in milliseconds; 0 where a cut leaves nothing. */
export const animationLength = ({ animation, changes }: AnimationRecipe): number =>
  changes.reduce(lengthAfter, animation.length);

/**
 * The frame at a moment of the changed animation, drawn anew: the same bytes each time and everywhere.
 * @param moment milliseconds from its beginning, below its length
 */
export function drawFrame(recipe: AnimationRecipe, moment: number): Raster {
  const change = recipe.changes.at(-1);
  if (!change) return drawOriginal(recipe, moment);
  const before = { ...recipe, changes: recipe.changes.slice(0, -1) };
  if (change.change === 'cut') return drawFrame(before, moment + change.from);
  if (change.change === 're-time') return drawFrame(before, moment / change.factor);
  if (change.change === 'intro' && moment >= change.length) return drawFrame(before, moment - change.length);
  const frame = drawFrame(before, change.change === 'intro' ? 0 : moment);
  if (change.change === 'intro') return drawTitle(frame.width, frame.height, change.seed);
  const [width, height] = [frame.width * change.factor, frame.height * change.factor];
  return resized(frame, Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
}

/** Every frame at so many a second, one after the other, each with its moment in milliseconds. */
export function* framesOf(
  recipe: AnimationRecipe,
  framesPerSecond: number,
): Generator<{ moment: number; frame: Raster }> {
  const length = animationLength(recipe);
  for (let index = 0; (index * 1000) / framesPerSecond < length; index += 1) {
    const moment = (index * 1000) / framesPerSecond;
    yield { moment, frame: drawFrame(recipe, moment) };
  }
}
