import {
  addReviewTimeCommand,
  finishBreakCommand,
  readToday,
  snoozeReminderCommand,
  startBreakCommand,
} from '../../domain/commands/review/wellbeing.ts';
import type { ClockReminder } from '../../domain/review/workday.ts';
import { live } from '../../storage/live.ts';
import { getWorkday } from '../../storage/workdays.ts';
import { give } from '../base/door.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** A reviewer's session clock of today, live. */
export const liveWorkday = (reviewer: string) =>
  live(async () => {
    const { rules } = await reviewPolicy();
    return readToday({ get: getWorkday }, { reviewer, rules, now: Date.now() });
  });

/** Adds active review time to the clock of who sits at this tab. */
export async function addReviewTime(seconds: number): Promise<void> {
  await give(addReviewTimeCommand, seconds);
}

/**
 * Puts a reminder off for the time that the policy sets.
 * @throws Failure `reason-missing`
 */
export async function snoozeReminder(limit: ClockReminder, reason: string): Promise<void> {
  await give(snoozeReminderCommand, { limit, reason });
}

/** Begins a break: the case at this tab goes back with its draft, and the clock notes the time. */
export async function startBreak(): Promise<void> {
  await give(startBreakCommand, null);
}

/** Ends a break; the time since the last one counts from zero. */
export async function finishBreak(): Promise<void> {
  await give(finishBreakCommand, null);
}
