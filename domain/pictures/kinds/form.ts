import { type DrawKind, paintGround } from '../drawing/drawing.ts';
import { drawnPhrase } from '../drawing/drawn-words.ts';
import { fill } from '../drawing/fill.ts';
import { drawText, LETTER_ADVANCE } from '../drawing/font.ts';
import { rectangle } from '../drawing/outlines.ts';
import type { Colour } from '../raster.ts';

const PAPER: Colour = [252, 251, 246];
const INK: Colour = [52, 58, 70];
const FIELD: Colour = [168, 180, 196];
const HEAD: Colour = [64, 92, 120];
const WORDS: Colour = [104, 114, 132];

/** Fields as shares of the shorter side; the same in every form. */
const FIELDS: readonly (readonly [left: number, top: number, width: number])[] = [
  [0.1, 0.3, 0.36],
  [0.54, 0.3, 0.36],
  [0.1, 0.48, 0.8],
  [0.1, 0.66, 0.5],
  [0.7, 0.66, 0.2],
];
const TALL = 0.1;

/** A printed form: heading, frame and fields are always the same, two or three fields hold a word by chance. */
export const drawForm: DrawKind = (drawing) => {
  const { canvas, layout, width, height, side } = drawing;
  paintGround(drawing, PAPER);
  const line = Math.max(1, Math.round(side / 64));
  const margin = side * 0.04;
  fill(canvas, [rectangle(margin, margin, width - 2 * margin, height - 2 * margin)], INK);
  const inside = margin + line;
  fill(canvas, [rectangle(inside, inside, width - 2 * inside, height - 2 * inside)], PAPER);
  fill(canvas, [rectangle(inside, inside, width - 2 * inside, side * 0.14)], HEAD);
  const scale = Math.max(1, Math.round(side / 256));
  const filled = new Set(layout.shuffled(FIELDS.map((_, index) => index)).slice(0, layout.between(2, 3)));
  const words = drawing.elements(FIELDS.length);
  for (const [index, [left, top, wide]] of FIELDS.entries()) {
    fill(canvas, [rectangle(left * width, top * height, wide * width, TALL * height)], FIELD);
    if (!filled.has(index)) continue;
    const letters = Math.floor((wide * width) / (LETTER_ADVANCE * scale)) - 1;
    const at = { left: left * width + 2 * scale, top: (top + 0.02) * height, scale, colour: WORDS };
    drawText(canvas, drawnPhrase(words[index]!, letters, 1), at);
  }
};
