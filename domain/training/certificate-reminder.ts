import type { CertificateState } from './certificate.ts';
import { currentOf, type EarlyRenewal, type WatchedCertificate } from './early-renewal.ts';

/** Why a certificate is to be renewed, the most pressing first: it no longer counts, or will not for long. */
const REASONS = ['expired', 'stale', 'early', 'expires-soon'] as const;

/** That a certificate is to be renewed, and why. */
export interface CertificateReminder {
  why: (typeof REASONS)[number];
  /** When it expires or expired, or when the guidance changed; ISO 8601. */
  day: string;
  early: EarlyRenewal | null;
  /** Its languages where the person has certificates of several, else null. */
  languages: readonly string[] | null;
}

const DUE: readonly CertificateState[] = ['expired', 'stale', 'expires-soon'];

function whyOf({ state, early }: WatchedCertificate): CertificateReminder['why'] | null {
  if (early) return 'early';
  return DUE.includes(state) ? (state as CertificateReminder['why']) : null;
}

/** What a person is to be reminded of, the most pressing alone; null of nothing. */
export function reminderOf(
  certificates: readonly WatchedCertificate[],
  person: string,
): CertificateReminder | null {
  const current = currentOf(certificates, person);
  const reminders = current.flatMap((each): CertificateReminder[] => {
    const why = whyOf(each);
    if (why === null) return [];
    const day = why === 'stale' ? (each.staleSince ?? each.expiresAt) : each.expiresAt;
    return [{ why, day, early: each.early, languages: current.length > 1 ? each.languages : null }];
  });
  reminders.sort(
    (left, right) =>
      REASONS.indexOf(left.why) - REASONS.indexOf(right.why) || (left.day < right.day ? -1 : 1),
  );
  return reminders[0] ?? null;
}
