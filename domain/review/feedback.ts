import type { Evidence } from '../detection/assessment.ts';
import type { ReviewRules } from '../policy/review-policy.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { GoldenItem } from '../quality/golden.ts';
import { isRight } from '../quality/golden.ts';
import type { Case } from '../queue/case.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';

/** What somebody answered about a transcript whose answer is known. */
export interface Answer {
  /** Null where it was left open, which counts as not confirmed. */
  verdict: Verdict | null;
  /** What they marked. */
  characteristics: readonly CharacteristicId[];
}

/** The known answer. */
export type KnownAnswer = Pick<GoldenItem, 'outcome' | 'characteristics'>;

/** An answer beside the known one. */
export interface Comparison extends KnownAnswer {
  right: boolean;
  /** What was answered. */
  given: Answer;
  /** What the known answer marks and the answer does not, and the other way about. */
  missed: CharacteristicId[];
  excess: CharacteristicId[];
}

/** What a reviewer is told about their answer to a golden item. */
export interface Feedback extends Comparison {
  /** What they said the first time, which is what counts; null when this is the first time. */
  before: Verdict | null;
}

/** Lays an answer beside the known one. */
export function compareAnswer(given: Answer, { outcome, characteristics }: KnownAnswer): Comparison {
  return {
    ...{ right: isRight(given.verdict ?? 'not-confirmed', outcome), outcome, characteristics, given },
    missed: characteristics.filter((id) => !given.characteristics.includes(id)),
    excess: given.characteristics.filter((id) => !characteristics.includes(id)),
  };
}

/** Messages that are quoted of a look-alike. */
const QUOTED = 2;

/**
 * The evidence that a known answer is explained by, in order of message: of risk the strongest piece for each known
 * characteristic, of a look-alike what looks most like risk. Where the model knows none of the characteristics, the
 * strongest pieces of all.
 */
export function decidingEvidence(
  evidence: readonly Evidence[],
  { outcome, characteristics }: KnownAnswer,
): Evidence[] {
  const strongest = [...evidence].sort((left, right) => right.contribution - left.contribution);
  const ofEach = characteristics.flatMap(
    (id) => strongest.find(({ characteristic }) => characteristic === id) ?? [],
  );
  const chosen = outcome === 'risk' && ofEach.length > 0 ? ofEach : strongest.slice(0, QUOTED);
  return chosen.sort((left, right) => left.message - right.message);
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
  given: Answer,
  item: KnownAnswer | undefined,
  { golden }: Pick<ReviewRules, 'golden'>,
  moment: 'at-once' | 'later',
  before: Verdict | null = null,
): Feedback | null {
  const isTold = golden.feedback === 'at-once' || golden.feedback === moment;
  if (origin !== 'golden' || !item || !isTold) return null;
  return { ...compareAnswer(given, item), before };
}
