import { Random } from '../../chance/random.ts';
import { drawnPhrase } from '../drawing/drawn-words.ts';
import { fill } from '../drawing/fill.ts';
import { drawText, LETTER_ADVANCE, LETTER_HEIGHT, textWidth } from '../drawing/font.ts';
import { ellipse, rectangle } from '../drawing/outlines.ts';
import { colourOf } from '../drawing/palette.ts';
import { type Colour, paste, plainRaster, type Raster, rearranged } from '../raster.ts';
import { sideOf, type Transform } from './transformation.ts';

const copyOf = (source: Raster): Raster =>
  rearranged(source, source.width, source.height, (column, row) => row * source.width + column);

/** A frame of one colour around it, up to a fifth of the shorter side on each side. */
export const border: Transform = (source, strength, seed) => {
  const random = new Random(seed);
  const breadth = Math.max(1, Math.round(sideOf(source) * 0.2 * strength));
  const colours: Colour[] = [[0, 0, 0], [255, 255, 255], [128, 128, 128], colourOf(random.next(), 0.6, 0.5)];
  const framed = plainRaster(source.width + breadth * 2, source.height + breadth * 2, random.pick(colours));
  paste(framed, source, breadth, breadth);
  return framed;
};

/** Words on a band across the picture, at its top or bottom; the band takes up to three tenths of the height. */
export const caption: Transform = (source, strength, seed) => {
  const random = new Random(seed);
  const target = copyOf(source);
  const band = Math.max(1, Math.round(source.height * (0.06 + 0.24 * strength)));
  const top = random.chance(0.5) ? 0 : source.height - band;
  const dark = random.chance(0.5);
  fill(target, [rectangle(0, top, source.width, band)], dark ? [20, 20, 20] : [245, 245, 245]);
  const scale = Math.max(
    1,
    Math.floor(Math.min(band / (LETTER_HEIGHT * 1.4), source.width / (LETTER_ADVANCE * 16))),
  );
  const text = drawnPhrase(
    random,
    Math.floor((source.width * 0.92) / (LETTER_ADVANCE * scale)),
    random.between(2, 4),
  );
  drawText(target, text, {
    left: (source.width - textWidth(text, scale)) / 2,
    top: top + (band - LETTER_HEIGHT * scale) / 2,
    ...{ scale, colour: dark ? [245, 245, 245] : [20, 20, 20] },
  });
  return target;
};

/** A neutral window around it: a bar above with three dots and words, margins of up to a third of the shorter side. */
export const screenshot: Transform = (source, strength, seed) => {
  const random = new Random(seed);
  const side = sideOf(source);
  const dark = random.chance(0.4);
  const title = Math.max(4, Math.round(side * (0.05 + 0.07 * strength)));
  const margin = (share: number) => Math.round(side * strength * (0.05 + share * random.next()));
  const [left, right, above, below] = [margin(0.28), margin(0.28), margin(0.12), margin(0.28)];
  const top = title + above;
  const target = plainRaster(
    ...([source.width + left + right, source.height + top + below] as const),
    dark ? [38, 40, 44] : [246, 246, 248],
  );
  fill(target, [rectangle(0, 0, target.width, title)], dark ? [62, 65, 70] : [216, 219, 224]);
  for (const dot of [0, 1, 2])
    fill(target, [ellipse([title * (0.5 + dot * 0.6), title / 2], title * 0.18)], [140, 146, 154]);
  const scale = Math.max(1, Math.floor(title / (LETTER_HEIGHT * 1.6)));
  const from = title * 2.4;
  const letters = Math.floor((target.width - from) / (LETTER_ADVANCE * scale));
  if (title >= LETTER_HEIGHT)
    drawText(target, drawnPhrase(random, letters, 3), {
      ...{ left: from, top: (title - LETTER_HEIGHT * scale) / 2, scale },
      colour: dark ? [225, 228, 232] : [60, 64, 70],
    });
  paste(target, source, left, top);
  return target;
};
