import { certificatesOf } from '../../training/certificate.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** A certificate that is not to count any more, and why. */
export interface Revocation {
  certificateId: string;
  reason: string;
}

/** Revokes a certificate for good: whoever holds it can earn another. */
export const revokeCertificateCommand = defineCommand({
  name: 'revoke-certificate',
  by: 'lead-training',
  tables: ['log'],
  async read({ log }, { certificateId }: Revocation, { now }) {
    const entries = await log.ofKinds(['certificate-issued', 'certificate-revoked']);
    return certificatesOf(entries, now).find(({ id }) => id === certificateId);
  },
  decide({ certificateId, reason }: Revocation, certificate, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'revocation' });
    if (!certificate || certificate.revoked) return refuse('not-found', { what: 'certificate' });
    const { person, seq } = certificate;
    const work = new Work(context);
    const payload = { certificateId, reviewer: person, issuedSeq: seq, reason: why };
    work.log({ kind: 'certificate-revoked', caseId: null, payload });
    return work.done(null);
  },
});
