import { isVerdict } from '../../policy/choices.ts';
import { lackingParts } from '../../policy/review-policy.ts';
import type { Verdict } from '../../policy/verdicts.ts';
import { NO_DRAW } from '../../quality/second-review.ts';
import type { Case } from '../../queue/case.ts';
import { decideAtStage, escalate, skip } from '../../queue/case-steps.ts';
import { stageOf } from '../../queue/case-work.ts';
import { type KeptDraft, markedCharacteristics, type Submission } from '../../review/draft.ts';
import { findingFault } from '../../review/finding-fault.ts';
import type { CaseLack } from '../../training/certificate-scope.ts';
import { type Context, defineCommand, isRefused, type Refused, refuse } from '../command.ts';
import { readGuidance } from '../policy/change-guidance.ts';
import { Work } from '../work.ts';
import { readGate } from './certificate-gate.ts';
import { type Holding, holdOrTake, readHolding } from './holding.ts';
import { type DecidedUnder, decisionPayload, endDrafts, secondReviewFor } from './verdict.ts';

interface SubmittedReview {
  caseId: string;
  submission: Submission;
}

interface State extends Holding, DecidedUnder {
  drafts: KeptDraft[];
  /** What they lack of a certificate that is required for a first review which they do not hold yet. */
  lack?: CaseLack | null;
}

/** @returns the case as it was decided */
function giveVerdict(
  work: Work,
  held: Case,
  verdict: Verdict,
  submission: Submission,
  state: State,
  context: Context,
): Case | Refused {
  const stage = stageOf(held);
  if (stage === null || stage === 'appeal') return refuse('already-decided', { what: 'no-verdict' });
  const draw =
    stage === 'first-review' ? secondReviewFor(held, verdict, state.reviewPolicy, context.uniform) : NO_DRAW;
  const payload = decisionPayload(verdict, submission, held, state, draw);
  const { seq, at } = work.log({ kind: 'decision', caseId: held.id, payload });
  return decideAtStage(held, { stage, reviewer: context.actor.name, verdict, seq }, at, draw.cause);
}

/** @returns the case as it was escalated or skipped */
function passOn(work: Work, held: Case, submission: Submission, { actor }: Context): Case | Refused {
  const { reasons, note, seconds } = submission;
  const skipped = submission.choice === 'skip';
  if (!skipped && stageOf(held) !== 'first-review')
    return refuse('not-allowed', { what: 'only-first-review-escalates' });
  const payload = { reasons, note: note.trim(), seconds, blind: held.blind ?? false };
  work.log({ kind: skipped ? 'skip' : 'escalation', caseId: held.id, payload });
  return skipped ? skip(held, actor.name) : escalate(held, actor.name);
}

/**
 * Sends what a reviewer chose for a case they hold: a verdict at whatever stage the case is, an escalation, or a
 * skip. Its entry is the last.
 */
export const submitReviewCommand = defineCommand({
  name: 'submit-review',
  by: 'anyone',
  tables: ['cases', 'log', 'policies', 'drafts', 'goldenItems', 'reviewPolicies'],
  async read(reader, { caseId }: SubmittedReview, context): Promise<State> {
    const [holding, drafts, policy, guidance] = await Promise.all([
      readHolding(reader, caseId, context),
      reader.drafts.on(caseId),
      reader.policies.active(),
      readGuidance(reader),
    ]);
    const { found, reviewPolicy } = holding;
    const gate = await readGate(reader.log, reviewPolicy, context.now);
    const lack = found ? gate.lackOf(found, context.actor.name) : null;
    return { ...holding, drafts, policy, guidance, lack };
  },
  decide({ submission }: SubmittedReview, state, context) {
    const { choice } = submission;
    if (state.lack) return refuse('certificate-needed', state.lack);
    const characteristics = markedCharacteristics(submission);
    const { rules } = state.reviewPolicy;
    const isMatch = state.found?.match !== undefined;
    const lacking = lackingParts(choice, { ...submission, characteristics }, rules, isMatch);
    if (lacking.length > 0) return refuse('incomplete', { what: 'submission', lacking });
    const fault = state.found && findingFault(submission, state.found);
    if (fault) return refuse('not-allowed', { what: fault });
    const work = new Work(context);
    const held = holdOrTake(work, state, context);
    if (isRefused(held)) return held;
    const after = isVerdict(choice)
      ? giveVerdict(work, held, choice, submission, state, context)
      : passOn(work, held, submission, context);
    if (isRefused(after)) return after;
    work.put('cases', after);
    // A skipped case keeps its draft, should it ever come back.
    if (choice !== 'skip') endDrafts(work, after, state.drafts, context.actor.name);
    return work.done(null);
  },
});
