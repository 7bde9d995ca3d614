import type { ReviewedCase, StandingReview } from '../cases/reviewed-cases.ts';

/** What somebody named said of a case without knowing what the others said. */
export type Opinion = StandingReview & { reviewer: string };

const isOpinion = (review: StandingReview): review is Opinion =>
  review.reviewer !== null && !review.adjudication;

/**
 * The opinion of each reviewer of a case, in order of name: their latest first or second review, of a golden item the
 * first answer. Adjudications are none, because they know what the others said.
 */
export function opinionsOf({ answers }: Pick<ReviewedCase, 'answers'>): Opinion[] {
  const own = new Map<string, Opinion>();
  for (const review of answers) {
    if (!isOpinion(review)) continue;
    const known = own.get(review.reviewer);
    if (!known || review.at >= known.at) own.set(review.reviewer, review);
  }
  return [...own.values()].sort((left, right) => (left.reviewer < right.reviewer ? -1 : 1));
}
