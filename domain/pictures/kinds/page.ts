import type { Random } from '../../chance/random.ts';
import { type Drawing, type DrawKind, paintGround } from '../drawing/drawing.ts';
import { drawnPhrase } from '../drawing/drawn-words.ts';
import { fill } from '../drawing/fill.ts';
import { drawText, LETTER_ADVANCE, LETTER_HEIGHT, textWidth } from '../drawing/font.ts';
import { rectangle } from '../drawing/outlines.ts';
import { between, paletteOf, tone } from '../drawing/palette.ts';
import type { Colour } from '../raster.ts';

interface Block {
  left: number;
  top: number;
  width: number;
  height: number;
  use: 'text' | 'heading' | 'figure' | 'note';
}

const USES: readonly Block['use'][] = ['text', 'text', 'text', 'heading', 'figure', 'note'];

/** Divides each column into blocks of different heights. */
function blocksOf(random: Random, { width, height, side }: Drawing, top: number): Block[] {
  const columns = random.pick(width > height * 1.3 ? [2, 3] : [1, 2, 2, 3]);
  const margin = side * (0.05 + random.next() * 0.05);
  const gap = side * 0.04;
  const across = (width - margin * 2 - gap * (columns - 1)) / columns;
  return Array.from({ length: columns }, (_, column) => {
    const blocks: Block[] = [];
    let from = top;
    while (from < height - margin - side * 0.08) {
      const use = random.pick(USES);
      const wished = use === 'heading' ? side * 0.1 : side * (0.12 + random.next() * 0.26);
      const tall = Math.min(wished, height - margin - from);
      blocks.push({ left: margin + column * (across + gap), top: from, width: across, height: tall, use });
      from += tall + gap * 0.8;
    }
    return blocks;
  }).flat();
}

function drawLines(
  { canvas, side }: Drawing,
  random: Random,
  { left, top, width, height }: Block,
  { colour, scale }: { colour: Colour; scale: number },
) {
  const step = LETTER_HEIGHT * scale + Math.max(1, Math.round(side / 128));
  const room = Math.floor(width / (LETTER_ADVANCE * scale));
  const lines = Math.max(1, Math.floor(height / step));
  const last = 0.3 + random.next() * 0.6;
  for (let line = 0; line < lines; line += 1) {
    const text = drawnPhrase(random, line === lines - 1 ? room * last : room);
    drawText(canvas, text, { left, top: top + line * step, scale, colour });
  }
}

function drawFigure(
  { canvas }: Drawing,
  random: Random,
  { left, top, width, height }: Block,
  colours: readonly Colour[],
) {
  fill(canvas, [rectangle(left, top, width, height)], tone(random, colours));
  const bars = random.between(2, 6);
  for (let index = 0; index < bars; index += 1) {
    const tall = height * (0.15 + random.next() * 0.75);
    fill(
      canvas,
      [rectangle(left + ((index + 0.2) * width) / bars, top + height - tall, (width * 0.6) / bars, tall)],
      tone(random, colours),
    );
  }
}

/** A page of type: title, columns, headings, figures and notes; its words mean nothing together. */
export const drawPage: DrawKind = (drawing) => {
  const { canvas, layout, width, side } = drawing;
  const { ground, ink, colours } = paletteOf(layout, 0.25);
  paintGround(drawing, ground);
  const scale = Math.max(1, Math.round(side / 256));
  const titled = scale * 2;
  const band = layout.chance(0.5);
  const top = side * 0.05 + LETTER_HEIGHT * titled + side * 0.05;
  if (band) fill(canvas, [rectangle(0, 0, width, top - side * 0.02)], layout.pick(colours.slice(0, 3)));
  const title = drawnPhrase(layout, Math.floor((width * 0.9) / (LETTER_ADVANCE * titled)), 2);
  const left = layout.chance(0.5) ? side * 0.06 : (width - textWidth(title, titled)) / 2;
  drawText(canvas, title, { left, top: side * 0.04, scale: titled, colour: band ? [250, 250, 250] : ink });
  const blocks = blocksOf(layout, drawing, top);
  drawing.elements(Math.max(2, blocks.length)).forEach((random, index) => {
    const block = blocks[index];
    if (!block) return;
    if (block.use === 'figure') drawFigure(drawing, random, block, colours);
    else if (block.use === 'note') {
      fill(
        canvas,
        [rectangle(block.left, block.top, block.width, block.height)],
        between(tone(random, colours), ground, 0.4),
      );
      const inside = {
        ...block,
        left: block.left + side * 0.02,
        top: block.top + side * 0.02,
        width: block.width - side * 0.04,
        height: block.height - side * 0.03,
      };
      drawLines(drawing, random, inside, { colour: ink, scale });
    } else
      drawLines(drawing, random, block, { colour: ink, scale: block.use === 'heading' ? scale * 2 : scale });
  });
};
