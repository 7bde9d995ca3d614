import type { Interval } from '../metrics/intervals/intervals.ts';

/**
 * The interval that holds both; of one that is null, the other. Resampling never draws what the evidence lacks: of a
 * threshold without a false alarm it says that there is none, and Wilson's limits say how many there may yet be.
 */
export function intervalHull(one: Interval | null, other: Interval | null): Interval | null {
  if (!one || !other) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}
