import type { LogEntry, LogEntryOf } from '../../domain/decisions/log-entry.ts';
import { type Choice, isVerdict } from '../../domain/policy/choices.ts';
import { type Lacking, lackingParts, type ReviewPolicy } from '../../domain/policy/review-policy.ts';
import { secondReviewCause } from '../../domain/quality/second-review.ts';
import type { Case, SecondReviewCause, StandingVerdict } from '../../domain/queue/case.ts';
import { adjudicate, decideFirst, decideSecond, escalate, skip } from '../../domain/queue/case-steps.ts';
import { stageOf } from '../../domain/queue/case-work.ts';
import { isHeldBy } from '../../domain/queue/lease.ts';
import { markedCharacteristics, type Submission } from '../../domain/review/draft.ts';
import { GUIDANCE_VERSION } from '../../domain/review/guidance.ts';
import { getCase, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { appendToLog } from '../../storage/log.ts';
import { activePolicy } from '../../storage/policies.ts';
import { asFailure, WorkflowFailure } from '../base/failure.ts';
import { uniform } from '../base/random.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { endDrafts } from './drafts.ts';
import { checkTakeable, grantLease, type Taker, taker } from './leases.ts';

const LACKING: Record<Lacking, string> = {
  characteristic: 'mark at least one characteristic',
  reason: 'choose a reason',
  note: 'write a note',
};

/** @throws WorkflowFailure `incomplete` */
function checkComplete(submission: Submission, { rules }: ReviewPolicy): void {
  const characteristics = markedCharacteristics(submission);
  const lacking = lackingParts(submission.choice, { ...submission, characteristics }, rules);
  if (lacking.length > 0)
    throw new WorkflowFailure(
      'incomplete',
      `The review policy asks for more: ${lacking.map((part) => LACKING[part]).join(', ')}.`,
    );
}

/**
 * The case as its holder has it. One whose lease ran out, and that nobody took meanwhile, is taken again.
 * @throws WorkflowFailure when somebody else has it, or there is nothing to decide
 */
export async function heldCase(caseId: string, by: Taker): Promise<Case> {
  const found = await getCase(caseId);
  if (!found) throw new WorkflowFailure('not-found', 'This case is no longer stored.');
  if (isHeldBy(found.lease, by.holder) && stageOf(found) !== null) return found;
  await checkTakeable(found, by);
  return grantLease(found, by);
}

/** Why this first verdict gets a second review, if it does. A golden item is checked by its label. */
export function causeFor(held: Case, choice: Choice, policy: ReviewPolicy): SecondReviewCause | null {
  if (held.origin === 'golden' || !isVerdict(choice)) return null;
  return secondReviewCause(choice, policy.rules, uniform());
}

/** What a decision says in the log, whatever its stage. */
export async function decisionPayload(
  submission: Submission,
  held: Case,
  policy: ReviewPolicy,
  cause: SecondReviewCause | null,
): Promise<LogEntryOf<'decision'>['payload']> {
  const { choice, marks, reasons, note, seconds } = submission;
  if (!isVerdict(choice)) throw new Error(`"${choice}" is no verdict.`);
  const stage = stageOf(held);
  return {
    stage: stage === 'second-review' || stage === 'adjudication' ? 'second-review' : 'first-review',
    adjudication: stage === 'adjudication',
    verdict: choice,
    characteristics: markedCharacteristics(submission),
    marks,
    reasons,
    note: note.trim(),
    seconds,
    policyVersion: (await activePolicy())?.version ?? held.policyVersion,
    reviewPolicyVersion: policy.version,
    guidanceVersion: GUIDANCE_VERSION,
    blind: held.blind ?? false,
    secondReview: cause,
  };
}

function decided(held: Case, verdict: StandingVerdict, at: string, cause: SecondReviewCause | null): Case {
  switch (stageOf(held)) {
    case 'first-review':
      return decideFirst(held, verdict, at, cause);
    case 'second-review':
      return decideSecond(held, verdict, at);
    default:
      return adjudicate(held, verdict, at);
  }
}

async function appendVerdict(
  held: Case,
  submission: Submission,
  by: Taker,
  policy: ReviewPolicy,
): Promise<LogEntry> {
  const stage = stageOf(held);
  if (stage === null || stage === 'appeal')
    throw new WorkflowFailure('already-decided', 'This case waits for no verdict.');
  const cause = stage === 'first-review' ? causeFor(held, submission.choice, policy) : null;
  const payload = await decisionPayload(submission, held, policy, cause);
  const actor = by.reviewer.name;
  const entry = await appendToLog({
    at: new Date().toISOString(),
    actor,
    kind: 'decision',
    caseId: held.id,
    payload,
  });
  const verdict = { stage, reviewer: actor, verdict: payload.verdict, seq: entry.seq };
  await putCases([decided(held, verdict, entry.at, cause)]);
  return entry;
}

async function appendPassedOn(held: Case, submission: Submission, by: Taker): Promise<LogEntry> {
  const { reasons, note, seconds } = submission;
  const actor = by.reviewer.name;
  const skipped = submission.choice === 'skip';
  if (!skipped && stageOf(held) !== 'first-review')
    throw new WorkflowFailure('not-allowed', 'Only a first review can be escalated; decide, or skip it.');
  const entry = await appendToLog({
    at: new Date().toISOString(),
    actor,
    kind: skipped ? 'skip' : 'escalation',
    caseId: held.id,
    payload: { reasons, note: note.trim(), seconds, blind: held.blind ?? false },
  });
  await putCases([skipped ? skip(held, actor) : escalate(held, actor)]);
  return entry;
}

/**
 * Sends what a reviewer chose for a case they hold: a verdict at whatever stage the case is, an escalation, or a
 * skip. Case, log and draft change together or not at all.
 * @returns the log entry; its `seq` is what `undo` takes
 * @throws WorkflowFailure `incomplete`, or why the case is not theirs to decide
 */
export async function submitReview(caseId: string, submission: Submission): Promise<LogEntry> {
  const [by, policy] = await Promise.all([taker(), reviewPolicy()]);
  checkComplete(submission, policy);
  const { cases, log, policies, drafts, goldenItems } = database;
  try {
    return await database.transaction('rw', [cases, log, policies, drafts, goldenItems], async () => {
      const held = await heldCase(caseId, by);
      const entry = isVerdict(submission.choice)
        ? await appendVerdict(held, submission, by, policy)
        : await appendPassedOn(held, submission, by);
      // A skipped case keeps its draft, should it ever come back.
      if (submission.choice !== 'skip') await endDrafts(caseId, by.reviewer.name);
      return entry;
    });
  } catch (error) {
    throw asFailure(error);
  }
}
