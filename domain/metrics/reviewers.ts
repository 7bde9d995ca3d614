import { type Proportion, proportion } from './intervals.ts';
import { median } from './median.ts';
import { latest, type ReviewedCase, reviewsOf, type StandingReview } from './reviewed-cases.ts';

/** What one reviewer decided, over flagged cases. */
export interface ReviewerFigures {
  confirmationRate: Proportion;
  /** Median of the active handling times that are known, in seconds. */
  medianSeconds: number | null;
}

/** How often one reviewer was right on cases whose truth is known. */
export interface GoldenFigures {
  /** Confirmed ÷ reviews of cases that are risk. */
  sensitivity: Proportion;
  /** Not confirmed or inconclusive ÷ reviews of cases that are benign. */
  specificity: Proportion;
}

/** Confirmed ÷ all of these reviews. */
export function confirmedOf(reviews: readonly StandingReview[]): Proportion {
  return proportion(reviews.filter(({ verdict }) => verdict === 'confirmed').length, reviews.length);
}

/** Groups by reviewer, in order of name; reviews that name nobody are left out. */
function byReviewer<Item extends { reviewer: string | null }, Value>(
  items: readonly Item[],
  figuresOf: (own: Item[]) => Value,
): Record<string, Value> {
  const groups = [...Map.groupBy(items, ({ reviewer }) => reviewer)].flatMap(([name, own]) =>
    name === null ? [] : [[name, own] as const],
  );
  groups.sort(([left], [right]) => (left < right ? -1 : 1));
  // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
  return Object.fromEntries(groups.map(([name, own]) => [name, figuresOf(own)]));
}

/** The latest review of each reviewer of a case. */
function latestOfEach(reviews: readonly StandingReview[]): readonly StandingReview[] {
  if (reviews.length < 2) return reviews;
  return [...Map.groupBy(reviews, ({ reviewer }) => reviewer).values()].map((own) => latest(own)!);
}

/** Each reviewer's figures over flagged cases; a case counts once, with the latest of what they said of it. */
export function reviewerFigures(flagged: readonly ReviewedCase[]): Record<string, ReviewerFigures> {
  const own = flagged.flatMap((reviewed) => latestOfEach(reviewsOf(reviewed)));
  return byReviewer(own, (reviews) => ({
    confirmationRate: confirmedOf(reviews),
    medianSeconds: median(reviews.map(({ seconds }) => seconds).filter((seconds) => seconds !== null)),
  }));
}

/** Sensitivity and specificity of each reviewer, over their first and second reviews of cases with `gold`. */
export function goldenFigures(cases: readonly ReviewedCase[]): Record<string, GoldenFigures> {
  const reviews = cases.flatMap((reviewed) =>
    reviewed.gold === null ? [] : reviewsOf(reviewed).map((review) => ({ ...review, gold: reviewed.gold })),
  );
  return byReviewer(reviews, (own) => {
    const onBenign = own.filter(({ gold }) => gold === 'benign');
    const cleared = onBenign.filter(({ verdict }) => verdict !== 'confirmed').length;
    return {
      sensitivity: confirmedOf(own.filter(({ gold }) => gold === 'risk')),
      specificity: proportion(cleared, onBenign.length),
    };
  });
}
