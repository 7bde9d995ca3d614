import { readGate } from '../../domain/commands/review/certificate-gate.ts';
import { nameIssuerCommand } from '../../domain/commands/training/name-issuer.ts';
import { revokeCertificateCommand } from '../../domain/commands/training/revoke-certificate.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { knowsWoven } from '../../domain/knowledge/case-knowledge.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import {
  CERTIFICATE_KINDS,
  type Certificate,
  certificatesOf,
  isInForce,
} from '../../domain/training/certificate.ts';
import { reminderOf } from '../../domain/training/certificate-reminder.ts';
import type { CertificateScope } from '../../domain/training/certificate-scope.ts';
import { type CredentialTexts, credentialOf } from '../../domain/training/credential.ts';
import { hashOfDocument } from '../../domain/training/data-integrity.ts';
import { type WatchedCertificate, watched } from '../../domain/training/early-renewal.ts';
import { knownIssuers } from '../../domain/training/known-issuers.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind, entriesOfKinds, logPlace } from '../../storage/log.ts';
import { reviewPolicyInForce } from '../../storage/review-policies.ts';
import { allReviewers, getReviewer } from '../../storage/reviewers.ts';
import { give } from '../base/door.ts';
import { actingReviewer } from '../people/session.ts';
import { viewerWho } from '../people/viewer.ts';
import { goldenAnswers } from '../quality/golden-reading.ts';
import { knownOwnIssuer, ownIssuer, signDocument } from './credential-signing.ts';

/** Every certificate of the log as it stands now, oldest first. */
export const allCertificates = async (): Promise<Certificate[]> =>
  certificatesOf(await entriesOfKinds(CERTIFICATE_KINDS), Date.now());

/** Every certificate with what golden items say of it, oldest first: for leads, and for who may know it. */
export async function watchedCertificates(): Promise<WatchedCertificate[]> {
  const certificates = await allCertificates();
  return watched(certificates, certificates.some(isInForce) ? await goldenAnswers() : []);
}

/** What a person may know of early renewal: that it is asked for, and the figures where they know their golden items. */
function knownToHolder(certificate: WatchedCertificate, toldGolden: boolean): WatchedCertificate {
  return certificate.early && !toldGolden
    ? { ...certificate, early: { ...certificate.early, figures: null } }
    : certificate;
}

/** Somebody's certificates, live, newest first. */
export const liveOwnCertificates = (reviewer: string) =>
  live(async () => {
    const profile = await getReviewer(reviewer);
    const { golden } = (await reviewPolicyInForce()).rules;
    const told = golden.feedback !== 'never' || (profile !== undefined && knowsWoven(profile));
    const own = (await watchedCertificates()).filter(({ person }) => person === reviewer);
    return own.map((each) => knownToHolder(each, told)).reverse();
  });

/** Everybody's certificates, live, newest first. For leads. */
export const liveCertificates = (reviewer: string) =>
  live(async () => {
    await viewerWho(reviewer, 'lead-training');
    return (await watchedCertificates()).reverse();
  });

/** What the certificates of somebody open of the queue, live; null where the policy requires none. */
export const liveCertificateScope = (reviewer: string) =>
  live(async (): Promise<CertificateScope | null> => {
    const log = { ofKinds: entriesOfKinds };
    return (await readGate(log, await reviewPolicyInForce(), Date.now())).scopeOf(reviewer);
  }, 0);

/** Certificates of the team that are to be renewed. */
export interface TeamRenewals {
  /** People in use who are to renew one. */
  people: number;
  /** When the first of those that still count expires, ISO 8601; null where none does. */
  first: string | null;
}

/** How many of the team are to renew a certificate, live. For leads. */
export const liveTeamRenewals = (reviewer: string) =>
  live(async (): Promise<TeamRenewals> => {
    await viewerWho(reviewer, 'lead-training');
    const certificates = await watchedCertificates();
    const people = (await allReviewers()).filter(({ retiredAt }) => retiredAt === null);
    const reminders = people.flatMap(({ name }) => reminderOf(certificates, name) ?? []);
    const days = reminders.flatMap(({ why, day }) => (why === 'expires-soon' ? [day] : [])).sort();
    return { people: reminders.length, first: days[0] ?? null };
  });

/** The issuer of this profile, null while it has signed nothing, and what leads call those of elsewhere, live. */
export const liveIssuers = () =>
  live(async () => {
    const known = knownIssuers(await entriesOfKind('issuer-named'));
    return { known, own: await knownOwnIssuer() };
  });

/** A certificate as a file, and the hash that says which one it is. */
export interface ExportedCredential {
  file: Blob;
  /** SHA-256 of what is in it, however it is laid out. */
  hash: string;
  issuer: string;
}

/**
 * A certificate as an Open Badges credential that this profile signs; the same one each time. One's own, or any for leads.
 * @throws Failure `not-found`, `no-ed25519`, `no-reviewer`
 */
export async function exportCredential(id: string, texts: CredentialTexts): Promise<ExportedCredential> {
  const viewer = await actingReviewer();
  const certificate = (await allCertificates()).find((each) => each.id === id);
  const place = await logPlace();
  const mine = certificate?.person === viewer.name || may(viewer.role, 'lead-training');
  if (!certificate || !place || !mine) throw new Failure('not-found', { what: 'certificate' });
  const issuer = await ownIssuer();
  const credential = await signDocument(credentialOf(certificate, place.log, issuer, texts));
  const file = new Blob([`${JSON.stringify(credential, null, 2)}\n`], { type: 'application/json' });
  return { file, hash: hashOfDocument(credential), issuer };
}

/**
 * Revokes a certificate. For leads.
 * @throws Failure `reason-missing`, `not-found`, `not-allowed`
 */
export async function revokeCertificate(certificateId: string, reason: string): Promise<void> {
  await give(revokeCertificateCommand, { certificateId, reason });
}

/**
 * Makes an issuer known by a name, or without one unknown again. For leads.
 * @throws Failure `name-missing`, `not-allowed`
 */
export async function nameIssuer(issuer: string, name: string | null): Promise<void> {
  await give(nameIssuerCommand, { issuer, name });
}
