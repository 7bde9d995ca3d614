import { CHOICES, type Choice } from '../../domain/policy/choices.ts';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/review/draft.ts';
import type { ReviewedCase } from '../../workflows/queue/reviewed-case.ts';
import type { CaseRole } from './case/useCaseRole.ts';
import { type LeaseHandle, useLease } from './case/useLease.ts';
import { type ActiveTime, useActiveTime } from './decision/useActiveTime.ts';
import { type DraftHandle, useDraft } from './decision/useDraft.ts';
import { type SubmissionHandle, useSubmission } from './decision/useSubmission.ts';

/** Everything that goes on while a case is reviewed. */
export interface Review {
  lease: LeaseHandle;
  handle: DraftHandle;
  draft: Draft;
  /** The case is held and its draft is there, so that it can be worked on. */
  ready: boolean;
  change: (part: Partial<Draft>) => void;
  time: ActiveTime;
  submission: SubmissionHandle;
  /** What can be chosen at this stage. */
  choices: readonly Choice[];
}

/** Only a first review can be passed on to a lead. */
function choicesAt({ stage }: CaseRole): readonly Choice[] {
  return stage === 'first-review' ? CHOICES : CHOICES.filter((choice) => choice !== 'escalate');
}

/** Takes the case on screen, keeps its draft and its time, and sends it. */
export function useReview(
  view: ReviewedCase,
  rules: ReviewRules,
  role: CaseRole,
  onSent: () => void,
): Review {
  const { id } = view.case;
  const lease = useLease(view, role.stage !== null && !role.tookPart);
  const handle = useDraft(id, lease.held);
  const draft = handle.draft ?? EMPTY_DRAFT;
  const ready = lease.held && handle.draft !== null;
  const { change } = handle;
  const time = useActiveTime({
    caseId: id,
    running: ready,
    from: draft.seconds,
    onWrite: (seconds) => change({ seconds }),
  });
  const submission = useSubmission(view, handle, time, rules, onSent);
  return { lease, handle, draft, ready, change, time, submission, choices: choicesAt(role) };
}
