import type { Random } from '../../chance/random.ts';
import { around, type Point, sine } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { fill } from '../drawing/fill.ts';
import { ellipse, stroke } from '../drawing/outlines.ts';
import { between, colourOf } from '../drawing/palette.ts';
import type { Colour } from '../raster.ts';

interface Colours {
  street: Colour;
  block: Colour;
  building: Colour;
  park: Colour;
  water: Colour;
}

/** Where streets run, on both sides of the middle, at distances by chance. */
function streets(random: Random, reach: number, spacing: number): number[] {
  const places: number[] = [];
  for (let place = -reach; place < reach; place += spacing * (0.6 + random.next() * 0.8)) places.push(place);
  return places;
}

/** What stands in a block: a park, a square with something round, or buildings along it. */
function drawBlock(
  canvas: Drawing['canvas'],
  random: Random,
  corner: (x: number, y: number) => Point,
  colours: Colours,
) {
  const part = (left: number, top: number, right: number, bottom: number) => [
    corner(left, top),
    corner(right, top),
    corner(right, bottom),
    corner(left, bottom),
  ];
  const use = random.next();
  if (use < 0.22) {
    fill(canvas, [part(0, 0, 1, 1)], between(colours.park, [0, 0, 0], random.next() * 0.3));
    return;
  }
  fill(canvas, [part(0, 0, 1, 1)], between(colours.block, colours.building, random.next() * 0.5));
  if (use < 0.3) {
    const [x, y] = corner(0.5, 0.5);
    const [edge] = corner(0.85, 0.5);
    fill(canvas, [ellipse([x, y], Math.abs(edge - x) * 0.8 + 1)], colours.water);
    return;
  }
  const columns = random.between(1, 3);
  const rows = random.between(1, 2);
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) {
      const shade = between(colours.building, [0, 0, 0], random.next() * 0.5);
      if (random.chance(0.8))
        fill(
          canvas,
          [
            part(
              ...([(column + 0.12) / columns, (row + 0.12) / rows] as const),
              ...([
                (column + 0.5 + random.next() * 0.4) / columns,
                (row + 0.5 + random.next() * 0.4) / rows,
              ] as const),
            ),
          ],
          shade,
        );
    }
}

function river(random: Random, { width, height }: Drawing): Point[] {
  const [phase, bend] = [random.next(), 0.08 + random.next() * 0.14];
  const from = 0.15 + random.next() * 0.7;
  const to = 0.15 + random.next() * 0.7;
  const across = random.chance(0.5);
  return Array.from({ length: 17 }, (_, index) => {
    const along = index / 16;
    const aside = from + (to - from) * along + bend * sine(phase + along * 1.2);
    return across
      ? [along * width * 1.1 - width * 0.05, aside * height]
      : [aside * width, along * height * 1.1 - height * 0.05];
  });
}

/** Streets, blocks, parks and a river of no real place, without names. */
export const drawMap: DrawKind = (drawing) => {
  const { canvas, layout, width, height, side } = drawing;
  const hue = layout.next();
  const dark = layout.chance(0.25);
  const shade = (lightness: number) => (dark ? 1 - lightness : lightness);
  const colours: Colours = {
    street: colourOf(hue, 0.15, shade(0.96)),
    block: colourOf(hue + 0.05, 0.2, shade(0.8)),
    building: colourOf(hue + 0.1, 0.25, shade(0.6)),
    park: colourOf(0.3 + layout.next() * 0.08, 0.35, dark ? 0.25 : 0.6),
    water: colourOf(0.56, 0.5, dark ? 0.35 : 0.65),
  };
  paintGround(drawing, colours.street);
  const middle: Point = [width / 2, height / 2];
  const turn = layout.next() * 0.25;
  const reach = (width + height) * 0.6;
  const spacing = side * (0.2 + layout.next() * 0.1);
  const lines = [
    streets(layout, reach, spacing),
    streets(layout, reach, spacing * (0.7 + layout.next() * 0.5)),
  ];
  const half = side * 0.014;
  const place = (x: number, y: number): Point => around(around(middle, x, turn), y, turn + 0.25);
  const blocks = lines[0]!.slice(1).flatMap((right, column) =>
    lines[1]!.slice(1).flatMap((bottom, row) => {
      const left = lines[0]![column]! + half;
      const top = lines[1]![row]! + half;
      const corner = (x: number, y: number) =>
        place(left + x * (right - half - left), top + y * (bottom - half - top));
      const [x, y] = corner(0.5, 0.5);
      return x > 0 && y > 0 && x < width && y < height ? [corner] : [];
    }),
  );
  const course = river(layout, drawing);
  const avenue: Point[] = [
    place(-reach, (layout.next() - 0.5) * side),
    place(reach, (layout.next() - 0.5) * side),
  ];
  drawing.elements(Math.max(2, blocks.length)).forEach((random, index) => {
    const corner = blocks[index];
    if (corner) drawBlock(canvas, random, corner, colours);
  });
  for (const piece of stroke(course, side * (0.06 + layout.next() * 0.08)))
    fill(canvas, [piece], colours.water);
  for (const piece of stroke(avenue, side * 0.05)) fill(canvas, [piece], colours.street);
  for (const piece of stroke(avenue, side * 0.03)) fill(canvas, [piece], colourOf(0.12, 0.7, shade(0.7)));
};
