import { square } from '../numbers/exact.ts';
import type { Interval } from './intervals.ts';

/** A value with its 95 % bounds, independent of the others that it is added to. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** An estimate and how often it counts, which may be a negative number of times. */
export type Term = readonly [times: number, estimate: Estimate];

/** A value that is known. */
export const exactly = (value: number): Estimate => ({ value, low: value, high: value });

/** Something that is 0 but for chance. */
export const noise = (half: number): Estimate => ({ value: 0, low: -half, high: half });

/**
 * 95 % interval of a sum of independent estimates (MOVER): the distances to the bounds on each side, squared and added.
 * Source: G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008) 1693–1702.
 */
export function sumInterval(terms: readonly Term[]): Interval {
  let [value, below, above] = [0, 0, 0];
  for (const [times, estimate] of terms) {
    const down = Math.max(0, estimate.value - estimate.low);
    const up = Math.max(0, estimate.high - estimate.value);
    value += times * estimate.value;
    below += square(times * (times < 0 ? up : down));
    above += square(times * (times < 0 ? down : up));
  }
  return [value - Math.sqrt(below), value + Math.sqrt(above)];
}

/** Halvings of a range until its ends are next to each other. */
const HALVINGS = 60;

/** Where, between a value that is held and one that is rejected, the last one that is held lies. */
function lastHeld(held: number, rejected: number, isHeld: (at: number) => boolean): number {
  let [inside, outside] = [held, rejected];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (inside + outside) / 2;
    if (isHeld(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/**
 * The values of a quantity under which a sum, 0 on average at the true value, has 0 in its 95 % interval: Fieller’s way
 * with MOVER’s interval of the sum.
 * Source: E. C. Fieller, JRSS-B 16 (1954) 175–185; G. Y. Zou, A. Donner, as above.
 * @param sumAt the terms of the sum if that value were the true one
 * @param point the estimate, within the range
 * @param range what the quantity can be
 * @returns around the point; null when not even that is held, so that what was put in contradicts itself
 */
export function heldInterval(
  sumAt: (value: number) => readonly Term[],
  point: number,
  [least, most]: Interval,
): Interval | null {
  const isHeld = (value: number) => {
    const [low, high] = sumInterval(sumAt(value));
    return low <= 0 && high >= 0;
  };
  if (!isHeld(point)) return null;
  return [
    isHeld(least) ? least : lastHeld(point, least, isHeld),
    isHeld(most) ? most : lastHeld(point, most, isHeld),
  ];
}
