import type { Random } from '../../chance/random.ts';
import { around, type Point } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { fill } from '../drawing/fill.ts';
import { bar, ellipse, rectangle, regular, star } from '../drawing/outlines.ts';
import { between, paletteOf, tone } from '../drawing/palette.ts';
import type { Colour } from '../raster.ts';

/** Outlines for a symbol about (0, 0), of size 1: things of the house and the sky, and plain signs. */
const SYMBOLS: readonly (readonly (readonly Point[])[])[] = [
  [star([0, 0], 1, 5, 0.42, 0.75)],
  [star([0, 0], 1, 8, 0.6), ellipse([0, 0], 0.3)],
  [bar([0, 0], 1.9, 0.55, 0), bar([0, -0.62], 0.68, 0.55, 0.25), bar([0, 0.62], 0.68, 0.55, 0.25)],
  [
    [
      [-1, 0.05],
      [0, -0.95],
      [1, 0.05],
      [0.7, 0.05],
      [0.7, 0.9],
      [-0.7, 0.9],
      [-0.7, 0.05],
    ],
    rectangle(-0.2, 0.3, 0.4, 0.6),
  ],
  [
    rectangle(-1, -0.65, 2, 1.3),
    [
      [-0.85, -0.5],
      [0.85, -0.5],
      [0, 0.2],
    ],
  ],
  [
    [
      [-0.9, -0.3],
      [0.1, -0.3],
      [0.1, -0.85],
      [1, 0],
      [0.1, 0.85],
      [0.1, 0.3],
      [-0.9, 0.3],
    ],
  ],
  [ellipse([0, 0], 1), ellipse([0.42, -0.2], 0.62)],
  [
    [
      [0, -1],
      [0.6, 0],
      [0.62, 0.5],
      [0.3, 0.9],
      [0, 1],
      [-0.3, 0.9],
      [-0.62, 0.5],
      [-0.6, 0],
    ],
  ],
  [
    [
      [-0.6, -1],
      [-0.4, -1],
      [-0.4, -0.85],
      [0.9, -0.45],
      [-0.4, -0.05],
      [-0.4, 1],
      [-0.6, 1],
    ],
  ],
  [
    ellipse([0, -0.45], 0.5),
    ellipse([0, -0.45], 0.22),
    rectangle(-0.12, 0.05, 0.24, 0.95),
    rectangle(0.12, 0.5, 0.35, 0.2),
  ],
  [
    [
      [0.2, -1],
      [-0.65, 0.15],
      [-0.05, 0.15],
      [-0.2, 1],
      [0.65, -0.2],
      [0.05, -0.2],
    ],
  ],
  [
    ellipse([0, 0], 1),
    ellipse([0, 0], 0.72),
    bar([0.18, -0.1], 0.5, 0.14, 0.9),
    bar([0, -0.25], 0.6, 0.14, 0.25),
  ],
  [rectangle(-0.8, 0.1, 0.4, 0.8), rectangle(-0.2, -0.4, 0.4, 1.3), rectangle(0.4, -0.9, 0.4, 1.8)],
  [regular([0, 0], 1, 6), regular([0, 0], 0.5, 6)],
];

const BADGES: readonly ((centre: Point, radius: number, turns: number) => Point[])[] = [
  ([x, y], radius) => rectangle(x - radius, y - radius, radius * 2, radius * 2),
  (centre, radius) => ellipse(centre, radius),
  (centre, radius, turns) => regular(centre, radius * 1.1, 6, turns),
  (centre, radius, turns) => regular(centre, radius * 1.08, 8, turns),
  (centre, radius, turns) => star(centre, radius * 1.1, 12, 0.85, turns),
];

function drawSymbol(
  { canvas }: Drawing,
  random: Random,
  { centre, size, colours }: { centre: Point; size: number; colours: readonly Colour[] },
) {
  const symbol = random.pick(SYMBOLS);
  const [along, across] = around([0, 0], size * (0.85 + random.next() * 0.3), (random.next() - 0.5) * 0.35);
  const outlines = symbol.map((outline) =>
    outline.map(([x, y]): Point => [centre[0] + x * along - y * across, centre[1] + x * across + y * along]),
  );
  fill(canvas, outlines, tone(random, colours));
}

/** A badge in two tones with a large symbol and smaller ones beside it. */
export const drawIcon: DrawKind = (drawing) => {
  const { canvas, layout, width, height, side } = drawing;
  const { ground, colours, dark } = paletteOf(layout);
  paintGround(drawing, ground);
  const middle: Point = [width * (0.45 + layout.next() * 0.1), height * (0.45 + layout.next() * 0.1)];
  const radius = side * (0.4 + layout.next() * 0.08);
  const light = layout.chance(0.5);
  const [back, front] = light
    ? [colours.slice(3), colours.slice(0, 3)]
    : [colours.slice(0, 3), colours.slice(3)];
  const badge = layout.pick(BADGES);
  const tones = layout.shuffled(back);
  fill(canvas, [badge(middle, radius, layout.next())], tones[0]!);
  // A second tone over a part of the badge, as by light from one side.
  const turn = layout.next();
  const edge = around(middle, radius * (0.2 + layout.next() * 0.5), turn);
  fill(
    canvas,
    [bar(around(edge, radius, turn), radius * 2, radius * 4, turn)],
    between(tones[1]!, dark ? [0, 0, 0] : [255, 255, 255], 0.15),
    0.55,
  );
  const smaller = layout.between(1, 4);
  const start = layout.next();
  const spread = 0.62 + layout.next() * 0.25;
  const place: Point = around(middle, radius * layout.next() * 0.25, layout.next());
  const large = radius * (0.42 + layout.next() * 0.2);
  drawing.elements(smaller + 1).forEach((random, index) => {
    const centre =
      index === 0
        ? place
        : around(middle, radius * spread, start + index / smaller + (random.next() - 0.5) * 0.1);
    const size = index === 0 ? large : radius * (0.16 + random.next() * 0.14);
    drawSymbol(drawing, random, { centre, size, colours: front });
  });
};
