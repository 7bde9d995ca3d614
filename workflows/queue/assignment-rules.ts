import type { AssignmentChange } from '../../domain/commands/queue/assignment.ts';
import {
  applyAssignmentRulesCommand,
  changeAssignmentRulesCommand,
} from '../../domain/commands/queue/assignment-rules.ts';
import { readRules } from '../../domain/commands/queue/rule-assignment.ts';
import { type AssignmentRule, assignmentRulesSchema } from '../../domain/policy/assignment-rules.ts';
import type { ReviewPolicy } from '../../domain/policy/review-policy.ts';
import { assignByRules } from '../../domain/queue/assign-by-rules.ts';
import { storedReader } from '../../storage/reader.ts';
import { answerOf } from '../base/door.ts';
import { authorise } from '../people/session.ts';

/** Which cases the rules in force would give to whom. */
export interface RulesPreview {
  /** Cases that wait for their first review and are nobody's. */
  waiting: number;
  /** Ids of those that would be given to somebody. */
  caseIds: string[];
  /** How many each person would get, in the order of the log. */
  perPerson: [name: string, count: number][];
}

/**
 * What applying the rules would do; changes nothing.
 * @throws Failure `not-allowed`
 */
export async function previewAssignmentRules(): Promise<RulesPreview> {
  await authorise('assign');
  const open = (await storedReader.cases.inState('open')).filter(({ origin }) => origin !== 'golden');
  const waiting = open.filter(({ assignee }) => assignee === null);
  const active = await readRules(
    storedReader,
    waiting.map(({ transcriptId }) => transcriptId),
    Date.now(),
  );
  const assigned = active ? assignByRules(waiting, active).assigned : new Map<string, string>();
  const groups = Map.groupBy(assigned.values(), (name) => name);
  return {
    waiting: waiting.length,
    caseIds: [...assigned.keys()],
    perPerson: [...groups].map(([name, { length }]) => [name, length]),
  };
}

/**
 * Assigns waiting cases by the rules in force; undone as any assignment of many cases is.
 * @throws Failure `not-allowed`
 */
export const applyAssignmentRules = (caseIds: readonly string[]): Promise<AssignmentChange> =>
  answerOf(applyAssignmentRulesCommand, caseIds);

/**
 * Puts other assignment rules in force as a new version of the review policy. They are applied to what comes in from
 * then on.
 * @throws Failure `reason-missing` without a reason, `not-allowed`
 */
export const changeAssignmentRules = (
  rules: readonly AssignmentRule[],
  reason: string,
): Promise<ReviewPolicy> =>
  answerOf(changeAssignmentRulesCommand, { rules: assignmentRulesSchema.parse(rules), reason });
