import { Failure } from '../../domain/failures/failure.ts';
import type { Policy } from '../../domain/policy/flag-rule.ts';
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
