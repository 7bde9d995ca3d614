import { correctDecisionCommand } from '../../domain/commands/review/correct-decision.ts';
import { recordRevealCommand } from '../../domain/commands/review/record-reveal.ts';
import { undoCommand } from '../../domain/commands/review/undo.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { Submission } from '../../domain/review/draft.ts';
import { answerOf, give } from '../base/door.ts';

/**
 * Takes back a decision, an escalation, a skip or the decision on an appeal: the case is with its reviewer again,
 * with the draft, and the log says that the entry no longer counts.
 * @throws Failure `nothing-to-undo` when it is not theirs, was undone, or was followed by another
 */
export const undo = (seq: number): Promise<{ caseId: string }> => answerOf(undoCommand, seq);

/**
 * Corrects one's own first review later: a new entry that supersedes the old one, which stays in the log.
 * @throws Failure `reason-missing`, or `nothing-to-undo` once somebody else has reviewed the case
 */
export async function correctDecision(
  caseId: string,
  submission: Submission,
  reason: string,
): Promise<LogEntry> {
  const { entries } = await give(correctDecisionCommand, { caseId, submission, reason });
  return entries.at(-1)!;
}

/**
 * Notes that what detection said was looked at after a blind decision, and whether it would have changed it.
 * @throws Failure `not-allowed` of a decision that is not one's own
 */
export async function recordReveal(decisionSeq: number, wouldChange: boolean): Promise<void> {
  await give(recordRevealCommand, { decisionSeq, wouldChange });
}
