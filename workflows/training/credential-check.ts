import { Failure } from '../../domain/failures/failure.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import type { Certificate } from '../../domain/training/certificate.ts';
import {
  type CredentialState,
  type Issuer,
  type KnownHere,
  stateOfCredential,
} from '../../domain/training/credential-finding.ts';
import { claimedSignature, hashOfDocument } from '../../domain/training/data-integrity.ts';
import { knownIssuers } from '../../domain/training/known-issuers.ts';
import { type CredentialFacts, MOST_BYTES, readCredential } from '../../domain/training/read-credential.ts';
import { entriesOfKind, logPlace } from '../../storage/log.ts';
import { actingReviewer } from '../people/session.ts';
import { allCertificates } from './certificates.ts';
import { knownOwnIssuer, signatureFits } from './credential-signing.ts';

/** What came of a file. */
export interface CheckedCredential extends KnownHere {
  facts: CredentialFacts;
  state: CredentialState;
  /** SHA-256 of the credential, as a printed page says it. */
  hash: string;
}

async function issuerOf(did: string): Promise<Issuer> {
  if (did === (await knownOwnIssuer())) return { what: 'own' };
  const name = knownIssuers(await entriesOfKind('issuer-named')).get(did);
  return name === undefined ? { what: 'unknown' } : { what: 'known', name };
}

/** Whether the log here gave a certificate just as a credential says it. */
async function isRecorded(certificate: Certificate, facts: CredentialFacts): Promise<boolean> {
  const { log, seq, hash } = facts.head;
  return (
    certificate.person === facts.holder &&
    certificate.seq === seq &&
    certificate.headHash === hash &&
    (await logPlace())?.log === log
  );
}

/**
 * Checks a file that should be the credential of a certificate: by its signature, its time and what is known here.
 * Nothing of it is kept.
 * @throws Failure `unreadable-file`, `no-ed25519`, `no-reviewer`
 */
export async function checkCredential(file: Blob): Promise<CheckedCredential> {
  const viewer = await actingReviewer();
  if (file.size > MOST_BYTES) throw new Failure('unreadable-file', { what: 'credential-too-large' });
  const read = readCredential(await file.text());
  if (!read) throw new Failure('unreadable-file', { what: 'no-credential' });
  const { document, facts } = read;
  const claimed = claimedSignature(document, facts.issuer);
  const given = (await allCertificates()).find(({ id }) => id === facts.certificateId);
  // Why somebody's was revoked is between them and leads; that it was is not.
  const mayRead = given?.person === viewer.name || may(viewer.role, 'lead-training');
  const known: KnownHere = {
    fits: claimed !== null && (await signatureFits(claimed)),
    issuer: await issuerOf(facts.issuer),
    recorded: given !== undefined && (await isRecorded(given, facts)),
    stale: given?.state === 'stale',
    revoked: given?.revoked ? { at: given.revoked.at, reason: mayRead ? given.revoked.reason : null } : null,
  };
  return {
    ...known,
    facts,
    state: stateOfCredential(facts, known, Date.now()),
    hash: hashOfDocument(document),
  };
}
