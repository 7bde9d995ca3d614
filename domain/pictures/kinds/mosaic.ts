import type { Random } from '../../chance/random.ts';
import type { Point } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { fill } from '../drawing/fill.ts';
import { rectangle } from '../drawing/outlines.ts';
import { paletteOf, tone } from '../drawing/palette.ts';

/** Divides a rectangle again and again, across or along by chance, until pieces are small. */
function divided(random: Random, piece: readonly number[], smallest: number): Point[][] {
  const [left, top, width, height] = piece as [number, number, number, number];
  const longer = Math.max(width, height);
  if (longer < smallest * 2 || (longer < smallest * 3 && random.chance(0.35)))
    return [rectangle(left, top, width, height)];
  const share = 0.35 + random.next() * 0.3;
  const halves =
    width > height
      ? [
          [left, top, width * share, height],
          [left + width * share, top, width * (1 - share), height],
        ]
      : [
          [left, top, width, height * share],
          [left, top + height * share, width, height * (1 - share)],
        ];
  return halves.flatMap((half) => divided(random, half, smallest));
}

/** Triangles between points of a grid that are moved about by chance. */
function triangles(random: Random, { width, height, side }: Drawing): Point[][] {
  const cells = random.between(3, 5);
  const columns = Math.max(2, Math.round((cells * width) / side));
  const rows = Math.max(2, Math.round((cells * height) / side));
  const moved = (index: number, last: number) =>
    index === 0 || index === last ? index : index + (random.next() - 0.5) * 0.7;
  const points = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from(
      { length: columns + 1 },
      (_, column): Point => [(moved(column, columns) * width) / columns, (moved(row, rows) * height) / rows],
    ),
  );
  return points.slice(0, -1).flatMap((above, row) =>
    above.slice(0, -1).flatMap((upperLeft, column) => {
      const upperRight = above[column + 1]!;
      const lowerLeft = points[row + 1]![column]!;
      const lowerRight = points[row + 1]![column + 1]!;
      return random.chance(0.5)
        ? [
            [upperLeft, upperRight, lowerRight],
            [upperLeft, lowerRight, lowerLeft],
          ]
        : [
            [upperLeft, upperRight, lowerLeft],
            [upperRight, lowerRight, lowerLeft],
          ];
    }),
  );
}

/** A tile drawn in towards its middle by so much of a joint. */
function inset(tile: readonly Point[], joint: number): Point[] {
  const x = tile.reduce((sum, [right]) => sum + right, 0) / tile.length;
  const y = tile.reduce((sum, [, down]) => sum + down, 0) / tile.length;
  return tile.map(([right, down]) => {
    const length = Math.sqrt((right - x) ** 2 + (down - y) ** 2);
    const share = Math.max(0, 1 - joint / Math.max(length, 1));
    return [x + (right - x) * share, y + (down - y) * share];
  });
}

/** Tiles with joints, of rectangles or triangles. */
export const drawMosaic: DrawKind = (drawing) => {
  const { canvas, layout, width, height, side } = drawing;
  const { ground, colours } = paletteOf(layout, 0.5);
  paintGround(drawing, ground);
  const tiles = layout.chance(0.55)
    ? divided(layout, [0, 0, width, height], side * (0.13 + layout.next() * 0.08))
    : triangles(layout, drawing);
  const joint = side * 0.012;
  drawing.elements(tiles.length).forEach((random, index) => {
    fill(canvas, [inset(tiles[index]!, joint)], tone(random, colours));
  });
};
