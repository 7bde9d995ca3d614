import { f1Wilson95 } from '../metrics/intervals/f-score.ts';
import { type Interval, wilson95 } from '../metrics/intervals/intervals.ts';
import {
  averagePrecisionLogit95,
  rocAucDeLong95,
  rocAucNewcombe95,
} from '../metrics/ranking/auc-intervals.ts';
import { type RankedEvidence, rankEvidence } from '../thresholds/ranked-evidence.ts';
import { chanceErrors, type RankingFigures, rankAreas } from '../thresholds/ranking-bootstrap.ts';
import { stratifiedShare } from '../thresholds/stratified-share.ts';

/** Scores of one detector with their truth, as columns of one length. */
export interface LabelledScores {
  /** Turned so that more is riskier. */
  scores: Float64Array;
  /** The chances that they mean, 0 to 1; null where that is not known. */
  chances: Float64Array | null;
  /** 1 for a risky one. */
  positive: Uint8Array;
  /** Null where each stands for itself. */
  weight: Float64Array | null;
}

/** A share with its 95 % Wilson interval; of weighted rows k and n are sums of weights, and n counts as effective. */
export interface WeighedShare {
  k: number;
  n: number;
  value: number | null;
  wilson95: Interval | null;
}

/** What a threshold does to scores. */
export interface SharesAt {
  /** Sums of weights where rows are weighted. */
  confusion: { tp: number; fp: number; fn: number; tn: number };
  precision: WeighedShare;
  recall: WeighedShare;
  specificity: WeighedShare;
}

/** The figures of `evaluate` that need no text, of a set or a part of one; null where undefined. */
export interface ScoredPart extends RankingFigures, SharesAt {
  /** Rows, as counted and not as weighted. */
  n: number;
  positives: number;
  f1: number | null;
  /** This one and those below are null of weighted rows, of which no formula is known. */
  f1Wilson95: Interval | null;
  averagePrecisionLogit95: Interval | null;
  rocAucDeLong95: Interval | null;
  rocAucNewcombe95: Interval | null;
}

/** Sums of weights of one truth on one side of the threshold, and of their squares. */
interface Cell {
  sum: number;
  squares: number;
}

type Cells = Record<'tp' | 'fp' | 'fn' | 'tn', Cell>;

function cellsOf({ scores, positive, weight }: LabelledScores, threshold: number): Cells {
  const none = () => ({ sum: 0, squares: 0 });
  const cells: Cells = { tp: none(), fp: none(), fn: none(), tn: none() };
  for (let row = 0; row < scores.length; row += 1) {
    const isRisky = positive[row] === 1;
    const cell = cells[scores[row]! >= threshold ? (isRisky ? 'tp' : 'fp') : isRisky ? 'fn' : 'tn'];
    const own = weight?.[row] ?? 1;
    cell.sum += own;
    cell.squares += own * own;
  }
  return cells;
}

function shareOf(yes: Cell, no: Cell, count: number, isWeighted: boolean): WeighedShare {
  const [k, n] = [yes.sum, yes.sum + no.sum];
  if (n === 0) return { k, n, value: null, wilson95: null };
  if (!isWeighted) return { k, n, value: k / n, wilson95: wilson95(k, n) };
  const loose = { count, yes: k, no: no.sum, squaresYes: yes.squares, squaresNo: no.squares };
  const { value, interval95 } = stratifiedShare(k, n, [], loose, (yes.squares + no.squares) / n);
  return { k, n, value, wilson95: interval95 };
}

/**
 * Precision, recall and specificity where all at or above a threshold are flagged.
 * @param threshold turned as the scores are
 */
export function sharesAt(scored: LabelledScores, threshold: number): SharesAt {
  const { tp, fp, fn, tn } = cellsOf(scored, threshold);
  const share = (yes: Cell, no: Cell) => shareOf(yes, no, scored.scores.length, scored.weight !== null);
  return {
    confusion: { tp: tp.sum, fp: fp.sum, fn: fn.sum, tn: tn.sum },
    precision: share(tp, fp),
    recall: share(tp, fn),
    specificity: share(tn, fp),
  };
}

/** The same as the lab names it. */
export function asMeasured({ confusion, recall, specificity }: SharesAt) {
  const measured = ({ wilson95, ...share }: WeighedShare) => ({ ...share, interval95: wilson95 });
  return { confusion, recall: measured(recall), specificity: measured(specificity) };
}

/** Scores by rank, each its own stratum of none. */
export function rankScores({ scores, positive, weight }: LabelledScores): RankedEvidence {
  const { length } = scores;
  return rankEvidence(scores, {
    positive,
    weight: weight ?? new Float64Array(length).fill(1),
    stratum: new Int32Array(length).fill(-1),
  });
}

/**
 * The figures of scores where all at or above a threshold are flagged. Time n log n.
 * @param ranked the same scores by rank
 * @param threshold turned as the scores are
 */
export function partFigures(scored: LabelledScores, ranked: RankedEvidence, threshold: number): ScoredPart {
  const { scores, chances, positive, weight } = scored;
  const shares = sharesAt(scored, threshold);
  const { tp, fp, fn } = shares.confusion;
  const positives = positive.reduce((sum, each) => sum + each, 0);
  const [n, negatives] = [scores.length, scores.length - positives];
  const { averagePrecision, rocAuc } = rankAreas(ranked);
  const isPlain = weight === null;
  return {
    n,
    positives,
    ...shares,
    f1: tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn),
    f1Wilson95: isPlain ? f1Wilson95(tp, fp, fn) : null,
    averagePrecision,
    averagePrecisionLogit95:
      isPlain && averagePrecision !== null ? averagePrecisionLogit95(averagePrecision, positives) : null,
    rocAuc,
    rocAucDeLong95: isPlain ? rocAucDeLong95({ scores, positive }) : null,
    rocAucNewcombe95: isPlain && rocAuc !== null ? rocAucNewcombe95(rocAuc, positives, negatives) : null,
    ...(chances
      ? chanceErrors({ scores: chances, positive, weight: weight ?? new Float64Array(n).fill(1) })
      : { brier: null, ece: null }),
  };
}
