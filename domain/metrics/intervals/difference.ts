import { hypotenuse } from '../numbers/exact.ts';
import type { Interval, Proportion } from './intervals.ts';

/** A difference of shares, first less second; null where one of them is undefined. */
export interface Difference {
  value: number | null;
  newcombe95: Interval | null;
}

/** An estimate with its 95 % interval. */
interface Estimate {
  value: number;
  interval: Interval;
}

/** A difference of two independent estimates from their own intervals, square and add. */
export function squareAndAdd(first: Estimate, second: Estimate): Difference {
  const value = first.value - second.value;
  const below = hypotenuse(first.value - first.interval[0], second.interval[1] - second.value);
  const above = hypotenuse(first.interval[1] - first.value, second.value - second.interval[0]);
  return { value, newcombe95: [value - below, value + above] };
}

const UNDEFINED: Difference = { value: null, newcombe95: null };

/**
 * Difference of two shares of different cases with its 95 % interval, out of their Wilson intervals.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function difference(first: Proportion, second: Proportion): Difference {
  if (first.value === null || second.value === null || !first.wilson95 || !second.wilson95) return UNDEFINED;
  return squareAndAdd(
    { value: first.value, interval: first.wilson95 },
    { value: second.value, interval: second.wilson95 },
  );
}

/**
 * Difference between two differences, by the same method.
 * Source: R. G. Newcombe, Statistics in Medicine 20 (2001) 2885–2893.
 */
export function differenceOfDifferences(first: Difference, second: Difference): Difference {
  if (first.value === null || second.value === null || !first.newcombe95 || !second.newcombe95)
    return UNDEFINED;
  return squareAndAdd(
    { value: first.value, interval: first.newcombe95 },
    { value: second.value, interval: second.newcombe95 },
  );
}
