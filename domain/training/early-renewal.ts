import { confidenceSequence95 } from '../metrics/intervals/confidence-sequence.ts';
import { asksForRenewal, type Certificate, isInForce } from './certificate.ts';
import { covers } from './certificate-scope.ts';

/** The first answer that somebody gave to a golden item. */
export interface GoldenAnswer {
  person: string;
  /** Its entry in the log. */
  seq: number;
  /** Of the case. */
  locale: string;
  right: boolean;
}

/** What golden items say of a certificate. */
interface GoldenFigures {
  /** Right answers since it was issued, and all of them. */
  k: number;
  n: number;
  /** The upper bound of the 95 % confidence sequence of the share of right answers. */
  upper95: number;
}

/** Golden items ask for its renewal before it expires. */
export interface EarlyRenewal {
  /** That of the certificate. */
  bar: number;
  /** Null for who must not be told how they did on golden items. */
  figures: GoldenFigures | null;
}

/** A certificate with what golden items say of it. */
export interface WatchedCertificate extends Certificate {
  early: EarlyRenewal | null;
}

/**
 * Certificates that speak of a person: not revoked, and no other of all their languages says more: one that counts
 * where they do not, or a later one.
 */
export function currentOf<Own extends Certificate>(certificates: readonly Own[], person: string): Own[] {
  const own = certificates.filter((each) => each.person === person && !each.revoked);
  const saysMore = (other: Own, each: Own) =>
    isInForce(other) === isInForce(each) ? other.seq > each.seq : isInForce(other);
  const replaces = (other: Own, each: Own) =>
    saysMore(other, each) && each.languages.every((language) => other.languages.includes(language));
  return own.filter((each) => !own.some((other) => replaces(other, each)));
}

/** What the golden items decided since a certificate, in its languages, say of it. */
function earlyRenewal(
  { person, seq, languages, bar }: Certificate,
  answers: readonly GoldenAnswer[],
): EarlyRenewal | null {
  const since = answers.filter(
    (each) => each.person === person && each.seq > seq && covers(languages, each.locale),
  );
  const [k, n] = [since.filter(({ right }) => right).length, since.length];
  return asksForRenewal(k, n, bar)
    ? { bar, figures: { k, n, upper95: confidenceSequence95(k, n)[1] } }
    : null;
}

/**
 * Certificates with what golden items say of those that count and that none replaced.
 * @param answers first answers to golden items, of anybody
 */
export function watched(
  certificates: readonly Certificate[],
  answers: readonly GoldenAnswer[],
): WatchedCertificate[] {
  const people = new Set(certificates.map(({ person }) => person));
  const current = new Set([...people].flatMap((person) => currentOf(certificates, person)));
  return certificates.map((each) => ({
    ...each,
    early: current.has(each) && isInForce(each) ? earlyRenewal(each, answers) : null,
  }));
}
