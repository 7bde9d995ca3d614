import { rocAuc } from '../metrics/ranking/ranking.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { Confidence } from './learning-record.ts';

/** From surely benign, 1, to surely a risk, 6. */
export type Rating = 1 | 2 | 3 | 4 | 5 | 6;

/** A verdict with how sure somebody was of it. */
export interface Rated {
  verdict: Verdict;
  /** Null where nobody asked. */
  confidence: Confidence | null;
}

/**
 * The step of an answer. `inconclusive` counts as not confirmed; an answer without a confidence as likely, the middle
 * of its side.
 */
export function ratingOf({ verdict, confidence }: Rated): Rating {
  const sure = confidence ?? 'likely';
  if (verdict === 'confirmed') return ({ guess: 4, likely: 5, sure: 6 } as const)[sure];
  return ({ guess: 3, likely: 2, sure: 1 } as const)[sure];
}

/** Shares of the risky and of the benign transcripts that were rated at least so. */
export interface RocPoint {
  /** Null of the point at which nothing is called a risk. */
  atLeast: Rating | null;
  hitRate: number;
  falseAlarmRate: number;
}

/** The curve from (0, 0) to (1, 1), with its area; null without both kinds. */
export interface RatingRoc {
  points: RocPoint[];
  /** By trapezia, so that ties count half. */
  auc: number;
}

/**
 * ROC curve from ratings: each step in turn is taken as the least that calls a risk.
 * Source: N. A. Macmillan, C. D. Creelman, Detection Theory: A User's Guide, 2nd edition (2005), chapter 3 (ratings)
 * and section 3.3 (area).
 */
export function ratingRoc(answers: readonly (Rated & { outcome: 'risk' | 'benign' })[]): RatingRoc | null {
  const scored = answers.map((answer) => ({ score: ratingOf(answer), positive: answer.outcome === 'risk' }));
  const auc = rocAuc(scored);
  if (auc === null) return null;
  const rateOf = (positive: boolean, atLeast: Rating) => {
    const these = scored.filter((each) => each.positive === positive);
    return these.filter(({ score }) => score >= atLeast).length / these.length;
  };
  const steps = ([6, 5, 4, 3, 2, 1] as const).map((atLeast) => ({
    atLeast,
    hitRate: rateOf(true, atLeast),
    falseAlarmRate: rateOf(false, atLeast),
  }));
  return { points: [{ atLeast: null, hitRate: 0, falseAlarmRate: 0 }, ...steps], auc };
}
