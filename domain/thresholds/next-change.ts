import { shortestThreshold } from './advice.ts';
import { flaggedPlaces } from './advice-bootstrap.ts';
import type { RankedEvidence } from './ranked-evidence.ts';

type Scores = Pick<RankedEvidence, 'scores'>;

/** The first place beyond those of a score; ties stand together. */
function placeBeyond({ scores }: Scores, from: number, direction: 1 | -1): number {
  let place = from;
  while (scores[place] !== undefined && scores[place] === scores[from]) place += direction;
  return place;
}

/**
 * The shortest threshold that flags everything from a score on and nothing below it.
 * @param score one of the ranked scores; +∞ gives 1, the highest threshold there is
 */
export function thresholdOfScore(ranked: Scores, score: number): number {
  if (score > 1) return 1;
  return shortestThreshold(Math.max(0, ranked.scores[flaggedPlaces(ranked, score)] ?? 0), score);
}

/**
 * The nearest threshold that flags something else; null when there is none from 0 to 1.
 * @param direction 1 for the next higher one, −1 for the next lower one
 */
export function nextChange(ranked: Scores, threshold: number, direction: 1 | -1): number | null {
  const { scores } = ranked;
  const flagged = flaggedPlaces(ranked, threshold);
  if (direction === -1) {
    const next = scores[flagged];
    return next === undefined || next === Number.NEGATIVE_INFINITY ? null : thresholdOfScore(ranked, next);
  }
  const lowest = scores[flagged - 1];
  if (lowest === undefined || lowest >= 1) return null;
  const next = scores[placeBeyond(ranked, flagged - 1, -1)];
  return shortestThreshold(lowest, next === undefined ? 1 : Math.min(1, next));
}
