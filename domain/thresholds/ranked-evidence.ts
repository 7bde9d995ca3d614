import { picked } from '../metrics/numbers/picked.ts';
import { ascending } from './ascending.ts';
import type { EvidenceSet } from './evidence-set.ts';

/** Evidence by score, highest first: all that choosing a threshold needs, and little enough for a worker. */
export interface RankedEvidence {
  /** +∞ first (flagged by any threshold), −∞ last (flagged by none). */
  scores: Float64Array;
  positive: Uint8Array;
  weight: Float64Array;
  /** What is resampled together: the strata of what was drawn, and the two classes of the rest. */
  group: Int32Array;
}

/** What is flagged at one possible threshold: everything down to a group of equal scores. */
export interface OperatingPoint {
  /** The lowest score that is flagged. */
  score: number;
  /** The highest score that is not; 0 when nothing is left. */
  below: number;
  /** Sums of weights of what is flagged. */
  tp: number;
  fp: number;
  /** Transcripts with just this score, as counted. */
  ties: number;
}

/** Sorts evidence by a score of each item. */
export function rankEvidence(
  scores: Float64Array,
  { positive, weight, stratum }: Pick<EvidenceSet, 'positive' | 'weight' | 'stratum'>,
): RankedEvidence {
  const order = ascending(scores, () => true).reverse();
  const group = picked(stratum, order);
  const truths = picked(positive, order);
  for (let place = 0; place < group.length; place += 1)
    group[place] = group[place] === -1 ? truths[place]! : 2 + group[place]!;
  return { scores: picked(scores, order), positive: truths, weight: picked(weight, order), group };
}

/** Sums of weights by truth, each item counted as often as `times` says (once where it is left out). */
export function totals(
  { positive, weight }: RankedEvidence,
  times?: Uint16Array,
): { positives: number; negatives: number } {
  let positives = 0;
  let negatives = 0;
  for (let index = 0; index < weight.length; index += 1) {
    const own = weight[index]! * (times?.[index] ?? 1);
    if (positive[index] === 1) positives += own;
    else negatives += own;
  }
  return { positives, negatives };
}

/**
 * Walks through every threshold that flags something else than the one before, from the highest: ties are flagged
 * together. The point is the same object each time; stops when `visit` returns false.
 */
export function walkPoints(
  { scores, positive, weight }: RankedEvidence,
  visit: (point: OperatingPoint) => boolean | undefined,
  times?: Uint16Array,
): void {
  const point: OperatingPoint = { score: 0, below: 0, tp: 0, fp: 0, ties: 0 };
  let index = 0;
  while (index < scores.length && scores[index]! !== Number.NEGATIVE_INFINITY) {
    const score = scores[index]!;
    point.score = score;
    point.ties = 0;
    for (; index < scores.length && scores[index] === score; index += 1) {
      const own = weight[index]! * (times?.[index] ?? 1);
      point.ties += times?.[index] ?? 1;
      if (positive[index] === 1) point.tp += own;
      else point.fp += own;
    }
    point.below = Math.max(0, scores[index] ?? 0);
    if (visit(point) === false) return;
  }
}
