import type { CredentialFacts } from './read-credential.ts';

/** Who signed a credential: this profile, an issuer that a lead has named here, or somebody else. */
export type Issuer = { what: 'own' | 'unknown' } | { what: 'known'; name: string };

/** What this profile knows besides what a credential says. */
export interface KnownHere {
  /** The signature is that of the issuer that it names, over all of it. */
  fits: boolean;
  issuer: Issuer;
  /** The log here has the entry that it was taken from. */
  recorded: boolean;
  /** The guidance here was changed in a way that the exam did not cover. */
  stale: boolean;
  /** How the log here says that it was revoked, the reason only to whom it may be told; null where it does not. */
  revoked: { at: string; reason: string | null } | null;
}

/**
 * What comes of a credential, what weighs most first. `forged`: the signature does not fit, so that nothing in it
 * counts. `unknown-issuer`: it is as it was signed, and in its time, but anybody can make a key.
 */
export type CredentialState =
  | 'forged'
  | 'revoked'
  | 'not-yet-valid'
  | 'expired'
  | 'unknown-issuer'
  | 'stale'
  | 'valid';

/**
 * What comes of a credential.
 * @param now milliseconds since 1970
 */
export function stateOfCredential(
  { validFrom, validUntil }: Pick<CredentialFacts, 'validFrom' | 'validUntil'>,
  { fits, issuer, stale, revoked }: KnownHere,
  now: number,
): CredentialState {
  if (!fits) return 'forged';
  if (revoked) return 'revoked';
  if (now < Date.parse(validFrom)) return 'not-yet-valid';
  if (now >= Date.parse(validUntil)) return 'expired';
  if (issuer.what === 'unknown') return 'unknown-issuer';
  return stale ? 'stale' : 'valid';
}
