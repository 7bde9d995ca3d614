import type { ReviewRules } from '../policy/review-policy.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { SecondReviewCause } from '../queue/case.ts';

/** What was drawn for a first verdict, and the chance that it had of a second review, whatever came of it. */
export interface SecondReviewDraw {
  /** Null when it gets none. */
  cause: SecondReviewCause | null;
  /** 0 to 1; null where nothing is drawn. */
  probability: number | null;
}

/** Where no second review is in question. */
export const NO_DRAW: SecondReviewDraw = { cause: null, probability: null };

/**
 * Why a first verdict gets a second review, if it does: every inconclusive one, and a share of the others at random.
 * Escalated cases have no first verdict and always get one.
 * @param random uniform in [0, 1)
 */
export function drawSecondReview(
  verdict: Verdict,
  { secondReview: { share } }: Pick<ReviewRules, 'secondReview'>,
  random: number,
): SecondReviewDraw {
  if (verdict === 'inconclusive') return { cause: 'inconclusive', probability: 1 };
  return { cause: random < share ? 'random' : null, probability: share };
}
