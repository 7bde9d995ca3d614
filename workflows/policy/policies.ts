import { Failure } from '../../domain/failures/failure.ts';
import type { FlagRule, Policy } from '../../domain/policy/flag-rule.ts';
import { flagRuleSchema, ruleOf } from '../../domain/policy/flag-rule.ts';
import { activePolicy } from '../../storage/policies.ts';

/**
 * The policy in force.
 * @throws Failure `not-found` before the first start has written one
 */
export async function policyInForce(): Promise<Policy> {
  const policy = await activePolicy();
  if (!policy) throw new Failure('not-found', { what: 'policy-in-force' });
  return policy;
}

/**
 * A rule as it is to be stored, without whatever else the object carries.
 * @throws Failure `flags-nothing` when no layer is on
 */
export function usableRule(rule: FlagRule): FlagRule {
  if (rule.layers.length === 0) throw new Failure('flags-nothing');
  return flagRuleSchema.parse(ruleOf(rule));
}
