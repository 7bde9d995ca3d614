import type { LogEntry, LogEntryOf } from '../decisions/log-entry.ts';
import { confidenceSequence95 } from '../metrics/intervals/confidence-sequence.ts';

/**
 * `stale`: a major change of the guidance came after it. `expires-soon`: its last sixth has begun, thirty days of the
 * usual hundred and eighty; it counts until then.
 */
const CERTIFICATE_STATES = ['valid', 'expires-soon', 'expired', 'stale', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** A certificate as the log has it, and whether it counts. */
export interface Certificate extends Omit<LogEntryOf<'certificate-issued'>['payload'], 'certificateId'> {
  id: string;
  person: string;
  /** The entry that issued it, and the head of the log under it. */
  seq: number;
  headHash: string;
  issuedAt: string;
  state: CertificateState;
  /** When the first major change of the guidance after it came, ISO 8601; null of none. */
  staleSince: string | null;
  revoked: { at: string; reason: string } | null;
}

/** The last part of its life in which it is to be renewed. */
const LAST_PART = 1 / 6;

/** Kinds of entries from which certificates follow. */
export const CERTIFICATE_KINDS = ['certificate-issued', 'certificate-revoked', 'guidance-changed'] as const;

/** When a certificate begins to be renewed; milliseconds since 1970. */
function renewalFrom({ issuedAt, expiresAt }: Pick<Certificate, 'issuedAt' | 'expiresAt'>): number {
  const [issued, expires] = [Date.parse(issuedAt), Date.parse(expiresAt)];
  return expires - (expires - issued) * LAST_PART;
}

/** Whether it says what counts today: it is neither over, nor revoked, nor of an older guidance. */
export const isInForce = ({ state }: Pick<Certificate, 'state'>): boolean =>
  state === 'valid' || state === 'expires-soon';

/**
 * Every certificate that the log issued, oldest first, as it stands.
 * @param entries in the order of the log; others than those of CERTIFICATE_KINDS are passed over
 * @param now milliseconds since 1970
 */
export function certificatesOf(entries: readonly LogEntry[], now: number): Certificate[] {
  const revocations = new Map<string, Certificate['revoked']>();
  const majors: LogEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'certificate-revoked')
      revocations.set(entry.payload.certificateId, { at: entry.at, reason: entry.payload.reason });
    if (entry.kind === 'guidance-changed' && entry.payload.major) majors.push(entry);
  }
  return entries.flatMap((entry) => {
    if (entry.kind !== 'certificate-issued') return [];
    const { certificateId: id, ...payload } = entry.payload;
    const revoked = revocations.get(id) ?? null;
    const place = { seq: entry.seq, headHash: entry.previousHash, issuedAt: entry.at };
    const staleSince = majors.find(({ seq }) => seq > entry.seq)?.at ?? null;
    const given = { ...payload, id, person: entry.actor, ...place, staleSince, revoked };
    return [{ ...given, state: stateOf(given, now) }];
  });
}

function stateOf(given: Omit<Certificate, 'state'>, now: number): CertificateState {
  if (given.revoked) return 'revoked';
  if (now >= Date.parse(given.expiresAt)) return 'expired';
  if (given.staleSince !== null) return 'stale';
  return now >= renewalFrom(given) ? 'expires-soon' : 'valid';
}

/** Somebody's certificate that says most: the latest in force, else the latest; null when they never had one. */
export function certificateOf<Own extends Certificate>(
  certificates: readonly Own[],
  person: string,
): Own | null {
  const own = certificates.filter((each) => each.person === person);
  return own.findLast(isInForce) ?? own.at(-1) ?? null;
}

/** Why somebody has no certificate that counts. */
export type CertificateLack = 'none' | Exclude<CertificateState, 'valid' | 'expires-soon'>;

/** What somebody lacks; null when their certificate counts. */
export function certificateLack(certificate: Certificate | null): CertificateLack | null {
  if (certificate === null) return 'none';
  const { state } = certificate;
  return state === 'valid' || state === 'expires-soon' ? null : state;
}

/**
 * Whether golden items decided since somebody's certificate say that it should be renewed early: their accuracy lies
 * below the bar beyond chance, however often one looks.
 * @param correct 0 to `of`
 */
export const asksForRenewal = (correct: number, of: number, bar: number): boolean =>
  of > 0 && confidenceSequence95(correct, of)[1] < bar;
