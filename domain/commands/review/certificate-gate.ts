import type { ReviewPolicy } from '../../policy/review-policy.ts';
import { trainingRulesOf } from '../../policy/training-rules.ts';
import type { Case } from '../../queue/case.ts';
import { stageOf } from '../../queue/case-work.ts';
import {
  CERTIFICATE_KINDS,
  type CertificateLack,
  certificateLack,
  certificateOf,
  certificatesOf,
} from '../../training/certificate.ts';
import type { Context } from '../command.ts';
import type { Reader } from '../reader.ts';

/** Why whoever asks may begin no first review: what they lack of the certificate that is required; null where nothing. */
export async function readCertificateLack(
  log: Pick<Reader['log'], 'ofKinds'>,
  { rules }: ReviewPolicy,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Promise<CertificateLack | null> {
  if (!trainingRulesOf(rules).requireCertificate) return null;
  return certificateLack(
    certificateOf(certificatesOf(await log.ofKinds(CERTIFICATE_KINDS), now), actor.name),
  );
}

/** Whether a case is one to be begun as a first review; what somebody holds already they may go on with. */
export const beginsFirstReview = (found: Case, { actor }: Pick<Context, 'actor'>): boolean =>
  stageOf(found) === 'first-review' && found.lease?.reviewer !== actor.name;
