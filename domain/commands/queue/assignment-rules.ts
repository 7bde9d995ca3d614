import type { AssignmentRule } from '../../policy/assignment-rules.ts';
import { defineCommand, refuse } from '../command.ts';
import { activate } from '../policy/review-rules.ts';
import { Work } from '../work.ts';
import { assignEach } from './assignment.ts';
import { ASSIGNING_TABLES, nameByRules, readRules } from './rule-assignment.ts';

/** Puts other assignment rules in force, as a new version of the review policy. Answers with the version. */
export const changeAssignmentRulesCommand = defineCommand({
  name: 'change-assignment-rules',
  by: 'change-review-policy',
  tables: ['reviewPolicies', 'log'],
  read: ({ reviewPolicies }, _input: { rules: readonly AssignmentRule[]; reason: string }) =>
    reviewPolicies.active(),
  decide({ rules: assignment, reason }, { version, rules }, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'review-policy' });
    const work = new Work(context);
    const changed = { ...rules, assignment: [...assignment] };
    return work.done(
      activate(work, { version: version + 1, rules: changed, author: context.actor.name, reason: why }),
    );
  },
});

/** Assigns cases that wait and are nobody's by the rules in force. Undone as any assignment of many cases is. */
export const applyAssignmentRulesCommand = defineCommand({
  name: 'apply-assignment-rules',
  by: 'assign',
  tables: ASSIGNING_TABLES,
  async read(reader, caseIds: readonly string[], { now }) {
    const found = await reader.cases.getAll(caseIds);
    const transcriptIds = found.map(({ transcriptId }) => transcriptId);
    return { found, rules: await readRules(reader, transcriptIds, now) };
  },
  decide(caseIds: readonly string[], { found, rules }, context) {
    const work = new Work(context);
    const assigned = nameByRules(work, found, rules);
    const wanted = [...assigned].map(([caseId, assignee]) => ({ caseId, assignee }));
    const { before } = assignEach(
      work,
      wanted,
      found.filter(({ id }) => assigned.has(id)),
      rules ? { reviewPolicyVersion: rules.version } : {},
    );
    return work.done({ before, passedOver: caseIds.length - before.length, uncertified: 0 });
  },
});
