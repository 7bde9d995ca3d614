import { firstFrom } from '../metrics/numbers/sorted.ts';
import { type AdviceProblem, type Ask, adviseThreshold, expectedCost } from '../thresholds/advice.ts';
import {
  type Assumptions,
  flagsOf,
  type OperatingLoad,
  type OperatingRanges,
  operatingLoad,
  operatingRanges,
} from '../thresholds/operating-load.ts';
import type { RankedEvidence } from '../thresholds/ranked-evidence.ts';
import { asMeasured, type LabelledScores, type SharesAt, sharesAt } from './part-figures.ts';
import { type HigherMeans, turned } from './score-scale.ts';

/** A threshold that does what was asked, and what it does. */
export interface ScoreAdvice {
  ask: Ask;
  /** As the file writes scores: the least risky one that is flagged. Null where nothing is, or no threshold does. */
  threshold: number | null;
  /** Whether to flag nothing is what was asked. */
  flagsNothing: boolean;
  /** Thresholds in these are as the file writes them, too; null where nothing is flagged. */
  problems: (Exclude<AdviceProblem, { at: number }> | { kind: string; at: number | null })[];
  /** Null where no threshold does what was asked. */
  figures: (SharesAt & { load: OperatingLoad; ranges: OperatingRanges; cost: number | null }) | null;
}

/** Ranked evidence whose scores are their places from 0 to 1, exclusive; and the score of each place, ascending. */
function placesOf(ranked: RankedEvidence): {
  placed: RankedEvidence;
  places: Float64Array;
  scores: Float64Array;
} {
  const scores = Float64Array.from(new Set(ranked.scores)).reverse();
  const places = scores.map((_, index) => (index + 1) / (scores.length + 1));
  const own = new Float64Array(ranked.scores.length);
  let place = scores.length;
  for (let row = 0; row < own.length; row += 1) {
    if (row === 0 || ranked.scores[row] !== ranked.scores[row - 1]) place -= 1;
    own[row] = places[place]!;
  }
  return { placed: { ...ranked, scores: own }, places, scores };
}

/**
 * Advises a threshold as the lab does, on any scale: the lab's advice is for risks from 0 to 1, so that it is asked
 * about the places of scores, which flag the same, and its answer carried back.
 * @param ranked the same scores by rank
 */
export function adviseScores(
  scored: LabelledScores,
  ranked: RankedEvidence,
  higher: HigherMeans,
  assumptions: Assumptions,
): (ask: Ask) => ScoreAdvice {
  const { placed, places, scores } = placesOf(ranked);
  /** The lowest score at or above a place, turned; null above all of them. */
  const scoreAt = (place: number) => scores[firstFrom(places, place)] ?? null;
  const asWritten = (score: number | null) => (score === null ? null : turned(score, higher));
  return (ask) => {
    const { threshold, problems } = adviseThreshold(placed, ask, assumptions);
    const own = threshold === null ? null : scoreAt(threshold);
    const told = problems.map((problem) =>
      'at' in problem ? { ...problem, at: asWritten(scoreAt(problem.at)) } : problem,
    );
    return {
      ask,
      threshold: asWritten(own),
      flagsNothing: threshold !== null && own === null,
      problems: told,
      figures:
        threshold === null ? null : effectOf(scored, own ?? Number.POSITIVE_INFINITY, ask, assumptions),
    };
  };
}

function effectOf(scored: LabelledScores, threshold: number, ask: Ask, assumptions: Assumptions) {
  const shares = sharesAt(scored, threshold);
  const measured = asMeasured(shares);
  const flags = flagsOf(shares);
  return {
    ...shares,
    load: operatingLoad(flags, assumptions),
    ranges: operatingRanges(measured, assumptions, scored.weight === null),
    cost: ask.kind === 'cost' ? expectedCost(ask, assumptions, flags)(flags.tp, flags.fp) : null,
  };
}
