import type { Interval } from '../metrics/intervals/intervals.ts';
import type { EvidenceSet } from './evidence-set.ts';
import { smoothed, stratifiedShare } from './stratified-share.ts';

const BINS = 10;

/** One bin of a reliability diagram; sums of weights where evidence is weighted. */
export interface WeighedBin {
  from: number;
  to: number;
  n: number;
  meanScore: number;
  shareOfPositives: number;
  /** Of the share, as `stratifiedShare` gives it. */
  interval95: Interval;
}

/** What an item of each stratum stands for, and how many were reviewed. */
function strataOf({ weight, stratum }: Pick<EvidenceSet, 'weight' | 'stratum'>) {
  const strata = new Map<number, { weight: number; reviewed: number }>();
  for (const [item, own] of stratum.entries()) {
    const known = strata.get(own);
    if (known) known.reviewed += 1;
    else strata.set(own, { weight: weight[item]!, reviewed: 1 });
  }
  return strata;
}

/** Sums of one bin: of all, and of each stratum its positives and negatives; −1 is what is in none. */
function emptyBin() {
  return {
    n: 0,
    squares: 0,
    score: 0,
    positives: 0,
    cells: new Map<number, [number, number, number, number]>(),
  };
}

/**
 * The bins of `reliabilityBins` in domain/metrics over columns, each item counted with its weight; empty bins are
 * left out.
 */
export function reliabilityOf(
  evidence: Pick<EvidenceSet, 'risk' | 'positive' | 'weight' | 'stratum'>,
): WeighedBin[] {
  const { risk, positive, weight, stratum } = evidence;
  const strata = strataOf(evidence);
  const bins = Array.from({ length: BINS }, emptyBin);
  for (let item = 0; item < risk.length; item += 1) {
    const bin = bins[Math.min(BINS - 1, Math.floor(risk[item]! * BINS))]!;
    const own = weight[item]!;
    bin.n += own;
    bin.squares += own * own;
    bin.score += own * risk[item]!;
    let cell = bin.cells.get(stratum[item]!);
    if (!cell) {
      cell = [0, 0, 0, 0];
      bin.cells.set(stratum[item]!, cell);
    }
    const isPositive = positive[item] === 1;
    if (isPositive) bin.positives += own;
    cell[isPositive ? 0 : 1] += stratum[item] === -1 ? own : 1;
    cell[isPositive ? 2 : 3] += own * own;
  }
  return bins.flatMap(({ n, squares, score, positives, cells }, index): WeighedBin[] => {
    if (n === 0) return [];
    const drawn = [...cells].filter(([own]) => own !== -1);
    const sampled = drawn.map(([own, [yes, no]]) => {
      const risky = smoothed(yes, yes + no);
      const { weight: stands, reviewed } = strata.get(own)!;
      return { weight: stands, yes: risky, no: yes + no - risky, out: reviewed - yes - no };
    });
    const [yes, no, squaresYes, squaresNo] = cells.get(-1) ?? [0, 0, 0, 0];
    const loose = { count: strata.get(-1)?.reviewed ?? 0, yes, no, squaresYes, squaresNo };
    const { value, interval95 } = stratifiedShare(positives, n, sampled, loose, squares / n);
    return [
      {
        from: index / BINS,
        to: (index + 1) / BINS,
        n,
        meanScore: score / n,
        shareOfPositives: value!,
        interval95: interval95!,
      },
    ];
  });
}
