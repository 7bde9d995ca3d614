import type { GoldenItem } from '../quality/golden.ts';
import { isRight } from '../quality/golden.ts';
import type { Case, Verdict } from '../queue/case.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { ReviewRules } from './review-policy.ts';

/** What a reviewer is told about their answer to a golden item. */
export interface Feedback {
  right: boolean;
  outcome: GoldenItem['outcome'];
  /** What the label marks. */
  characteristics: CharacteristicId[];
}

/**
 * What a reviewer is told at this moment about a case that they decided; null when it is no golden item, or the
 * policy tells it later or never.
 * @param item the golden item of the case's transcript
 * @param moment `at-once` right after the decision, `later` on request
 */
export function feedbackFor(
  { origin }: Pick<Case, 'origin'>,
  verdict: Verdict,
  item: Pick<GoldenItem, 'outcome' | 'characteristics'> | undefined,
  { golden }: Pick<ReviewRules, 'golden'>,
  moment: 'at-once' | 'later',
): Feedback | null {
  const told = golden.feedback === 'at-once' || golden.feedback === moment;
  if (origin !== 'golden' || !item || !told) return null;
  const { outcome, characteristics } = item;
  return { right: isRight(verdict, outcome), outcome, characteristics };
}
