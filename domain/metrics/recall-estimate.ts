import type { Interval } from './intervals.ts';
export interface MissStratum {
  population: number;
  sampled: number;
  misses: number;
}
export function recallEstimate(
  _caught: number,
  _strata: readonly MissStratum[],
): { recallInterval: Interval | null } {
  return { recallInterval: null };
}
