import { z } from 'zod';
import type { ReviewRules } from '../policy/review-policy.ts';

export const workdaySchema = z.object({
  reviewer: z.string(),
  /** Local date, "2026-03-04". */
  day: z.iso.date(),
  /** Active review time of the day, in seconds. */
  seconds: z.number().nonnegative(),
  /** Active review time since the last break, in seconds. */
  sinceBreak: z.number().nonnegative(),
  /** Seconds of `sinceBreak` from which the reminder shows again. */
  breakDueFrom: z.number().nonnegative(),
  /** Seconds of the day from which the daily limit shows again. */
  limitDueFrom: z.number().nonnegative(),
  /** ISO 8601 while a break lasts, else null. */
  breakSince: z.iso.datetime({ offset: true }).nullable(),
});

/** A reviewer's session clock of one day. */
export type Workday = z.infer<typeof workdaySchema>;

/** What the clock asks for. */
export type ClockReminder = 'break' | 'daily';

/** A day that begins, with the limits of the policy. */
export function newWorkday(
  reviewer: string,
  day: string,
  { wellbeing }: Pick<ReviewRules, 'wellbeing'>,
): Workday {
  return {
    reviewer,
    day,
    seconds: 0,
    sinceBreak: 0,
    breakDueFrom: wellbeing.breakAfterMinutes * 60,
    limitDueFrom: wellbeing.dailyLimitMinutes * 60,
    breakSince: null,
  };
}

/** The local date of a moment, "2026-03-04". */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is due; the daily limit before a break. */
export function dueReminder({
  seconds,
  sinceBreak,
  breakDueFrom,
  limitDueFrom,
}: Workday): ClockReminder | null {
  if (seconds >= limitDueFrom) return 'daily';
  return sinceBreak >= breakDueFrom ? 'break' : null;
}

/** The clock with some more active seconds. */
export function addActiveTime(workday: Workday, seconds: number): Workday {
  return { ...workday, seconds: workday.seconds + seconds, sinceBreak: workday.sinceBreak + seconds };
}

/** The clock after a reminder was put off. */
export function snooze(
  workday: Workday,
  limit: ClockReminder,
  { wellbeing }: Pick<ReviewRules, 'wellbeing'>,
): Workday {
  const later = wellbeing.snoozeMinutes * 60;
  return limit === 'daily'
    ? { ...workday, limitDueFrom: workday.seconds + later }
    : { ...workday, breakDueFrom: workday.sinceBreak + later };
}

/** The clock after a break. */
export function endBreak(workday: Workday, { wellbeing }: Pick<ReviewRules, 'wellbeing'>): Workday {
  return { ...workday, sinceBreak: 0, breakDueFrom: wellbeing.breakAfterMinutes * 60, breakSince: null };
}
