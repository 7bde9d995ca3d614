import type { Random } from '../../chance/random.ts';
import type { Colour } from '../raster.ts';

/** @param hue in turns; saturation and lightness 0 to 1 */
export function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const place = (shift + (hue - Math.floor(hue)) * 12) % 12;
    return Math.round(255 * (lightness - strength * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** A colour between two, at a share of the way from one to the other. */
export const between = (one: Colour, other: Colour, share: number): Colour => [
  Math.round(one[0] + (other[0] - one[0]) * share),
  Math.round(one[1] + (other[1] - one[1]) * share),
  Math.round(one[2] + (other[2] - one[2]) * share),
];

export interface Palette {
  /** Behind everything: light, or dark on some pictures. */
  ground: Colour;
  /** Seen well on the ground. */
  ink: Colour;
  /** From dark to light, of two or three hues. */
  colours: readonly Colour[];
  dark: boolean;
}

/** @param darkShare how many pictures stand on a dark ground */
export function paletteOf(random: Random, darkShare = 0.3): Palette {
  const hue = random.next();
  const hues = [hue, hue + random.pick([0.08, 0.33, 0.42, 0.5]), hue + random.pick([-0.08, 0.17, 0.58])];
  const saturation = 0.35 + random.next() * 0.45;
  const dark = random.chance(darkShare);
  const colours = [0.2, 0.34, 0.48, 0.6, 0.74, 0.86].map((lightness, index) =>
    colourOf(hues[index % hues.length]!, saturation, lightness + (random.next() - 0.5) * 0.08),
  );
  const ground = colourOf(hue + 0.05, 0.25, dark ? 0.1 + random.next() * 0.1 : 0.88 + random.next() * 0.1);
  return { ground, ink: colourOf(hue, 0.3, dark ? 0.9 : 0.15), colours, dark };
}

/** One of the colours, a little lighter or darker each time, so that two elements are never quite the same. */
export function tone(random: Random, colours: readonly Colour[]): Colour {
  const colour = random.pick(colours);
  return between(colour, random.chance(0.5) ? [255, 255, 255] : [0, 0, 0], random.next() * 0.22);
}
