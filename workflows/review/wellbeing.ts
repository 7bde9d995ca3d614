import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import {
  addActiveTime,
  type ClockReminder,
  endBreak,
  localDay,
  newWorkday,
  snooze,
  type Workday,
} from '../../domain/review/workday.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import { getWorkday, putWorkday } from '../../storage/workdays.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { actingReviewer } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { returnHeld } from './leases.ts';

/** Milliseconds. */
const DAY = 86_400_000;

async function today(reviewer: string, rules: ReviewRules): Promise<Workday> {
  const now = new Date();
  const day = localDay(now);
  const known = await getWorkday(reviewer, day);
  if (known) return known;
  // A break that lasts past midnight goes on.
  const before = await getWorkday(reviewer, localDay(new Date(now.getTime() - DAY)));
  return { ...newWorkday(reviewer, day, rules), breakSince: before?.breakSince ?? null };
}

/** A reviewer's session clock of today, live. */
export const liveWorkday = (reviewer: string) =>
  live(async () => today(reviewer, (await reviewPolicy()).rules));

/** Changes the clock of the acting reviewer. */
async function changeClock(change: (workday: Workday, rules: ReviewRules) => Workday): Promise<Workday> {
  const { name } = await actingReviewer();
  const { rules } = await reviewPolicy();
  return database.transaction('rw', database.workdays, async () => {
    const changed = change(await today(name, rules), rules);
    await putWorkday(changed);
    return changed;
  });
}

/** Adds active review time to the clock. */
export async function addReviewTime(seconds: number): Promise<void> {
  await changeClock((workday) => addActiveTime(workday, seconds));
}

/**
 * Puts a reminder off for the time that the policy sets.
 * @throws WorkflowFailure `reason-missing`
 */
export async function snoozeReminder(limit: ClockReminder, reason: string): Promise<void> {
  const { name } = await actingReviewer();
  const why = reason.trim();
  if (why === '') throw new WorkflowFailure('reason-missing', 'Say why you go on.');
  await changeClock((workday, rules) => snooze(workday, limit, rules));
  await database.transaction('rw', database.log, async () => {
    const payload = { limit, reason: why };
    const at = new Date().toISOString();
    await appendToLog({ at, actor: name, kind: 'break-snoozed', caseId: null, payload });
  });
}

/** Begins a break: the case at this tab goes back with its draft, and the clock notes the time. */
export async function startBreak(): Promise<void> {
  const { name } = await actingReviewer();
  const returned = await returnHeld('break');
  const at = new Date().toISOString();
  await changeClock((workday) => ({ ...workday, breakSince: at }));
  await database.transaction('rw', database.log, async () => {
    const payload = { caseReturned: returned > 0 };
    await appendToLog({ at, actor: name, kind: 'break-started', caseId: null, payload });
  });
}

/** Ends a break; the time since the last one counts from zero. */
export async function finishBreak(): Promise<void> {
  const { name } = await actingReviewer();
  let since: string | null = null;
  await changeClock((workday, rules) => {
    since = workday.breakSince;
    return endBreak(workday, rules);
  });
  if (since === null) return;
  const now = new Date();
  // A clock that was set back during the break must not make it end before it began.
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(since)) / 1000));
  await database.transaction('rw', database.log, async () => {
    await appendToLog({
      at: now.toISOString(),
      actor: name,
      kind: 'break-ended',
      caseId: null,
      payload: { seconds },
    });
  });
}
