import { AUTOMATIC } from '../../decisions/log-entry.ts';
import { riskRule } from '../../policy/flag-rule.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** Stores the first policy, where none is stored: the threshold that the shipped pack suggests. */
export const firstPolicyCommand = defineCommand({
  name: 'first-policy',
  by: 'automatic',
  tables: ['policies'],
  read: ({ policies }, _suggestedThreshold: number) => policies.active(),
  decide(suggestedThreshold: number, active, context) {
    const work = new Work(context);
    if (!active)
      work.put('policies', {
        version: 1,
        ...riskRule(suggestedThreshold),
        author: AUTOMATIC,
        reason: 'The threshold that the shipped model pack suggests.',
        activatedAt: new Date(context.now).toISOString(),
      });
    return work.done(null);
  },
});
