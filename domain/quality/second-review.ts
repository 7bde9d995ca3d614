import type { ReviewRules } from '../policy/review-policy.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { SecondReviewCause } from '../queue/case.ts';

/**
 * Why a first verdict gets a second review, or null when it gets none: every inconclusive one, and a share of
 * the others at random. Escalated cases have no first verdict and always get one.
 * @param random uniform in [0, 1)
 */
export function secondReviewCause(
  verdict: Verdict,
  { secondReview }: Pick<ReviewRules, 'secondReview'>,
  random: number,
): SecondReviewCause | null {
  if (verdict === 'inconclusive') return 'inconclusive';
  return random < secondReview.share ? 'random' : null;
}
