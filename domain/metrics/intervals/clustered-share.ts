import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { square } from '../numbers/exact.ts';
import { type Interval, type Proportion, proportion } from './intervals.ts';

/** Answers to one item: how many there are, and how many of them count. */
export interface Cluster {
  k: number;
  n: number;
}

/** A share with an interval that knows of the items behind the answers, beside those that take each answer alone. */
export interface ClusteredShare extends Proportion {
  /** Null without two items. */
  clustered95: Interval | null;
}

/**
 * The .975 quantile of Student's distribution, by that of the beta distribution: t² ÷ (ν + t²) is 1 − Beta(ν ÷ 2, ½).
 * @param freedom degrees of freedom, at least 1
 */
export function studentQuantile975(freedom: number): number {
  const rest = betaQuantile(0.05, freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - rest)) / rest);
}

/** Bounds by Clopper and Pearson, of a number of answers that need not be whole. */
function effectiveBounds(k: number, n: number): Interval {
  return [k <= 0 ? 0 : betaQuantile(0.025, k, n - k + 1), k >= n ? 1 : betaQuantile(0.975, k + 1, n - k)];
}

/**
 * A share of answers of which several are about the same item, with the interval of E. L. Korn and B. I. Graubard,
 * Survey Methodology 24 (1998) 193–201: Clopper and Pearson's with as many answers as would give the variance of the
 * ratio estimator, m ÷ (m − 1) · Σ (kᵢ − p nᵢ)² ÷ n² over m items, times (t of n − 1 ÷ t of m − 1)². Never with more
 * answers than there are; when all answers are alike, which says nothing of how they vary, with one answer an item.
 * The items are taken as a sample of all that could have been set; the reviewers are those who they are.
 * @param clusters one an item, in any order; those without answers are left out
 */
export function clusteredShare(clusters: readonly Cluster[]): ClusteredShare {
  const answered = clusters.filter((each) => each.n > 0).sort((a, b) => a.n - b.n || a.k - b.k);
  const sum = (value: (each: Cluster) => number) => answered.reduce((total, each) => total + value(each), 0);
  const plain = proportion(
    sum(({ k }) => k),
    sum(({ n }) => n),
  );
  const { k, n, value } = plain;
  const items = answered.length;
  if (value === null || items < 2) return { ...plain, clustered95: null };
  if (k === 0 || k === n) return { ...plain, clustered95: effectiveBounds(value * items, items) };
  const squares = sum((each) => square(each.k - value * each.n));
  const variance = (items / (items - 1)) * (squares / square(n));
  const designEffect = Math.max(1, variance / ((value * (1 - value)) / n));
  const narrower = square(studentQuantile975(n - 1) / studentQuantile975(items - 1));
  const effective = Math.min(n, (n / designEffect) * narrower);
  return { ...plain, clustered95: effectiveBounds(value * effective, effective) };
}
