/** x, y in pixels from the upper left corner. */
export type Point = readonly [x: number, y: number];

/**
 * The sine of so many turns: a polynomial, to 10⁻⁸, since engines may round Math.sin differently and a picture has the
 * same bytes everywhere.
 */
export function sine(turns: number): number {
  const wave = turns - Math.floor(turns + 0.5);
  // Mirrored into a quarter turn either way, where the series is short.
  const quarter = wave > 0.25 ? 0.5 - wave : wave < -0.25 ? -0.5 - wave : wave;
  const x = quarter * 6.283185307179586;
  const square = x * x;
  const series =
    1 / 120 - square * (1 / 5040 - square * (1 / 362880 - square * (1 / 39916800 - square / 6227020800)));
  return x * (1 - square * (1 / 6 - square * series));
}

export const cosine = (turns: number): number => sine(turns + 0.25);

/** The point at a distance from a centre, clockwise by turns from the right. */
export const around = ([x, y]: Point, radius: number, turns: number): Point => [
  x + radius * cosine(turns),
  y + radius * sine(turns),
];
