import { type Interval, wilson95 } from './intervals.ts';
export function f1Wilson95(tp: number, fp: number, fn: number): Interval | null {
  const n = tp + fp + fn;
  if (n === 0) return null;
  const [low, high] = wilson95(tp, n);
  return [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}
