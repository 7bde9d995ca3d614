import { isHeldBy, type LeaseEnding } from '../../queue/lease.ts';
import { defineCommand, holderOf } from '../command.ts';
import { Work } from '../work.ts';
import { endLease } from './holding.ts';

/** Gives a case back. Answers false, and does nothing, when this tab does not hold it. */
export const returnCaseCommand = defineCommand({
  name: 'return-case',
  by: 'anyone',
  tables: ['cases', 'log'],
  read: ({ cases }, { caseId }: { caseId: string; ending: LeaseEnding }) => cases.get(caseId),
  decide({ ending }, found, context) {
    const work = new Work(context);
    if (!found || !isHeldBy(found.lease, holderOf(context))) return work.done(false);
    endLease(work, found, ending, context.actor.name);
    return work.done(true);
  },
});
