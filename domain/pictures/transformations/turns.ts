import { Random } from '../../chance/random.ts';
import { cosine, sine } from '../drawing/circle.ts';
import { plainRaster, rearranged } from '../raster.ts';
import type { Transform } from './transformation.ts';

/** Left and right exchanged, at any strength. */
export const flipHorizontal: Transform = (source) =>
  rearranged(source, source.width, source.height, (column, row) => (row + 1) * source.width - 1 - column);

/** Top and bottom exchanged, at any strength. */
export const flipVertical: Transform = (source) =>
  rearranged(
    ...([source, source.width, source.height] as const),
    (column, row) => (source.height - 1 - row) * source.width + column,
  );

/** Turned clockwise by one, two or three quarters: up to a third, two thirds and the whole of the strength. */
export const quarterTurn: Transform = (source, strength) => {
  const { width, height } = source;
  const quarters = Math.min(3, Math.max(1, Math.ceil(strength * 3)));
  if (quarters === 2)
    return rearranged(source, width, height, (column, row) => (height - row) * width - 1 - column);
  return quarters === 1
    ? rearranged(source, height, width, (column, row) => (height - 1 - column) * width + row)
    : rearranged(source, height, width, (column, row) => (column + 1) * width - 1 - row);
};

const LARGEST_TILT = 12 / 360;

/** Turned a little, either way, up to 12 degrees, in a frame of the same size; the corners are black, white or grey. */
export const tilt: Transform = (source, strength, seed) => {
  const { width, height, data } = source;
  const random = new Random(seed);
  const turns = LARGEST_TILT * strength * (random.chance(0.5) ? 1 : -1);
  const [along, across] = [cosine(turns), sine(turns)];
  const corner = random.pick([0, 128, 255]);
  const target = plainRaster(width, height, [corner, corner, corner]);
  for (let row = 0, at = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1, at += 4) {
      const right = column - (width - 1) / 2;
      const down = row - (height - 1) / 2;
      const x = right * along + down * across + (width - 1) / 2;
      const y = down * along - right * across + (height - 1) / 2;
      if (x < 0 || y < 0 || x > width - 1 || y > height - 1) continue;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const from = (top * width + left) * 4;
      const [next, below] = [left + 1 < width ? 4 : 0, top + 1 < height ? width * 4 : 0];
      for (let channel = 0; channel < 3; channel += 1) {
        const upper = data[from + channel]! * (1 - x + left) + data[from + next + channel]! * (x - left);
        const lower =
          data[from + below + channel]! * (1 - x + left) + data[from + below + next + channel]! * (x - left);
        target.data[at + channel] = upper * (1 - y + top) + lower * (y - top);
      }
    }
  return target;
};
