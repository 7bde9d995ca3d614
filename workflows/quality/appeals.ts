import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { standingOutcome } from '../../domain/queue/case.ts';
import { openAppeal, resolveAppeal } from '../../domain/queue/case-steps.ts';
import { getCase, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { appendToLog } from '../../storage/log.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { endDrafts } from '../review/drafts.ts';
import { taker } from '../review/leases.ts';
import { heldCase } from '../review/review.ts';

const DAY = 24 * 3600 * 1000;

/**
 * Opens an appeal on a confirmed case that nobody appealed before.
 * @throws WorkflowFailure `incomplete`, `already-decided`, `not-allowed`
 */
export async function startAppeal(caseId: string, complaint: string): Promise<void> {
  const { name } = await authorise('open-appeal');
  const text = complaint.trim();
  if (text === '') throw new WorkflowFailure('incomplete', 'Choose or write a complaint.');
  const { rules } = await reviewPolicy();
  await database.transaction('rw', database.cases, database.log, async () => {
    const found = await getCase(caseId);
    // A golden item stands for no account whose holder could complain.
    const open =
      found &&
      found.origin !== 'golden' &&
      ['decided', 'closed'].includes(found.state) &&
      found.appeal === null;
    if (!open || standingOutcome(found) !== 'confirmed')
      throw new WorkflowFailure('already-decided', 'Only a confirmed case can be appealed, and only once.');
    const now = new Date();
    const deadline = new Date(now.getTime() + rules.appealDays * DAY).toISOString();
    const payload = { complaint: text, deadline };
    const at = now.toISOString();
    const { at: openedAt } = await appendToLog({ at, actor: name, kind: 'appeal-opened', caseId, payload });
    await putCases([openAppeal(found, { openedBy: name, openedAt, complaint: text, deadline })]);
  });
}

/**
 * Decides an appeal on a case that the acting reviewer holds. The verdict stays in the log; `reversed` changes
 * the standing outcome.
 * @param seconds active handling time
 * @returns the log entry; its `seq` is what `undo` takes
 * @throws WorkflowFailure `reason-missing`, or why the appeal is not theirs to decide
 */
export async function decideAppeal(
  caseId: string,
  decision: 'upheld' | 'reversed',
  reason: string,
  seconds: number,
): Promise<LogEntry> {
  const by = await taker();
  const why = reason.trim();
  if (why === '') throw new WorkflowFailure('reason-missing', 'Say why the decision is upheld or reversed.');
  const { cases, log, drafts, goldenItems } = database;
  return database.transaction('rw', cases, log, drafts, goldenItems, async () => {
    const held = await heldCase(caseId, by);
    if (held.state !== 'appealed')
      throw new WorkflowFailure('already-decided', 'There is no open appeal on this case.');
    const at = new Date().toISOString();
    const actor = by.reviewer.name;
    const payload = { decision, reason: why, seconds };
    const entry = await appendToLog({ at, actor, kind: 'appeal-decided', caseId, payload });
    await putCases([resolveAppeal(held, decision, actor, entry.at)]);
    await endDrafts(caseId, actor);
    return entry;
  });
}
