import { type Interval, wilson95 } from './intervals.ts';

/**
 * 95 % interval of F1. F1 = 2J ÷ (1 + J) rises with J = tp ÷ (tp + fp + fn), which is a share of counts, so that
 * the Wilson interval of J carries over.
 * Source: D. J. Hand, P. Christen, N. Kirielle, Machine Learning 110 (2021) 451–456 (J is their F*).
 * @returns null when there is neither a flag nor a positive
 */
export function f1Wilson95(tp: number, fp: number, fn: number): Interval | null {
  const n = tp + fp + fn;
  if (n === 0) return null;
  const [low, high] = wilson95(tp, n);
  return [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}

/**
 * F-beta, the harmonic mean of precision and recall in which recall weighs β² times as much, as scikit-learn's
 * `fbeta_score`.
 * Source: C. J. van Rijsbergen, Information Retrieval (1979), chapter 7.
 * @param beta 0 (precision alone) or more; 1 gives F1
 * @returns 0 to 1; null where it is 0 ÷ 0
 */
export function fBeta(tp: number, fp: number, fn: number, beta: number): number | null {
  const hits = (1 + beta ** 2) * tp;
  const all = hits + beta ** 2 * fn + fp;
  return all === 0 ? null : hits / all;
}
