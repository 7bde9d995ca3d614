import { picked } from '../metrics/numbers/picked.ts';
import { type RankedEvidence, totals, walkPoints } from '../thresholds/ranked-evidence.ts';
import type { LabelledScores } from './part-figures.ts';
import { chanceBy, evenScore, turned } from './score-scale.ts';
import type { ScoreColumn, ScoredSet } from './scored-set.ts';

/** The chances that scores mean; null of scores as written that are not all within 0 and 1. */
function chancesOf({ scores, scale, higher }: ScoreColumn): Float64Array | null {
  const isChance = (score: number) => Number.isNaN(score) || (score >= 0 && score <= 1);
  if (scale.kind === 'as-written' && !scores.every((score) => isChance(turned(score, higher)))) return null;
  return scores.map(chanceBy({ scale, higher }));
}

/** The scores of one detector over all rows of a set. */
export function setScores({ positive, weight }: ScoredSet, column: ScoreColumn): LabelledScores {
  return { scores: column.scores, chances: chancesOf(column), positive, weight };
}

/** Some rows of scores. */
export function scoresOfRows(
  { scores, chances, positive, weight }: LabelledScores,
  rows: Uint32Array,
): LabelledScores {
  return {
    scores: picked(scores, rows),
    chances: chances && picked(chances, rows),
    positive: picked(positive, rows),
    weight: weight && picked(weight, rows),
  };
}

/** A threshold, as the file writes scores, and where it comes from. */
export interface ChosenThreshold {
  threshold: number;
  /** It was said; it is an even chance; or, where nothing says what scores mean, it has the highest F1 of these rows. */
  by: 'said' | 'chance' | 'f1';
}

/** The lowest score of those that are flagged where F1 is highest; of equals the highest. */
function highestF1(ranked: RankedEvidence): number {
  const { positives } = totals(ranked);
  let [best, threshold] = [-1, Number.POSITIVE_INFINITY];
  walkPoints(ranked, ({ score, tp, fp }) => {
    const f1 = (2 * tp) / (tp + fp + positives);
    if (f1 > best) [best, threshold] = [f1, score];
    return true;
  });
  return threshold;
}

/** The threshold of a detector. */
export function chooseThreshold(
  { scale, higher }: ScoreColumn,
  { chances }: LabelledScores,
  ranked: RankedEvidence,
  said: number | undefined,
): ChosenThreshold {
  if (said !== undefined) return { threshold: said, by: 'said' };
  const even = evenScore(scale) ?? (chances ? 0.5 : null);
  if (even !== null) return { threshold: even, by: 'chance' };
  return { threshold: turned(highestF1(ranked), higher), by: 'f1' };
}
