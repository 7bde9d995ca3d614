import type { Random } from '../../chance/random.ts';
import { type Point, sine } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { fill } from '../drawing/fill.ts';
import { ellipse, rectangle, regular } from '../drawing/outlines.ts';
import { between, colourOf } from '../drawing/palette.ts';
import type { Colour } from '../raster.ts';

function drawSky({ canvas, width, height }: Drawing, upper: Colour, lower: Colour) {
  const bands = 12;
  for (let band = 0; band < bands; band += 1)
    fill(
      canvas,
      [rectangle(0, (band * height) / bands, width, height / bands + 1)],
      between(upper, lower, band / (bands - 1)),
    );
}

function drawCloud({ canvas, width, height, side }: Drawing, random: Random, colour: Colour) {
  const x = random.next() * width;
  const y = height * (0.06 + random.next() * 0.26);
  const size = side * (0.05 + random.next() * 0.06);
  for (const [shift, share] of [
    [-1.2, 0.7],
    [0, 1],
    [1.2, 0.75],
  ] as const)
    fill(
      canvas,
      [ellipse([x + shift * size, y + (1 - share) * size], size * share * 1.2, size * share)],
      colour,
    );
}

/** The upper edge of a range: peaks, or waves of hills. */
function ridge(random: Random, { width, height }: Drawing, base: number, jagged: boolean): Point[] {
  const rise = height * (jagged ? 0.3 : 0.16);
  if (jagged) {
    const peaks = random.between(3, 5);
    return Array.from({ length: peaks * 2 + 1 }, (_, index) => [
      ((index + (random.next() - 0.5) * 0.8) * width) / (peaks * 2),
      base - rise * (index % 2 === 1 ? 0.35 + random.next() * 0.65 : random.next() * 0.25),
    ]);
  }
  const [first, second] = [random.next(), random.next()];
  const [slow, quick] = [0.5 + random.next(), 1.5 + random.next() * 1.5];
  return Array.from({ length: 33 }, (_, index) => [
    (index * width) / 32,
    base -
      rise * (0.5 + 0.32 * sine(first + (slow * index) / 32) + 0.18 * sine(second + (quick * index) / 32)),
  ]);
}

function drawTree({ canvas, width, height, side }: Drawing, random: Random, colour: Colour) {
  const x = random.next() * width;
  const y = height * (0.76 + random.next() * 0.2);
  const size = side * (0.06 + random.next() * 0.09);
  const shade = between(colour, random.chance(0.5) ? [0, 0, 0] : [255, 255, 255], random.next() * 0.35);
  fill(canvas, [rectangle(x - size * 0.1, y - size * 0.6, size * 0.2, size * 0.6)], [84, 62, 44]);
  if (random.chance(0.5)) fill(canvas, [ellipse([x, y - size * 1.1], size * 0.6, size * 0.7)], shade);
  else
    for (const up of [0.9, 1.4, 1.9])
      fill(canvas, [regular([x, y - size * (up - 0.1)], size * (1.05 - up * 0.25), 3, 0.75)], shade);
}

function drawHut({ canvas, width, height, side }: Drawing, random: Random, hue: number) {
  const size = side * (0.1 + random.next() * 0.08);
  const x = random.next() * (width - size);
  const y = height * (0.72 + random.next() * 0.18);
  fill(
    canvas,
    [rectangle(x, y - size * 0.7, size, size * 0.7)],
    colourOf(hue + random.next() * 0.2, 0.3, 0.85),
  );
  const roof: Point[] = [
    [x - size * 0.15, y - size * 0.7],
    [x + size / 2, y - size * 1.25],
    [x + size * 1.15, y - size * 0.7],
  ];
  fill(canvas, [roof], colourOf(random.next() * 0.1, 0.5, 0.3 + random.next() * 0.15));
  fill(canvas, [rectangle(x + size * 0.38, y - size * 0.4, size * 0.24, size * 0.4)], [70, 56, 48]);
}

/** Sky, ranges, trees and huts of plain shapes. */
export const drawLandscape: DrawKind = (drawing) => {
  const { canvas, layout, width, height, side } = drawing;
  const hue = layout.next();
  const night = layout.chance(0.25);
  const upper = colourOf(hue, 0.5, night ? 0.12 : 0.5 + layout.next() * 0.15);
  const lower = colourOf(hue + 0.08, 0.5, night ? 0.35 : 0.86);
  paintGround(drawing, lower);
  drawSky(drawing, upper, lower);
  const land = hue + 0.3 + layout.next() * 0.3;
  const counts = {
    clouds: layout.between(1, 3),
    ranges: layout.between(2, 4),
    trees: layout.between(3, 8),
    huts: layout.between(0, 2),
  };
  const horizon = 0.5 + layout.next() * 0.12;
  const jagged = Array.from({ length: counts.ranges }, () => layout.chance(0.5));
  const total = 1 + counts.clouds + counts.ranges + counts.trees + counts.huts;
  const elements = drawing.elements(total).values();
  const next = () => elements.next().value!;

  const sun = next();
  const place: Point = [width * (0.08 + sun.next() * 0.84), height * (0.1 + sun.next() * 0.28)];
  fill(
    canvas,
    [ellipse(place, side * (0.07 + sun.next() * 0.06))],
    colourOf(0.13, night ? 0.1 : 0.9, night ? 0.9 : 0.75),
  );
  for (let cloud = 0; cloud < counts.clouds; cloud += 1)
    drawCloud(drawing, next(), between(lower, [255, 255, 255], night ? 0.25 : 0.7));
  jagged.forEach((peaks, range) => {
    const share = counts.ranges === 1 ? 1 : range / (counts.ranges - 1);
    const base = height * (horizon + share * (0.86 - horizon));
    const random = next();
    const colour = colourOf(land + range * 0.05, 0.4, (night ? 0.3 : 0.68) - share * (night ? 0.18 : 0.36));
    const edge = ridge(random, drawing, base, peaks);
    fill(
      canvas,
      [[[0, height], [-width * 0.2, base], ...edge, [width * 1.2, base], [width, height]]],
      colour,
    );
  });
  for (let hut = 0; hut < counts.huts; hut += 1) drawHut(drawing, next(), hue);
  for (let tree = 0; tree < counts.trees; tree += 1)
    drawTree(drawing, next(), colourOf(land, 0.45, night ? 0.2 : 0.36));
};
