import type { CaseLack } from '../../training/certificate-scope.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { readGate } from './certificate-gate.ts';
import { grantLease, type Holding, readHolding, whyNotTakeable } from './holding.ts';

/** Takes one case; what this tab holds besides goes back. Answers with the case. */
export const takeCaseCommand = defineCommand({
  name: 'take-case',
  by: 'anyone',
  tables: ['cases', 'log', 'goldenItems', 'reviewPolicies'],
  async read(reader, caseId: string, context) {
    const holding = await readHolding(reader, caseId, context);
    const { found, reviewPolicy } = holding;
    const gate = await readGate(reader.log, reviewPolicy, context.now);
    return { ...holding, lack: found ? gate.lackOf(found, context.actor.name) : null };
  },
  decide(_caseId: string, holding: Holding & { lack?: CaseLack | null }, context) {
    const { found, known } = holding;
    if (!found) return refuse('not-found', { what: 'case' });
    const refused = whyNotTakeable(found, known, context);
    if (refused) return refused;
    if (holding.lack) return refuse('certificate-needed', holding.lack);
    const work = new Work(context);
    return work.done(grantLease(work, found, holding, context));
  },
});
