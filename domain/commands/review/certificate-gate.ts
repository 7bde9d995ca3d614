import type { ReviewPolicy } from '../../policy/review-policy.ts';
import { trainingRulesOf } from '../../policy/training-rules.ts';
import type { Case } from '../../queue/case.ts';
import { stageOf } from '../../queue/case-work.ts';
import { CERTIFICATE_KINDS, certificatesOf } from '../../training/certificate.ts';
import { type CaseLack, type CertificateScope, lackFor, scopeOf } from '../../training/certificate-scope.ts';
import type { Reader } from '../reader.ts';

/** Who may begin which first reviews, by their certificates: the one place that says so. */
export interface CertificateGate {
  /** What somebody's certificates open; null where none are required. */
  scopeOf(name: string): CertificateScope | null;
  /** What somebody lacks to begin a first review of a case; null where nothing, or where it is none to begin. */
  lackOf(found: Pick<Case, 'state' | 'lease' | 'locale'>, name: string): CaseLack | null;
}

/** Whether a case is one to be begun as a first review; what somebody holds already they may go on with. */
const beginsFirstReview = (found: Pick<Case, 'state' | 'lease'>, name: string): boolean =>
  stageOf(found) === 'first-review' && found.lease?.reviewer !== name;

/**
 * Reads who may begin first reviews.
 * @param now milliseconds since 1970
 */
export async function readGate(
  log: Pick<Reader['log'], 'ofKinds'>,
  { rules }: Pick<ReviewPolicy, 'rules'>,
  now: number,
): Promise<CertificateGate> {
  if (!trainingRulesOf(rules).requireCertificate) return { scopeOf: () => null, lackOf: () => null };
  const certificates = certificatesOf(await log.ofKinds(CERTIFICATE_KINDS), now);
  const scopes = new Map<string, CertificateScope>();
  const known = (name: string): CertificateScope => {
    const scope = scopes.get(name) ?? scopeOf(certificates, name);
    scopes.set(name, scope);
    return scope;
  };
  return {
    scopeOf: known,
    lackOf: (found, name) => (beginsFirstReview(found, name) ? lackFor(known(name), found.locale) : null),
  };
}
