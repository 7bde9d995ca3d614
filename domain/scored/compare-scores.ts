import type { Interval } from '../metrics/intervals/intervals.ts';
import { mcnemar } from '../metrics/intervals/mcnemar.ts';
import { pairedAucDifference } from '../metrics/ranking/auc-intervals.ts';
import { partFigures, rankScores, type ScoredPart } from './part-figures.ts';
import { turned } from './score-scale.ts';
import type { ScoredSet } from './scored-set.ts';
import { type ChosenThreshold, chooseThreshold, scoresOfRows, setScores } from './set-scores.ts';

/** Two detectors over the rows that both scored. The tests count rows, whatever their weights. */
export interface ScoreComparison {
  /** Rows that both scored. */
  n: number;
  threshold: number;
  thresholdBy: ChosenThreshold['by'];
  /** The figures of each on these rows. */
  first: ScoredPart;
  second: ScoredPart;
  /** Areas under the ROC curve, the second less the first, by DeLong; null where undefined. */
  auc: { difference: number | null; interval95: Interval | null; p: number | null };
  /** Rows that only the first gets right (b) and only the second (c), exact; p is null where they never disagree. */
  mcnemar: { b: number; c: number; p: number | null };
}

/**
 * Compares the two detectors of a set, paired by rows.
 * @param threshold of the first, as the file writes its scores
 * @param said of the second; the same as of the first where both have the same scale, else chosen
 * @returns null without a second score, and where no row has both
 */
export function compareScores(
  set: ScoredSet,
  { threshold, by }: ChosenThreshold,
  said?: number,
): ScoreComparison | null {
  if (!set.second) return null;
  const { first, second } = set;
  const rows = Uint32Array.from({ length: set.size }, (_, row) => row).filter(
    (row) => !Number.isNaN(second.scores[row]!),
  );
  if (rows.length === 0) return null;
  const [one, other] = [first, second].map((column) => scoresOfRows(setScores(set, column), rows)) as [
    ReturnType<typeof scoresOfRows>,
    ReturnType<typeof scoresOfRows>,
  ];
  const ranked = rankScores(other);
  const isAlike =
    JSON.stringify([first.scale, first.higher]) === JSON.stringify([second.scale, second.higher]);
  const same = by === 'said' && isAlike ? threshold : undefined;
  const chosen = chooseThreshold(second, other, ranked, said ?? same);
  const [atFirst, atSecond] = [turned(threshold, first.higher), turned(chosen.threshold, second.higher)];
  let [b, c] = [0, 0];
  for (let row = 0; row < rows.length; row += 1) {
    const isRisky = one.positive[row] === 1;
    const isRight = one.scores[row]! >= atFirst === isRisky;
    if (isRight === (other.scores[row]! >= atSecond === isRisky)) continue;
    if (isRight) b += 1;
    else c += 1;
  }
  const figures = {
    first: partFigures(one, rankScores(one), atFirst),
    second: partFigures(other, ranked, atSecond),
  };
  const paired = pairedAucDifference(one.scores, other.scores, one.positive);
  return {
    ...{ n: rows.length, threshold: chosen.threshold, thresholdBy: chosen.by },
    ...figures,
    auc: {
      difference: paired?.difference ?? unpaired(figures),
      interval95: paired?.interval95 ?? null,
      p: paired?.pValue ?? null,
    },
    mcnemar: { b, c, p: mcnemar(b, c).pValue },
  };
}

/** Where DeLong's test is undefined, the difference may still be known; of weights it knows nothing. */
function unpaired({ first, second }: Pick<ScoreComparison, 'first' | 'second'>): number | null {
  return first.rocAuc === null || second.rocAuc === null ? null : second.rocAuc - first.rocAuc;
}
