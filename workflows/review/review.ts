import { submitReviewCommand } from '../../domain/commands/review/submit-review.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { Submission } from '../../domain/review/draft.ts';
import { give } from '../base/door.ts';

/**
 * Sends what a reviewer chose for a case they hold: a verdict at whatever stage the case is, an escalation, or a
 * skip. Case, log and draft change together or not at all.
 * @returns the log entry; its `seq` is what `undo` takes
 * @throws Failure `incomplete`, or why the case is not theirs to decide
 */
export async function submitReview(caseId: string, submission: Submission): Promise<LogEntry> {
  const { entries } = await give(submitReviewCommand, { caseId, submission });
  return entries.at(-1)!;
}
