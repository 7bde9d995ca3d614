import { type Interval, wilson95 } from '../metrics/intervals.ts';
import type { EvidenceSet } from './evidence-set.ts';

const BINS = 10;

/** One bin of a reliability diagram; sums of weights where evidence is weighted. */
export interface WeighedBin {
  from: number;
  to: number;
  n: number;
  meanScore: number;
  shareOfPositives: number;
  /** Wilson interval of the share, from the effective number of items (Σw)² ÷ Σw². */
  interval95: Interval;
}

/**
 * The bins of `reliabilityBins` in domain/metrics over columns, each item counted with its weight; empty bins are
 * left out.
 */
export function reliabilityOf({
  risk,
  positive,
  weight,
}: Pick<EvidenceSet, 'risk' | 'positive' | 'weight'>): WeighedBin[] {
  const sums = Array.from({ length: BINS }, () => ({ n: 0, squares: 0, score: 0, positives: 0 }));
  for (let item = 0; item < risk.length; item += 1) {
    const bin = sums[Math.min(BINS - 1, Math.floor(risk[item]! * BINS))]!;
    const own = weight[item]!;
    bin.n += own;
    bin.squares += own * own;
    bin.score += own * risk[item]!;
    if (positive[item] === 1) bin.positives += own;
  }
  return sums.flatMap(({ n, squares, score, positives }, index): WeighedBin[] => {
    if (n === 0) return [];
    const share = positives / n;
    const effective = (n * n) / squares;
    return [
      {
        from: index / BINS,
        to: (index + 1) / BINS,
        n,
        meanScore: score / n,
        shareOfPositives: share,
        interval95: wilson95(share * effective, effective),
      },
    ];
  });
}
