import type { Case } from '../../domain/queue/case.ts';
import { getCases, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { appendToLog } from '../../storage/log.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';
import { endLease } from '../review/leases.ts';

/** What a bulk assignment changed, so that it can be undone. */
export interface AssignmentChange {
  /** Whom each case was assigned to before. */
  before: { caseId: string; assignee: string | null }[];
  /** Cases that were passed over: nothing was to be done on them, or somebody holds them. */
  passedOver: number;
}

const ASSIGNABLE: readonly Case['state'][] = [
  'open',
  'in-second-review',
  'in-adjudication',
  'appealed',
  'escalated',
];

async function assignEach(
  wanted: readonly { caseId: string; assignee: string | null }[],
  actor: string,
): Promise<AssignmentChange> {
  const { cases, log } = database;
  return database.transaction('rw', cases, log, async () => {
    const assigneeOf = new Map(wanted.map(({ caseId, assignee }) => [caseId, assignee]));
    const found = (await getCases([...assigneeOf.keys()])).filter(
      ({ state, lease }) => ASSIGNABLE.includes(state) && lease === null,
    );
    const changed = found.filter(({ id, assignee }) => assigneeOf.get(id) !== assignee);
    await putCases(
      changed.map((each) => ({
        ...each,
        assignee: assigneeOf.get(each.id) ?? null,
        revision: each.revision + 1,
      })),
    );
    const at = new Date().toISOString();
    for (const [assignee, group] of Map.groupBy(changed, ({ id }) => assigneeOf.get(id) ?? null)) {
      const payload = { caseIds: group.map(({ id }) => id), assignee };
      await appendToLog({ at, actor, kind: 'assignment', caseId: null, payload });
    }
    return {
      before: changed.map(({ id, assignee }) => ({ caseId: id, assignee })),
      passedOver: wanted.length - found.length,
    };
  });
}

/**
 * Assigns cases to a reviewer, who alone is handed them; null gives them back to everybody. One entry in the log
 * names them all.
 * @throws WorkflowFailure `not-allowed` or `not-found`
 */
export async function assignCases(
  caseIds: readonly string[],
  assignee: string | null,
): Promise<AssignmentChange> {
  const { name } = await authorise('assign');
  const profile = assignee === null ? null : await getReviewer(assignee);
  if (profile === undefined || (profile && profile.retiredAt !== null))
    throw new WorkflowFailure('not-found', 'This reviewer is not there any more.');
  return assignEach(
    caseIds.map((caseId) => ({ caseId, assignee })),
    name,
  );
}

/** Takes a bulk assignment back; cases that somebody went on with meanwhile stay as they are. */
export async function undoAssignment({ before }: AssignmentChange): Promise<AssignmentChange> {
  const { name } = await authorise('assign');
  return assignEach(before, name);
}

/**
 * Takes cases back from whoever holds them, with their drafts kept, so that they can be handed out again.
 * @returns how many were taken back
 */
export async function takeBackCases(caseIds: readonly string[]): Promise<number> {
  const { name } = await authorise('assign');
  return database.transaction('rw', database.cases, database.log, async () => {
    const held = (await getCases(caseIds)).filter(({ lease }) => lease !== null);
    for (const each of held) await endLease(each, 'taken-back', name);
    return held.length;
  });
}
