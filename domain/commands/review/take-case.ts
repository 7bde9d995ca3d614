import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { grantLease, readHolding, whyNotTakeable } from './holding.ts';

/** Takes one case; what this tab holds besides goes back. Answers with the case. */
export const takeCaseCommand = defineCommand({
  name: 'take-case',
  by: 'anyone',
  tables: ['cases', 'log', 'goldenItems', 'reviewPolicies'],
  read: (reader, caseId: string, context) => readHolding(reader, caseId, context),
  decide(_caseId: string, holding, context) {
    const { found, known } = holding;
    if (!found) return refuse('not-found', { what: 'case' });
    const refused = whyNotTakeable(found, known, context);
    if (refused) return refused;
    const work = new Work(context);
    return work.done(grantLease(work, found, holding, context));
  },
});
