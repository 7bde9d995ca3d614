import type { LogEntryOf } from '../../decisions/log-entry.ts';
import { type Choice, isVerdict } from '../../policy/choices.ts';
import type { Policy } from '../../policy/flag-rule.ts';
import type { ReviewPolicy } from '../../policy/review-policy.ts';
import type { Verdict } from '../../policy/verdicts.ts';
import { drawSecondReview, NO_DRAW, type SecondReviewDraw } from '../../quality/second-review.ts';
import type { Case } from '../../queue/case.ts';
import { stageOf } from '../../queue/case-work.ts';
import { type KeptDraft, markedCharacteristics, type Submission } from '../../review/draft.ts';
import { guidanceName, type LocalGuidance } from '../../review/guidance.ts';
import type { Work } from '../work.ts';

/** Whether this first verdict gets a second review. A golden item is checked by its label. */
export function secondReviewFor(
  { origin }: Pick<Case, 'origin'>,
  choice: Choice,
  { rules }: ReviewPolicy,
  uniform: () => number,
): SecondReviewDraw {
  if (origin === 'golden' || !isVerdict(choice)) return NO_DRAW;
  return drawSecondReview(choice, rules, uniform());
}

/** What a decision is made under. */
export interface DecidedUnder {
  /** The one in force; undefined while none is stored. */
  policy: Policy | undefined;
  reviewPolicy: ReviewPolicy;
  guidance: LocalGuidance;
}

/** What a decision says in the log, whatever its stage. */
export function decisionPayload(
  verdict: Verdict,
  submission: Submission,
  held: Case,
  { policy, reviewPolicy, guidance }: DecidedUnder,
  { cause, probability }: SecondReviewDraw,
): LogEntryOf<'decision'>['payload'] {
  const { marks, reasons, note, seconds, finding } = submission;
  const stage = stageOf(held);
  return {
    stage: stage === 'second-review' || stage === 'adjudication' ? 'second-review' : 'first-review',
    adjudication: stage === 'adjudication',
    verdict,
    characteristics: markedCharacteristics(submission),
    marks,
    reasons,
    note: note.trim(),
    seconds,
    policyVersion: policy?.version ?? held.policyVersion,
    reviewPolicyVersion: reviewPolicy.version,
    guidanceVersion: guidanceName(guidance.version),
    blind: held.blind ?? false,
    secondReview: cause,
    secondReviewProbability: probability,
    ...(held.match && finding && { finding }),
  };
}

/**
 * Deletes the drafts that a decision has left without use: its reviewer's, and everybody's once nothing more is to be
 * decided.
 * @param after the case as it was decided
 * @param drafts all that are kept on it
 */
export function endDrafts(work: Work, after: Case, drafts: readonly KeptDraft[], decider: string): void {
  const goesOn = stageOf(after) !== null;
  for (const { reviewer, caseId } of drafts)
    if (!goesOn || reviewer === decider) work.delete('drafts', [reviewer, caseId]);
}
