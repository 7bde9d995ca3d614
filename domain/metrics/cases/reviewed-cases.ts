import type { Stage } from '../../decisions/log-entry.ts';
import { type DetectionLayer, isOfPicture } from '../../detection/detection-layers.ts';
import type { Verdict } from '../../policy/verdicts.ts';
import type { Band } from '../../quality/audit-sample.ts';
import type { CharacteristicId } from '../../transcript/characteristics.ts';

/** A review that counts: the latest of its case, stage and reviewer. */
export interface StandingReview {
  stage: 'first-review' | 'second-review';
  /** Null where the file does not say who it was. */
  reviewer: string | null;
  verdict: Verdict;
  /** Null where the file does not say. */
  characteristics: readonly CharacteristicId[] | null;
  /** Milliseconds since 1970. */
  at: number;
  seconds: number | null;
  /** Whether score and evidence were hidden; null where the file does not say. */
  blind: boolean | null;
  /** Given between two verdicts that disagreed. */
  adjudication: boolean;
  /** Of a second review: the chance that the case had of one; null where the file does not say. */
  chance: number | null;
  /** Of a decision for a whole cluster: whether this case was looked at; null of any other. */
  lookedAt: boolean | null;
}

/** A resolved appeal that counts: the latest of its case and reviewer. */
export interface StandingAppeal {
  stage: 'appeal';
  decision: 'upheld' | 'reversed';
  at: number;
}

/** How a case was drawn as an audit sample. */
export interface SampleDraw {
  /** Null where the file does not say. */
  band: Band | null;
  /** Null where the file does not say. */
  inclusionProbability: number | null;
  /** Which draw it is of; null where the file does not say. */
  drawId: string | null;
}

/** What rows say of a case. Moments are milliseconds since 1970; null is what no row says. */
export interface CaseFacts {
  id: string;
  /** Detection layers that flagged it; none for a mere audit sample or golden item. */
  layers: readonly DetectionLayer[];
  gold: 'risk' | 'benign' | null;
  /** A golden item: the reviewer may have been told the answer afterwards. */
  golden: boolean;
  /** The transcript, of a case whose answer is known: several reviewers may have the same in cases of their own. */
  item: string | null;
  locale: string | null;
  channel: string | null;
  policyVersion: number | null;
  /** Id and version. */
  model: string | null;
  flaggedAt: number | null;
  /** The classifier's; null of a picture too, whose likeness to an entry is none. */
  risk: number | null;
  audit: SampleDraw | null;
  appealOpenedAt: number | null;
  /** Stages of which it has any row, decided or not. */
  stages: readonly Stage[];
}

/** Everything the figures need of one case. */
export interface ReviewedCase {
  facts: CaseFacts;
  /** First and second reviews that count: one a stage and reviewer, the latest at the end. */
  reviews: readonly StandingReview[];
  /**
   * What reviewers are measured by: the reviews that count, and of a golden item the first of each stage and
   * reviewer, whatever they said once they knew the answer.
   */
  answers: readonly StandingReview[];
  /** The latest first review. */
  first: StandingReview | undefined;
  /** The verdict that counts: the latest second review, else the latest first review. */
  final: StandingReview | undefined;
  /** The latest resolved appeal. */
  appeal: StandingAppeal | undefined;
}

/** Whether a case is of a transcript, so that figures of risk are about it: a picture is compared, not scored. */
export const isOfTranscript = ({ facts }: Pick<ReviewedCase, 'facts'>): boolean => !isOfPicture(facts.layers);

/** Whether a case has a row of a second review and nothing decided in it. */
export function awaitsSecond({ facts, reviews }: Pick<ReviewedCase, 'facts' | 'reviews'>): boolean {
  return facts.stages.includes('second-review') && !reviews.some(({ stage }) => stage === 'second-review');
}

/** Of those that are wanted, the one with the latest time; of equals the one that came last. */
export function latest<Item extends { at: number }>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if ((!found || item.at >= found.at) && isWanted(item)) found = item;
  return found;
}

/**
 * A case with what stands of its reviews.
 * @param answers the same list as the reviews, where they are no others
 */
export function reviewedCase(
  facts: CaseFacts,
  reviews: readonly StandingReview[],
  appeal: StandingAppeal | undefined,
  answers: readonly StandingReview[],
): ReviewedCase {
  let first: StandingReview | undefined;
  let second: StandingReview | undefined;
  for (const review of reviews) {
    if (review.stage === 'second-review') {
      if (!second || review.at >= second.at) second = review;
    } else if (!first || review.at >= first.at) first = review;
  }
  return { facts, reviews, answers, first, final: second ?? first, appeal };
}
