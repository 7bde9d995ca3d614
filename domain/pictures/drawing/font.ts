import type { Colour, Raster } from '../raster.ts';

/** Rows of a letter, and columns with the gap after it. */
export const LETTER_HEIGHT = 8;
export const LETTER_ADVANCE = 6;

/** Five columns a letter, two hexadecimal digits each, the uppermost dot lowest; the eighth row hangs below the line. */
const LETTERS: Readonly<Record<string, string>> = {
  A: '7e0909097e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141413e',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e4149493a',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '2649494932',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
  a: '2054545478',
  b: '7f48444438',
  c: '3844444428',
  d: '384444487f',
  e: '3854545418',
  f: '087e090102',
  g: '18a4a4a478',
  h: '7f08040478',
  i: '00447d4000',
  j: '4080847d00',
  k: '7f10284400',
  l: '00417f4000',
  m: '7c04180478',
  n: '7c08040478',
  o: '3844444438',
  p: 'fc24242418',
  q: '18242424fc',
  r: '7c08040408',
  s: '4854545424',
  t: '043f444020',
  u: '3c4040207c',
  v: '1c2040201c',
  w: '3c4030403c',
  x: '4428102844',
  y: '1ca0a0a07c',
  z: '4464544c44',
  ' ': '0000000000',
  '.': '0060600000',
};

/** Letters that can be drawn, and so every letter that a picture can hold. */
export const DRAWN_LETTERS = Object.keys(LETTERS);

/** The width of a text in pixels, without the gap behind it. */
export const textWidth = (text: string, scale: number): number => (text.length * LETTER_ADVANCE - 1) * scale;

/** Draws a text with its upper left corner at (left, top); letters that do not fit into the picture are cut. */
export function drawText(
  target: Raster,
  text: string,
  { left, top, scale, colour }: { left: number; top: number; scale: number; colour: Colour },
): void {
  const dot = (x: number, y: number) => {
    for (let row = Math.max(0, y); row < Math.min(target.height, y + scale); row += 1)
      for (let column = Math.max(0, x); column < Math.min(target.width, x + scale); column += 1)
        target.data.set(colour, (row * target.width + column) * 4);
  };
  [...text].forEach((letter, index) => {
    const columns = LETTERS[letter] ?? LETTERS['.']!;
    for (let column = 0; column < LETTER_ADVANCE - 1; column += 1) {
      const dots = Number.parseInt(columns.slice(column * 2, column * 2 + 2), 16);
      for (let row = 0; row < LETTER_HEIGHT; row += 1)
        if ((dots >> row) % 2 === 1)
          dot(Math.round(left) + (index * LETTER_ADVANCE + column) * scale, Math.round(top) + row * scale);
    }
  });
}
