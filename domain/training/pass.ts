import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { binomialBelow } from '../metrics/numbers/binomial.ts';

/**
 * One-sided 95 % Clopper–Pearson lower bound of a share: the least true share at which k or more of n still have a
 * chance of 5 %.
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413.
 * @param k successes, 0 to n
 * @param n trials
 * @returns 0 to 1; null of nothing
 * @throws RangeError unless k and n are whole numbers, 0 ≤ k ≤ n
 */
export function lowerBound95(k: number, n: number): number | null {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n)
    throw new RangeError(`${k} of ${n} is no share of a count`);
  if (n === 0) return null;
  return k === 0 ? 0 : betaQuantile(0.05, k, n - k + 1);
}

/** A share with the bound by which somebody passes; value and bound are null of nothing. */
export interface BoundedShare {
  k: number;
  n: number;
  value: number | null;
  lower95: number | null;
}

/** k of n with its lower bound. @throws RangeError as `lowerBound95` */
export function boundedShare(k: number, n: number): BoundedShare {
  return { k, n, value: n === 0 ? null : k / n, lower95: lowerBound95(k, n) };
}

/** Whether the lower bound is at least the bar; nothing passes nothing. */
export const reaches = ({ lower95 }: BoundedShare, bar: number): boolean =>
  lower95 !== null && lower95 >= bar;

/**
 * The fewest right answers of n with which somebody passes.
 * @param bar what the lower bound has to reach, 0 to 1
 * @returns null when even n of n are too few to show it
 */
export function passMark(n: number, bar: number): number | null {
  if (n === 0) return null;
  let [low, high] = [0, n];
  if (lowerBound95(n, n)! < bar) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lowerBound95(middle, n)! >= bar) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many transcripts of each kind an exam asks about, and what both lower bounds have to reach. */
export interface ExamSize {
  risk: number;
  benign: number;
  bar: number;
}

/** What somebody would get right of very many: of risky and of benign transcripts, 0 to 1. */
export interface TrueShares {
  sensitivity: number;
  specificity: number;
}

/** The chance to reach the mark of one side with this true share, exactly; 0 where it is too short for anybody. */
export function reachProbability(n: number, bar: number, share: number): number {
  const mark = passMark(n, bar);
  if (mark === null) return 0;
  return mark === 0 ? 1 : 1 - binomialBelow(mark - 1, n, share);
}

/**
 * The chance to pass of somebody with these true shares: both sides are binomial, and independent of each other.
 * @returns 0 to 1; 0 where the exam is too short for anybody to pass
 */
export function passProbability(
  { risk, benign, bar }: ExamSize,
  { sensitivity, specificity }: TrueShares,
): number {
  return reachProbability(risk, bar, sensitivity) * reachProbability(benign, bar, specificity);
}
