import { decideAppealCommand, startAppealCommand } from '../../domain/commands/quality/appeals.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { MatchFinding } from '../../domain/matching/finding.ts';
import { give } from '../base/door.ts';

/**
 * Opens an appeal on a confirmed case that nobody appealed before.
 * @throws Failure `incomplete`, `already-decided`, `not-allowed`
 */
export async function startAppeal(caseId: string, complaint: string): Promise<void> {
  await give(startAppealCommand, { caseId, complaint });
}

/**
 * Decides an appeal on a case that the acting reviewer holds. The verdict stays in the log; `reversed` changes
 * the standing outcome.
 * @param seconds active handling time
 * @param finding of a match: what was found of it; the decision must follow from it
 * @returns the log entry; its `seq` is what `undo` takes
 * @throws Failure `reason-missing`, `incomplete`, or why the appeal is not theirs to decide
 */
export async function decideAppeal(
  caseId: string,
  decision: 'upheld' | 'reversed',
  reason: string,
  seconds: number,
  finding?: MatchFinding,
): Promise<LogEntry> {
  const { entries } = await give(decideAppealCommand, { caseId, decision, reason, seconds, finding });
  return entries.at(-1)!;
}
