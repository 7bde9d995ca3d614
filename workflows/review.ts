import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Verdict } from '../domain/queue/case.ts';
import type { CharacteristicId } from '../domain/transcript/characteristics.ts';
import { getCase, putCases } from '../storage/cases.ts';
import { database } from '../storage/database.ts';
import { appendToLog, getLogEntry, logOfCase } from '../storage/log.ts';
import { activePolicy } from '../storage/policies.ts';
import { asFailure, WorkflowFailure } from './failure.ts';
import { reviewerName } from './settings.ts';

export interface Decision {
  verdict: Verdict;
  characteristics: CharacteristicId[];
  note: string;
  /** Active handling time in seconds. */
  seconds: number;
}

/**
 * Closes a case with a verdict and appends the decision to the log, both or neither.
 * @param revision the revision of the case that the reviewer saw
 * @returns the log entry; its `seq` is what {@link withdrawDecision} takes
 * @throws WorkflowFailure `already-decided` when another tab or reviewer was faster
 */
export async function decideCase(caseId: string, revision: number, decision: Decision): Promise<LogEntry> {
  const actor = await reviewerName();
  try {
    return await database.transaction('rw', database.cases, database.log, database.policies, async () => {
      const found = await getCase(caseId);
      if (!found) throw new WorkflowFailure('not-found', 'This case is no longer stored.');
      if (found.state !== 'open' || found.revision !== revision)
        throw new WorkflowFailure(
          'already-decided',
          found.state === 'withdrawn'
            ? 'A new threshold has taken this case out of the queue. Your decision was not saved.'
            : 'This case was decided in the meantime. Your decision was not saved; the first one stands.',
        );
      const policy = await activePolicy();
      const at = new Date().toISOString();
      const entry = await appendToLog({
        at,
        actor,
        kind: 'decision',
        caseId,
        payload: {
          stage: 'first-review',
          ...decision,
          policyVersion: policy?.version ?? found.policyVersion,
        },
      });
      await putCases([
        {
          ...found,
          state: 'decided',
          verdict: decision.verdict,
          decidedAt: at,
          revision: found.revision + 1,
        },
      ]);
      return entry;
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Undoes a decision: the case is open again, and the log says that the decision no longer counts.
 * @throws WorkflowFailure `nothing-to-undo` when the decision was withdrawn or followed by another
 */
export async function withdrawDecision(decisionSeq: number): Promise<{ caseId: string }> {
  const actor = await reviewerName();
  return database.transaction('rw', database.cases, database.log, async () => {
    const entry = await getLogEntry(decisionSeq);
    const found = entry?.caseId ? await getCase(entry.caseId) : undefined;
    const latest = found ? (await logOfCase(found.id)).at(-1) : undefined;
    if (found?.state !== 'decided' || latest?.seq !== decisionSeq)
      throw new WorkflowFailure(
        'nothing-to-undo',
        'This decision was undone or followed by another already.',
      );
    await appendToLog({
      at: new Date().toISOString(),
      actor,
      kind: 'decision-withdrawn',
      caseId: found.id,
      payload: { decisionSeq },
    });
    await putCases([
      { ...found, state: 'open', verdict: null, decidedAt: null, revision: found.revision + 1 },
    ]);
    return { caseId: found.id };
  });
}
