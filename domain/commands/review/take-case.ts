import type { CertificateLack } from '../../training/certificate.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { beginsFirstReview, readCertificateLack } from './certificate-gate.ts';
import { grantLease, type Holding, readHolding, whyNotTakeable } from './holding.ts';

/** Takes one case; what this tab holds besides goes back. Answers with the case. */
export const takeCaseCommand = defineCommand({
  name: 'take-case',
  by: 'anyone',
  tables: ['cases', 'log', 'goldenItems', 'reviewPolicies'],
  async read(reader, caseId: string, context) {
    const holding = await readHolding(reader, caseId, context);
    return { ...holding, lack: await readCertificateLack(reader.log, holding.reviewPolicy, context) };
  },
  decide(_caseId: string, holding: Holding & { lack?: CertificateLack | null }, context) {
    const { found, known } = holding;
    if (!found) return refuse('not-found', { what: 'case' });
    const refused = whyNotTakeable(found, known, context);
    if (refused) return refused;
    if (holding.lack && beginsFirstReview(found, context))
      return refuse('certificate-needed', { what: holding.lack });
    const work = new Work(context);
    return work.done(grantLease(work, found, holding, context));
  },
});
