import { renew } from '../../queue/case-steps.ts';
import { isHeldBy } from '../../queue/lease.ts';
import { defineCommand, holderOf } from '../command.ts';
import { Work } from '../work.ts';
import { minutesFor } from './holding.ts';

/** Notes that the holder is active. Answers false when this tab does not hold the case any more. */
export const renewLeaseCommand = defineCommand({
  name: 'renew-lease',
  by: 'anyone',
  tables: ['cases', 'reviewPolicies'],
  async read({ cases, reviewPolicies }, caseId: string) {
    const [found, { rules }] = await Promise.all([cases.get(caseId), reviewPolicies.active()]);
    return { found, rules };
  },
  decide(_caseId: string, { found, rules }, context) {
    const work = new Work(context);
    if (!found || !isHeldBy(found.lease, holderOf(context))) return work.done(false);
    work.put('cases', renew(found, context.now, minutesFor(found, rules)));
    return work.done(true);
  },
});
