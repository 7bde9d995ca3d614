import type { Colour, Raster } from '../raster.ts';
import type { Point } from './circle.ts';

/** Lines in a row of pixels at which a shape is sampled; along the row its cover is exact. */
const LINES_A_ROW = 4;

/** Adds what a line covers of each pixel from `from` to `to`, as differences between neighbours. */
function cover(differences: Float64Array, width: number, from: number, to: number): void {
  const left = Math.min(Math.max(from, 0), width);
  const right = Math.min(Math.max(to, 0), width);
  if (right <= left) return;
  const first = Math.floor(left);
  const last = Math.floor(right);
  const share = 1 / LINES_A_ROW;
  differences[first] = differences[first]! + share * (1 - left + first);
  differences[first + 1] = differences[first + 1]! + share * (left - first);
  differences[last] = differences[last]! - share * (1 - right + last);
  differences[last + 1] = differences[last + 1]! - share * (right - last);
}

/** Where the outlines cross a horizontal line, from left to right. */
function crossings(outlines: readonly (readonly Point[])[], y: number): number[] {
  const found: number[] = [];
  for (const outline of outlines) {
    let before = outline[outline.length - 1]!;
    for (const point of outline) {
      if (before[1] <= y !== point[1] <= y)
        found.push(before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0]));
      before = point;
    }
  }
  return found.length > 2
    ? found.sort((one, other) => one - other)
    : found[0]! > found[1]!
      ? found.reverse()
      : found;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The pixels of the picture that outlines can touch; the right and the bottom are not part of it. */
function boxOf(target: Raster, outlines: readonly (readonly Point[])[]): Box {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  for (const outline of outlines)
    for (const [x, y] of outline) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return {
    left: Math.max(0, Math.floor(left)),
    right: Math.min(target.width, Math.ceil(right)),
    top: Math.max(0, Math.floor(top)),
    bottom: Math.min(target.height, Math.ceil(bottom)),
  };
}

function blendRow(target: Raster, at: number, differences: Float64Array, colour: Colour, opacity: number) {
  const { data } = target;
  const [red, green, blue] = colour;
  let covered = 0;
  let place = at * 4;
  for (let column = 0; column < differences.length - 2; column += 1, place += 4) {
    covered += differences[column]!;
    if (covered < 0.002) continue;
    const alpha = covered > 0.998 ? opacity : covered * opacity;
    data[place] = data[place]! + (red - data[place]!) * alpha;
    data[place + 1] = data[place + 1]! + (green - data[place + 1]!) * alpha;
    data[place + 2] = data[place + 2]! + (blue - data[place + 2]!) * alpha;
  }
}

/**
 * Fills a shape with smooth edges; where outlines lie in each other, inside and outside alternate. What lies outside of
 * the picture is left out.
 * @param outlines each closed, of at least three points
 * @param opacity 0 to 1
 */
export function fill(
  target: Raster,
  outlines: readonly (readonly Point[])[],
  colour: Colour,
  opacity = 1,
): void {
  const { left, right, top, bottom } = boxOf(target, outlines);
  const width = right - left;
  if (width <= 0) return;
  const differences = new Float64Array(width + 2);
  for (let row = top; row < bottom; row += 1) {
    differences.fill(0);
    for (let line = 0; line < LINES_A_ROW; line += 1) {
      const found = crossings(outlines, row + (line + 0.5) / LINES_A_ROW);
      for (let index = 0; index + 1 < found.length; index += 2)
        cover(differences, width, found[index]! - left, found[index + 1]! - left);
    }
    blendRow(target, row * target.width + left, differences, colour, opacity);
  }
}
