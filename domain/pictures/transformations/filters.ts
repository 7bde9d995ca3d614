import { Random } from '../../chance/random.ts';
import type { Raster } from '../raster.ts';
import { sideOf, type Transform } from './transformation.ts';

/** Every channel put through a function of its value alone. */
function mapped(source: Raster, change: (value: number) => number): Raster {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => change(value));
  const data = Uint8ClampedArray.from(source.data);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = table[data[at]!]!;
    data[at + 1] = table[data[at + 1]!]!;
    data[at + 2] = table[data[at + 2]!]!;
  }
  return { width: source.width, height: source.height, data };
}

/** Towards white: half of the way at full strength. */
export const brighter: Transform = (source, strength) =>
  mapped(source, (value) => value + (255 - value) * 0.5 * strength);

/** Towards black: six tenths of the way at full strength. */
export const darker: Transform = (source, strength) =>
  mapped(source, (value) => value * (1 - 0.6 * strength));

/** Away from the middle grey: twice as far at full strength. */
export const contrast: Transform = (source, strength) =>
  mapped(source, (value) => 127.5 + (value - 127.5) * (1 + strength));

/** Colour taken out: all of it at full strength. Luminance by ITU-R BT.601. */
export const greyscale: Transform = (source, strength) => {
  const data = Uint8ClampedArray.from(source.data);
  for (let at = 0; at < data.length; at += 4) {
    const light = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    for (let channel = at; channel < at + 3; channel += 1)
      data[channel] = data[channel]! + (light - data[channel]!) * strength;
  }
  return { width: source.width, height: source.height, data };
};

/** Noise on every channel, near to a normal distribution, of up to 45 levels of 255 (standard deviation). */
export const noise: Transform = (source, strength, seed) => {
  const random = new Random(seed);
  const data = Uint8ClampedArray.from(source.data);
  // The sum of three uniform numbers has a standard deviation of a half.
  const spread = 2 * 45 * strength;
  for (let at = 0; at < data.length; at += 1)
    if (at % 4 !== 3) data[at] = data[at]! + (random.next() + random.next() + random.next() - 1.5) * spread;
  return { width: source.width, height: source.height, data };
};

/** The mean of so many pixels to either side along lines of a picture; pixels at the edge count for those outside. */
function averaged(
  data: Uint8ClampedArray,
  lines: number,
  length: number,
  steps: [number, number],
  radius: number,
) {
  const result = new Uint8ClampedArray(data.length);
  const [lineStep, pixelStep] = steps;
  for (let line = 0; line < lines; line += 1)
    for (let channel = 0; channel < 4; channel += 1) {
      const start = line * lineStep * 4 + channel;
      const at = (place: number) => start + Math.min(Math.max(place, 0), length - 1) * pixelStep * 4;
      let sum = 0;
      for (let place = -radius; place <= radius; place += 1) sum += data[at(place)]!;
      for (let place = 0; place < length; place += 1) {
        result[at(place)] = sum / (radius * 2 + 1);
        sum += data[at(place + radius + 1)]! - data[at(place - radius)]!;
      }
    }
  return result;
}

/** Blur: three means of a square each, near to a bell curve; up to a fortieth of the shorter side either way. */
export const blur: Transform = (source, strength) => {
  const { width, height } = source;
  const radius = Math.max(1, Math.round((sideOf(source) / 40) * strength));
  let data = source.data;
  for (let turn = 0; turn < 3; turn += 1) {
    data = averaged(data, height, width, [width, 1], radius);
    data = averaged(data, width, height, [1, width], radius);
  }
  return { width, height, data };
};
