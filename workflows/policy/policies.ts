import type { FlagRule, Policy } from '../../domain/policy/flag-rule.ts';
import { flagRuleSchema, ruleOf } from '../../domain/policy/flag-rule.ts';
import { activePolicy } from '../../storage/policies.ts';
import { WorkflowFailure } from '../base/failure.ts';

/**
 * The policy in force.
 * @throws WorkflowFailure `not-found` before the first start has written one
 */
export async function policyInForce(): Promise<Policy> {
  const policy = await activePolicy();
  if (!policy) throw new WorkflowFailure('not-found', 'No policy is stored. Reload the console.');
  return policy;
}

/**
 * A rule as it is to be stored, without whatever else the object carries.
 * @throws WorkflowFailure `flags-nothing` when no layer is on
 */
export function usableRule(rule: FlagRule): FlagRule {
  if (rule.layers.length === 0)
    throw new WorkflowFailure(
      'flags-nothing',
      'Turn at least one layer on. Without any, nothing is flagged.',
    );
  return flagRuleSchema.parse(ruleOf(rule));
}
