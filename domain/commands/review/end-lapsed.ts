import { leaseEnd, shortenLease } from '../../queue/lease.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';
import { endLease, minutesFor } from './holding.ts';

/**
 * Ends every lease that has run out, in whosever name it was, and sees to it that none lasts longer from now on than
 * the policy says, as after a clock that was set ahead. Answers how many have ended.
 */
export const endLapsedCommand = defineCommand({
  name: 'end-lapsed',
  by: 'automatic',
  tables: ['cases', 'log', 'reviewPolicies'],
  looksFirst: true,
  async read({ cases, reviewPolicies }, _input: null, { now }) {
    const { rules } = await reviewPolicies.active();
    const [lapsed, late] = await Promise.all([
      cases.lapsedBy(new Date(now).toISOString()),
      cases.heldPast(leaseEnd(now, rules.leaseMinutes)),
    ]);
    return { lapsed, late, rules };
  },
  decide(_input: null, { lapsed, late, rules }, context) {
    const work = new Work(context);
    for (const each of lapsed) endLease(work, each, 'inactive', each.lease!.reviewer);
    for (const each of late) {
      const shorter = shortenLease(each.lease!, context.now, minutesFor(each, rules));
      if (shorter !== each.lease) work.put('cases', { ...each, lease: shorter });
    }
    return work.done(lapsed.length);
  },
});
