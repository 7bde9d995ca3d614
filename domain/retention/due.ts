import type { RetentionPeriods } from '../policy/retention-periods.ts';
import type { Case } from '../queue/case.ts';
import { hasLapsed } from '../queue/lease.ts';

const DAY = 86_400_000;

/** When something that is never due is due. */
export const NEVER = Number.POSITIVE_INFINITY;

/**
 * The same day and time so many months later, in UTC; the last day of the month where it has no such day.
 * @param moment milliseconds since 1970
 */
export function monthsLater(moment: number, months: number): number {
  const date = new Date(moment);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.getTime();
}

/** From when on a transcript, case or outcome of this moment is due. */
export function dueAfter(moment: number, { transcriptMonths }: RetentionPeriods): number {
  return transcriptMonths === null ? NEVER : monthsLater(moment, transcriptMonths);
}

/** From when on the texts of an appeal that was decided at this moment are due. */
export function textsDueAfter(decided: number, { appealDays }: RetentionPeriods): number {
  return appealDays === null ? NEVER : decided + appealDays * DAY;
}

/** When something last happened to a case: its latest decision, that on its appeal, else when it was flagged. */
export function lastEventOf({
  flaggedAt,
  decidedAt,
  appeal,
}: Pick<Case, 'flaggedAt' | 'decidedAt' | 'appeal'>): number {
  const instants = [flaggedAt, decidedAt, appeal?.decidedAt];
  return Math.max(...instants.map((instant) => (instant ? Date.parse(instant) : 0)));
}

/** Why a case stays for now, whatever its age. */
type Hold = 'leased' | 'appealed' | 'help-asked';

/** What keeps a case for now: somebody holds it, an appeal is open, or a question waits; null when nothing does. */
export function holdOf(
  { lease, appeal, help }: Pick<Case, 'lease' | 'appeal' | 'help'>,
  now: number,
): Hold | null {
  if (lease && !hasLapsed(lease, now)) return 'leased';
  if (appeal && appeal.decision === null) return 'appealed';
  return help && help.answer === null ? 'help-asked' : null;
}
