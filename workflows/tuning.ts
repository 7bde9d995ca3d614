import { type ReEvaluation, reEvaluate } from '../domain/queue/re-evaluate.ts';
import type { Policy } from '../domain/thresholds/policy.ts';
import { getAssessments, transcriptIdsWithPeakFrom } from '../storage/assessments.ts';
import { addCases, allCases, putCases } from '../storage/cases.ts';
import { database } from '../storage/database.ts';
import { appendToLog } from '../storage/log.ts';
import { activePolicy, addPolicy } from '../storage/policies.ts';
import { asFailure, WorkflowFailure } from './failure.ts';
import { authorise } from './session.ts';

/** What activating a threshold would do, or did. */
export interface PolicyChange {
  entered: number;
  left: number;
  stayed: number;
}

async function evaluate(policy: Policy): Promise<ReEvaluation & { newCases: Set<string> }> {
  const cases = await allCases();
  const known = new Set(cases.map(({ id }) => id));
  const flagged = await getAssessments(await transcriptIdsWithPeakFrom(policy.threshold));
  const result = reEvaluate(flagged, cases, policy, () => crypto.randomUUID(), policy.activatedAt);
  return { ...result, newCases: new Set(result.enter.map(({ id }) => id).filter((id) => !known.has(id))) };
}

function follow(active: Policy | undefined, threshold: number, author: string, reason: string): Policy {
  if (!active) throw new WorkflowFailure('not-found', 'No policy is stored. Reload the console.');
  return {
    ...active,
    version: active.version + 1,
    threshold,
    author,
    reason,
    activatedAt: new Date().toISOString(),
  };
}

/** Counts which cases a threshold would bring into the queue and take out of it; changes nothing. */
export async function previewThreshold(threshold: number): Promise<PolicyChange> {
  const { enter, leave, stay } = await evaluate(
    follow(await activePolicy(), threshold, 'preview', 'preview'),
  );
  return { entered: enter.length, left: leave.length, stayed: stay };
}

/**
 * Puts a threshold in force as a new policy version. Open cases are re-evaluated, decided ones keep what they
 * had; version, queue and log entry are written together or not at all.
 * @param threshold risk, 0 to 1
 * @throws WorkflowFailure `reason-missing` without a reason, `not-allowed`
 */
export async function activateThreshold(threshold: number, reason: string): Promise<PolicyChange> {
  const why = reason.trim();
  if (why === '') throw new WorkflowFailure('reason-missing', 'Say why the threshold changes.');
  const { name: author } = await authorise('change-threshold');
  const tables = [database.policies, database.assessments, database.cases, database.log];
  try {
    return await database.transaction('rw', tables, async () => {
      const policy = follow(await activePolicy(), threshold, author, why);
      const { enter, leave, stay, newCases } = await evaluate(policy);
      await addPolicy(policy);
      await addCases(enter.filter(({ id }) => newCases.has(id)));
      await putCases([...enter.filter(({ id }) => !newCases.has(id)), ...leave]);
      await appendToLog({
        at: policy.activatedAt,
        actor: author,
        kind: 'policy-activated',
        caseId: null,
        payload: {
          version: policy.version,
          threshold,
          reason: why,
          entered: enter.length,
          left: leave.length,
        },
      });
      return { entered: enter.length, left: leave.length, stayed: stay };
    });
  } catch (error) {
    throw asFailure(error);
  }
}
