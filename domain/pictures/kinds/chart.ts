import { around, type Point } from '../drawing/circle.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { drawnPhrase } from '../drawing/drawn-words.ts';
import { fill } from '../drawing/fill.ts';
import { drawText, LETTER_ADVANCE, LETTER_HEIGHT, textWidth } from '../drawing/font.ts';
import { ellipse, rectangle, slice, stroke } from '../drawing/outlines.ts';
import { between, type Palette, paletteOf, tone } from '../drawing/palette.ts';

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
  palette: Palette;
}

type Series = (drawing: Drawing, plot: Plot) => void;

const bars: Series = ({ canvas, layout, elements }, { left, top, width, height, palette }) => {
  const lying = layout.chance(0.35);
  const stacked = layout.chance(0.4);
  const colours = layout.shuffled(palette.colours);
  const count = layout.between(4, 8);
  const breadth = 0.55 + layout.next() * 0.35;
  elements(count).forEach((random, index) => {
    let from = 0;
    for (const part of stacked ? [0, 1, 2] : [0]) {
      const length = stacked ? 0.05 + random.next() * 0.28 : 0.08 + random.next() * 0.9;
      const place = (index + (1 - breadth) / 2) / count;
      const shape = lying
        ? rectangle(left + from * width, top + place * height, length * width, (breadth * height) / count)
        : rectangle(
            ...([left + place * width, top + height * (1 - from - length)] as const),
            ...([(breadth * width) / count, length * height] as const),
          );
      fill(canvas, [shape], colours[part]!);
      from += length;
    }
  });
};

const lines: Series = ({ canvas, layout, elements, side }, { left, top, width, height, palette }) => {
  const filled = layout.chance(0.5);
  const count = layout.between(7, 14);
  const series = layout.between(2, 3);
  const colours = layout.shuffled(palette.colours);
  elements(series).forEach((random, index) => {
    let value = 0.15 + random.next() * 0.7;
    const points = Array.from({ length: count }, (_, place): Point => {
      value = Math.min(0.98, Math.max(0.04, value + (random.next() - 0.5) * 0.5));
      return [left + (place * width) / (count - 1), top + height * (1 - value)];
    });
    if (filled)
      fill(canvas, [[[left, top + height], ...points, [left + width, top + height]]], colours[index]!, 0.75);
    for (const piece of stroke(points, side * 0.018)) fill(canvas, [piece], colours[index]!);
  });
};

const shares: Series = ({ canvas, layout, elements }, { left, top, width, height, palette }) => {
  const centre: Point = [left + width * (0.35 + layout.next() * 0.3), top + height / 2];
  const radius = Math.min(width, height) * (0.4 + layout.next() * 0.1);
  const hole = layout.chance(0.5) ? radius * (0.35 + layout.next() * 0.25) : 0;
  const colours = layout.shuffled(palette.colours);
  const parts = elements(layout.between(3, 6)).map((random) => 0.25 + random.next() * 1.6);
  const sum = parts.reduce((total, part) => total + part, 0);
  let from = layout.next();
  parts.forEach((part, index) => {
    fill(canvas, [slice(centre, radius, from, from + part / sum)], colours[index]!);
    from += part / sum;
  });
  if (hole > 0) fill(canvas, [ellipse(centre, hole)], palette.ground);
};

const points: Series = ({ canvas, layout, elements, side }, { left, top, width, height, palette }) => {
  const slope = layout.next() * 1.6 - 0.8;
  const colours = layout.shuffled(palette.colours).slice(0, 3);
  const largest = side * (0.045 + layout.next() * 0.04);
  for (const random of elements(layout.between(14, 30))) {
    const x = random.next();
    const y = 0.5 + slope * (x - 0.5) + (random.next() - 0.5) * 0.5;
    const inside = Math.min(0.97, Math.max(0.03, y));
    fill(
      canvas,
      [ellipse([left + x * width, top + inside * height], largest * (0.6 + random.next() * 0.4))],
      tone(random, colours),
      0.85,
    );
  }
};

const heat: Series = ({ canvas, layout, elements }, { left, top, width, height, palette }) => {
  const columns = layout.between(5, 9);
  const rows = layout.between(4, 7);
  const [low, high] = [palette.colours[5]!, palette.colours[0]!];
  elements(columns * rows).forEach((random, index) => {
    const cell = rectangle(
      ...([
        left + ((index % columns) * width) / columns,
        top + (Math.floor(index / columns) * height) / rows,
      ] as const),
      ...([width / columns - 1, height / rows - 1] as const),
    );
    fill(canvas, [cell], between(low, high, random.next()));
  });
};

const spokes: Series = ({ canvas, layout, elements, side }, { left, top, width, height, palette }) => {
  const centre: Point = [left + width / 2, top + height / 2];
  const radius = Math.min(width, height) / 2;
  const turn = layout.next();
  const colours = layout.shuffled(palette.colours);
  const count = layout.between(5, 9);
  for (const ring of [1, 0.66, 0.33])
    fill(
      canvas,
      [ellipse(centre, radius * ring), ellipse(centre, radius * ring - side * 0.006)],
      palette.ink,
      0.4,
    );
  const ends = elements(count).map((random, index) =>
    around(centre, radius * (0.2 + random.next() * 0.8), turn + index / count),
  );
  fill(canvas, [ends], colours[0]!, 0.85);
  for (const end of ends) fill(canvas, [ellipse(end, side * 0.025)], colours[1]!);
};

const SERIES: readonly Series[] = [bars, bars, lines, lines, shares, points, heat, spokes];

function drawGrid({ canvas, layout, side }: Drawing, { left, top, width, height, palette }: Plot) {
  const steps = layout.between(3, 6);
  const breadth = Math.max(1, side * 0.005);
  for (let step = 0; step < steps; step += 1)
    fill(canvas, [rectangle(left, top + (step * height) / steps, width, breadth)], palette.ink, 0.25);
  fill(canvas, [rectangle(left, top + height, width, breadth * 2)], palette.ink);
  fill(canvas, [rectangle(left - breadth * 2, top, breadth * 2, height + breadth * 2)], palette.ink);
}

function drawTitle({ canvas, layout, width, side }: Drawing, { ink }: Palette) {
  const scale = Math.max(1, Math.round(side / 160));
  const title = drawnPhrase(layout, Math.floor((width * 0.9) / (LETTER_ADVANCE * scale)), 2);
  const left = layout.chance(0.5) ? side * 0.06 : (width - textWidth(title, scale)) / 2;
  drawText(canvas, title, { left, top: side * 0.04, scale, colour: ink });
  return side * 0.07 + LETTER_HEIGHT * scale;
}

/** Bars, lines, shares, points, heat or spokes of made-up numbers, with a title. */
export const drawChart: DrawKind = (drawing) => {
  const { layout, width, height, side } = drawing;
  const palette = paletteOf(layout, 0.35);
  paintGround(drawing, palette.ground);
  const top = drawTitle(drawing, palette);
  const margin = side * (0.06 + layout.next() * 0.06);
  const plot = { left: margin, top, width: width - margin * 1.7, height: height - top - margin, palette };
  const series = layout.pick(SERIES);
  if (series !== shares && series !== spokes) drawGrid(drawing, plot);
  series(drawing, plot);
};
