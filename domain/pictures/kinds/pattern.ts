import type { Random } from '../../chance/random.ts';
import type { Point } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { fill } from '../drawing/fill.ts';
import { bar, ellipse, rectangle, regular, star } from '../drawing/outlines.ts';
import { paletteOf, tone } from '../drawing/palette.ts';
import type { Colour } from '../raster.ts';

type Motif = (centre: Point, size: number, turns: number) => Point[][];

const MOTIFS: readonly Motif[] = [
  (centre, size) => [ellipse(centre, size)],
  (centre, size) => [ellipse(centre, size), ellipse(centre, size * 0.55)],
  (centre, size, turns) => [regular(centre, size * 1.15, 3, turns)],
  (centre, size, turns) => [regular(centre, size * 1.1, 4, turns)],
  (centre, size, turns) => [star(centre, size * 1.15, 5, 0.45, turns)],
  (centre, size, turns) => [regular(centre, size, 6, turns), regular(centre, size * 0.5, 6, turns)],
  (centre, size, turns) => [bar(centre, size * 2.2, size * 0.7, turns)],
  ([x, y], size, turns) => [
    bar([x, y - size * 0.6], size * 2, size * 0.5, turns),
    bar([x, y + size * 0.6], size * 2, size * 0.5, turns),
  ],
];

function drawCell(
  { canvas }: Drawing,
  random: Random,
  {
    cell,
    motifs,
    colours,
  }: { cell: readonly number[]; motifs: readonly Motif[]; colours: readonly Colour[] },
) {
  const [left, top, across, down] = cell as [number, number, number, number];
  if (random.chance(0.55)) fill(canvas, [rectangle(left, top, across, down)], tone(random, colours));
  const size = Math.min(across, down) * (0.24 + random.next() * 0.22);
  const centre: Point = [left + across / 2, top + down / 2];
  fill(canvas, random.pick(motifs)(centre, size, random.next()), tone(random, colours));
}

/** Rows of simple motifs, like a printed cloth. */
export const drawPattern: DrawKind = (drawing) => {
  const { layout, width, height, side } = drawing;
  const { ground, colours } = paletteOf(layout);
  paintGround(drawing, ground);
  const cells = layout.between(3, 6);
  const columns = Math.max(2, Math.round((cells * width) / side));
  const rows = Math.max(2, Math.round((cells * height) / side));
  const motifs = layout.shuffled(MOTIFS).slice(0, 3);
  // Like bricks: every other row is set back, and one more cell closes it.
  const setBack = layout.chance(0.4) ? 0.5 : 0;
  const across = width / columns;
  const down = height / rows;
  const places = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns + (row % 2 === 1 && setBack ? 1 : 0) }, (_, column) => [
      ...[(column - (row % 2) * setBack) * across, row * down],
      ...[across, down],
    ]),
  ).flat();
  drawing.elements(places.length).forEach((random, index) => {
    drawCell(drawing, random, { cell: places[index]!, motifs, colours });
  });
};
