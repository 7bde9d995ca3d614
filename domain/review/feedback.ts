import type { ReviewRules } from '../policy/review-policy.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { GoldenItem } from '../quality/golden.ts';
import { isRight } from '../quality/golden.ts';
import type { Case } from '../queue/case.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';

/** What a reviewer is told about their answer to a golden item. */
export interface Feedback {
  right: boolean;
  outcome: GoldenItem['outcome'];
  /** What the label marks. */
  characteristics: CharacteristicId[];
  /** What they said the first time, which is what counts; null when this is the first time. */
  before: Verdict | null;
}

/**
 * What a reviewer is told at this moment about a case that they decided; null when it is no golden item, or the
 * policy tells it later or never.
 * @param item the golden item of the case's transcript
 * @param moment `at-once` right after the decision, `later` on request
 * @param before what they said the first time, when this is not it
 */
export function feedbackFor(
  { origin }: Pick<Case, 'origin'>,
  verdict: Verdict,
  item: Pick<GoldenItem, 'outcome' | 'characteristics'> | undefined,
  { golden }: Pick<ReviewRules, 'golden'>,
  moment: 'at-once' | 'later',
  before: Verdict | null = null,
): Feedback | null {
  const isTold = golden.feedback === 'at-once' || golden.feedback === moment;
  if (origin !== 'golden' || !item || !isTold) return null;
  const { outcome, characteristics } = item;
  return { right: isRight(verdict, outcome), outcome, characteristics, before };
}
