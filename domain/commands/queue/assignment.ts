import type { Case } from '../../queue/case.ts';
import { defineCommand, refuse } from '../command.ts';
import { readGate } from '../review/certificate-gate.ts';
import { endLease } from '../review/holding.ts';
import { Work } from '../work.ts';

/** Whom a case is to be assigned to, or was. */
export interface Assignment {
  caseId: string;
  /** Null: everybody is handed it. */
  assignee: string | null;
}

/** What a bulk assignment changed, so that it can be undone. */
export interface AssignmentChange {
  /** Whom each case was assigned to before. */
  before: Assignment[];
  /** Cases that were passed over: nothing was to be done on them, somebody holds them, or they are golden items. */
  passedOver: number;
  /** Cases whose first review their assignee could not begin for lack of a certificate. */
  uncertified: number;
}

const ASSIGNABLE: readonly Case['state'][] = [
  'open',
  'in-second-review',
  'in-adjudication',
  'appealed',
  'escalated',
];

/** A golden item that waits is its reviewer's own: for anybody else there is, or will be, another case of it. */
const isOwnGolden = ({ origin, state }: Case) => origin === 'golden' && state === 'open';

/**
 * Assigns each case, with one entry for each reviewer that names all of theirs.
 * @param by the review policy whose rules say so, if they do
 * @param uncertified ids of cases that their assignee could not begin
 */
export function assignEach(
  work: Work,
  wanted: readonly Assignment[],
  cases: readonly Case[],
  by: { reviewPolicyVersion?: number } = {},
  uncertified: ReadonlySet<string> = new Set(),
): AssignmentChange {
  const assigneeOf = new Map(wanted.map(({ caseId, assignee }) => [caseId, assignee]));
  const assignable = cases.filter(
    (each) => ASSIGNABLE.includes(each.state) && each.lease === null && !isOwnGolden(each),
  );
  const found = assignable.filter(({ id }) => !uncertified.has(id));
  const changed = found.filter(({ id, assignee }) => assigneeOf.get(id) !== assignee);
  for (const [assignee, group] of Map.groupBy(changed, ({ id }) => assigneeOf.get(id) ?? null)) {
    const payload = { caseIds: group.map(({ id }) => id), assignee, ...by };
    work.log({ kind: 'assignment', caseId: null, payload });
    work.put('cases', ...group.map((each) => ({ ...each, assignee, revision: each.revision + 1 })));
  }
  return {
    before: changed.map(({ id, assignee }) => ({ caseId: id, assignee })),
    passedOver: wanted.length - assignable.length,
    uncertified: assignable.length - found.length,
  };
}

interface BulkAssignment {
  caseIds: readonly string[];
  assignee: string | null;
}

/**
 * Assigns cases to a reviewer, who alone is handed them; null gives them back to everybody. First reviews for which
 * the reviewer lacks a certificate that is required are left as they are and counted.
 */
export const assignCasesCommand = defineCommand({
  name: 'assign-cases',
  by: 'assign',
  tables: ['cases', 'log', 'reviewers', 'reviewPolicies'],
  async read({ cases, log, reviewers, reviewPolicies }, { caseIds, assignee }: BulkAssignment, { now }) {
    const found = await cases.getAll(caseIds);
    const gate = await readGate(log, await reviewPolicies.active(), now);
    const lacking = found.filter((each) => assignee !== null && gate.lackOf(each, assignee) !== null);
    return {
      found,
      profile: assignee === null ? null : await reviewers.get(assignee),
      uncertified: new Set(lacking.map(({ id }) => id)),
    };
  },
  decide({ caseIds, assignee }: BulkAssignment, { found, profile, uncertified }, context) {
    if (profile === undefined || (profile && profile.retiredAt !== null))
      return refuse('not-found', { what: 'assignee' });
    const work = new Work(context);
    const wanted = caseIds.map((caseId) => ({ caseId, assignee }));
    return work.done(assignEach(work, wanted, found, {}, uncertified));
  },
});

/** Takes a bulk assignment back; cases that somebody went on with meanwhile stay as they are. */
export const undoAssignmentCommand = defineCommand({
  name: 'undo-assignment',
  by: 'assign',
  tables: ['cases', 'log'],
  read: ({ cases }, before: readonly Assignment[]) => cases.getAll(before.map(({ caseId }) => caseId)),
  decide(before: readonly Assignment[], found, context) {
    const work = new Work(context);
    return work.done(assignEach(work, before, found));
  },
});

/**
 * Takes cases back from whoever holds them, with their drafts kept, so that they can be handed out again. Answers how
 * many were taken back.
 */
export const takeBackCasesCommand = defineCommand({
  name: 'take-back-cases',
  by: 'assign',
  tables: ['cases', 'log'],
  read: ({ cases }, caseIds: readonly string[]) => cases.getAll(caseIds),
  decide(_caseIds: readonly string[], found, context) {
    const work = new Work(context);
    const held = found.filter(({ lease }) => lease !== null);
    for (const each of held) endLease(work, each, 'taken-back', context.actor.name);
    return work.done(held.length);
  },
});
