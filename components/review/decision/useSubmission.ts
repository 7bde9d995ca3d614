import { useState } from 'react';
import { isVerdict } from '../../../domain/policy/choices.ts';
import { type Lacking, lackingParts, type ReviewRules } from '../../../domain/policy/review-policy.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { type Draft, markedCharacteristics, type Submission } from '../../../domain/review/draft.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { feedbackAtOnce } from '../../../workflows/review/feedback.ts';
import { isToldWrong } from '../../../workflows/review/match-view.ts';
import { submitReview } from '../../../workflows/review/review.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import type { ActiveTime } from './useActiveTime.ts';
import type { DraftHandle } from './useDraft.ts';

/** What a draft lacks before it can be sent. */
export type Missing = 'choice' | 'confidence' | Lacking;

/** Sends what was chosen for the case on screen. */
export interface SubmissionHandle {
  submit: () => void;
  busy: boolean;
  error: unknown;
  clearError: () => void;
  /** What is asked for, once it was tried without. */
  missing: readonly Missing[];
}

/**
 * What a draft lacks, by the rules in force.
 * @param isMatch whether it is of a picture that matches an entry of a bank
 */
export function missingOf(draft: Draft, rules: ReviewRules, isMatch: boolean): Missing[] {
  if (draft.choice === null) return ['choice'];
  const marked = { ...draft, characteristics: markedCharacteristics(draft) };
  return lackingParts(draft.choice, marked, rules, isMatch);
}

/**
 * Sends a submission and remembers it as what Undo takes back.
 * @returns whether there is an answer to be read, which the policy tells at once: to a golden item, or that a finding
 * was wrong
 */
async function send(decided: ReviewedCase['case'], submission: Submission): Promise<boolean> {
  const { id, blind, match } = decided;
  const { choice } = submission;
  const { seq } = await submitReview(id, submission);
  const isAnswered =
    isVerdict(choice) && (match ? await isToldWrong(id) : (await feedbackAtOnce(id)) !== null);
  useConsoleState.getState().setLastDecision({
    seq,
    caseId: id,
    name: nameOfCase(decided),
    choice,
    blind: isVerdict(choice) && (blind ?? false),
    isAnswered,
  });
  return isAnswered;
}

/**
 * Sends the draft of a case, once it has what the policy requires.
 * @param onSent is called once it is in the log, unless there is an answer to be read first
 */
export function useSubmission(
  view: ReviewedCase,
  handle: DraftHandle,
  time: ActiveTime,
  rules: ReviewRules,
  onSent: () => void,
): SubmissionHandle {
  const { busy, error, clearError, run } = useAction();
  const [asked, setAsked] = useState(false);
  const isMatch = view.case.match !== undefined;
  const missing = handle.draft ? missingOf(handle.draft, rules, isMatch) : [];
  const submit = () => {
    if (busy || handle.draft === null) return;
    setAsked(true);
    const draft = handle.read();
    const { choice } = draft;
    if (choice === null || missingOf(draft, rules, isMatch).length > 0) return;
    void run(async () => {
      let isAnswered = false;
      await handle.send(async () => {
        isAnswered = await send(view.case, { ...draft, choice, seconds: time.read() });
      });
      if (!isAnswered) onSent();
    });
  };
  return { submit, busy, error, clearError, missing: asked ? missing : [] };
}
