import { z } from 'zod';
import { instantSchema } from '../transcript/transcript.ts';

/** Who holds a case, and until when if nothing more happens. */
export const leaseSchema = z.object({
  reviewer: z.string(),
  /** The browser tab that holds it. */
  tab: z.string(),
  /** ISO 8601. */
  since: instantSchema,
  /** ISO 8601; moved on by activity. */
  until: instantSchema,
});
export type Lease = z.infer<typeof leaseSchema>;

export const LEASE_ENDINGS = ['returned', 'skipped', 'inactive', 'break', 'taken-back'] as const;
/** Why a lease ended without a decision. */
export type LeaseEnding = (typeof LEASE_ENDINGS)[number];

/** Minutes for which a case is held while its question waits for an answer. */
export const HOLD_MINUTES = 24 * 60;

/** Who asks for a case: a person at a tab. */
export interface Holder {
  reviewer: string;
  tab: string;
}

/** A lease from now on. */
export function makeLease({ reviewer, tab }: Holder, now: number, minutes: number): Lease {
  return { reviewer, tab, since: new Date(now).toISOString(), until: leaseEnd(now, minutes) };
}

/** When a lease that is renewed now ends. */
export function leaseEnd(now: number, minutes: number): string {
  return new Date(now + minutes * 60_000).toISOString();
}

/**
 * A lease that ends later than any that is given or renewed now, as after a clock that was set ahead, ends as one
 * that is renewed now; any other stays as it is.
 */
export function shortenLease(lease: Lease, now: number, minutes: number): Lease {
  const latest = leaseEnd(now, minutes);
  return Date.parse(lease.until) > Date.parse(latest) ? { ...lease, until: latest } : lease;
}

/** Whether a lease has run out. */
export function hasLapsed(lease: Lease, now: number): boolean {
  return Date.parse(lease.until) <= now;
}

/** Whether this person holds the case at this tab. */
export function isHeldBy(lease: Lease | null, { reviewer, tab }: Holder): boolean {
  return lease !== null && lease.reviewer === reviewer && lease.tab === tab;
}

/**
 * Whether a case with this lease can be handed to somebody: nobody holds it, the lease has lapsed, it is theirs,
 * or it is theirs from a tab that is gone.
 * @param openTabs tabs of this browser that are still there
 */
export function canTake(
  lease: Lease | null,
  holder: Holder,
  openTabs: ReadonlySet<string>,
  now: number,
): boolean {
  if (lease === null || hasLapsed(lease, now) || isHeldBy(lease, holder)) return true;
  return lease.reviewer === holder.reviewer && !openTabs.has(lease.tab);
}
