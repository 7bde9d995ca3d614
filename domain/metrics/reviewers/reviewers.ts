import { isRight } from '../../quality/golden.ts';
import type { CaseList } from '../cases/case-list.ts';
import { latest, type StandingReview } from '../cases/reviewed-cases.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import { spreadOf } from '../numbers/quantile.ts';

/** How long reviews took, where the active seconds are known. */
export interface HandlingTime {
  n: number;
  totalSeconds: number;
  medianSeconds: number | null;
  percentile90Seconds: number | null;
}

/** What one reviewer decided, over flagged cases. */
export interface ReviewerFigures extends HandlingTime {
  confirmationRate: Proportion;
}

/** How often verdicts were right on cases whose truth is known. */
export interface GoldenFigures {
  /** Confirmed ÷ reviews of cases that are risk. */
  sensitivity: Proportion;
  /** Not confirmed or inconclusive ÷ reviews of cases that are benign. */
  specificity: Proportion;
}

/** How long reviews took, by their seconds. */
function handlingOf(seconds: readonly number[]): HandlingTime {
  const { n, sum, median, percentile90 } = spreadOf(seconds);
  return { n, totalSeconds: sum, medianSeconds: median, percentile90Seconds: percentile90 };
}

/** How long all first and second reviews of these cases took. */
export function handlingTime(flagged: CaseList): HandlingTime {
  const known: number[] = [];
  for (const { reviews } of flagged)
    for (const { seconds } of reviews) if (seconds !== null) known.push(seconds);
  return handlingOf(known);
}

/** Gathers by reviewer; what names nobody is left out. */
class ByReviewer<Own> {
  #groups = new Map<string, Own>();
  #begin: () => Own;

  constructor(begin: () => Own) {
    this.#begin = begin;
  }

  of(reviewer: string): Own {
    let own = this.#groups.get(reviewer);
    if (!own) {
      own = this.#begin();
      this.#groups.set(reviewer, own);
    }
    return own;
  }

  /** In order of name. */
  figures<Value>(figuresOf: (own: Own) => Value): Record<string, Value> {
    const groups = [...this.#groups].sort(([left], [right]) => (left < right ? -1 : 1));
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    return Object.fromEntries(groups.map(([name, own]) => [name, figuresOf(own)]));
  }
}

/** The latest review of each reviewer of a case. */
export function latestOfEach(reviews: readonly StandingReview[]): readonly StandingReview[] {
  if (reviews.length < 2) return reviews;
  return reviews.filter((own) => latest(reviews, ({ reviewer }) => reviewer === own.reviewer) === own);
}

/** Each reviewer's figures over flagged cases; a case counts once, with the latest of what they said of it. */
export function reviewerFigures(flagged: CaseList): Record<string, ReviewerFigures> {
  const reviewers = new ByReviewer(() => ({ confirmed: 0, n: 0, seconds: [] as number[] }));
  for (const { reviews } of flagged)
    for (const { reviewer, verdict, seconds } of latestOfEach(reviews)) {
      if (reviewer === null) continue;
      const own = reviewers.of(reviewer);
      own.n += 1;
      if (verdict === 'confirmed') own.confirmed += 1;
      if (seconds !== null) own.seconds.push(seconds);
    }
  return reviewers.figures(({ confirmed, n, seconds }) => ({
    confirmationRate: proportion(confirmed, n),
    ...handlingOf(seconds),
  }));
}

/** Reviews of golden cases, those with the right answer apart. */
class GoldenCount {
  risk = { right: 0, n: 0 };
  benign = { right: 0, n: 0 };

  add(gold: 'risk' | 'benign', isRight: boolean): void {
    this[gold].n += 1;
    if (isRight) this[gold].right += 1;
  }

  figures(): GoldenFigures {
    return {
      sensitivity: proportion(this.risk.right, this.risk.n),
      specificity: proportion(this.benign.right, this.benign.n),
    };
  }
}

/** Sensitivity and specificity, of all and of each reviewer in order of name. */
export interface GoldenAccuracy {
  overall: GoldenFigures;
  byReviewer: Record<string, GoldenFigures>;
}

/**
 * Sensitivity and specificity over first and second reviews of cases with `gold`: of each reviewer, and of all. Of a
 * golden item the first answer counts: afterwards the reviewer may know the right one.
 */
export function goldenFigures(cases: CaseList): GoldenAccuracy {
  const overall = new GoldenCount();
  const reviewers = new ByReviewer(() => new GoldenCount());
  for (const { facts, answers } of cases) {
    const { gold } = facts;
    if (gold === null) continue;
    for (const { reviewer, verdict } of answers) {
      overall.add(gold, isRight(verdict, gold));
      if (reviewer !== null) reviewers.of(reviewer).add(gold, isRight(verdict, gold));
    }
  }
  return { overall: overall.figures(), byReviewer: reviewers.figures((own) => own.figures()) };
}
