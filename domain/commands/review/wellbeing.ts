import type { ReviewRules } from '../../policy/review-policy.ts';
import {
  addActiveTime,
  type ClockReminder,
  endBreak,
  localDay,
  newWorkday,
  snooze,
  type Workday,
} from '../../review/workday.ts';
import { type Context, defineCommand, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';
import { returnOthers } from './holding.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * A reviewer's session clock of today. A break that lasts past midnight goes on.
 * @param now milliseconds since 1970
 */
export async function readToday(
  workdays: Reader['workdays'],
  { reviewer, rules, now }: { reviewer: string; rules: ReviewRules; now: number },
): Promise<Workday> {
  const day = localDay(new Date(now));
  const known = await workdays.get(reviewer, day);
  if (known) return known;
  const before = await workdays.get(reviewer, localDay(new Date(now - DAY)));
  return { ...newWorkday(reviewer, day, rules), breakSince: before?.breakSince ?? null };
}

/** The clock of whoever gives the command, and the rules that it goes by. */
interface OwnClock {
  workday: Workday;
  rules: ReviewRules;
}

async function readOwnClock(
  { workdays, reviewPolicies }: Pick<Reader, 'workdays' | 'reviewPolicies'>,
  { actor, now }: Context,
): Promise<OwnClock> {
  const { rules } = await reviewPolicies.active();
  return { rules, workday: await readToday(workdays, { reviewer: actor.name, rules, now }) };
}

/** Adds active review time, in seconds, to the clock. */
export const addReviewTimeCommand = defineCommand({
  name: 'add-review-time',
  by: 'anyone',
  tables: ['workdays', 'reviewPolicies'],
  read: (reader, _seconds: number, context) => readOwnClock(reader, context),
  decide(seconds: number, { workday }, context) {
    const work = new Work(context);
    work.put('workdays', addActiveTime(workday, seconds));
    return work.done(null);
  },
});

/** Puts a reminder off for the time that the policy sets. */
export const snoozeReminderCommand = defineCommand({
  name: 'snooze-reminder',
  by: 'anyone',
  tables: ['workdays', 'reviewPolicies', 'log'],
  read: (reader, _input: { limit: ClockReminder; reason: string }, context) => readOwnClock(reader, context),
  decide({ limit, reason }, { workday, rules }, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'snooze' });
    const work = new Work(context);
    work.put('workdays', snooze(workday, limit, rules));
    work.log({ kind: 'break-snoozed', caseId: null, payload: { limit, reason: why } });
    return work.done(null);
  },
});

/** Begins a break: what this tab holds goes back with its draft, and the clock notes the time. */
export const startBreakCommand = defineCommand({
  name: 'start-break',
  by: 'anyone',
  tables: ['workdays', 'reviewPolicies', 'cases', 'log'],
  async read(reader, _input: null, context) {
    const { workday } = await readOwnClock(reader, context);
    return { workday, held: await reader.cases.heldBy(context.actor.name) };
  },
  decide(_input: null, { workday, held }, context) {
    const work = new Work(context);
    const returned = returnOthers(work, held, null, context, 'break');
    work.put('workdays', { ...workday, breakSince: new Date(context.now).toISOString() });
    work.log({ kind: 'break-started', caseId: null, payload: { caseReturned: returned > 0 } });
    return work.done(null);
  },
});

/** Ends a break; the time since the last one counts from zero. */
export const finishBreakCommand = defineCommand({
  name: 'finish-break',
  by: 'anyone',
  tables: ['workdays', 'reviewPolicies', 'log'],
  read: (reader, _input: null, context) => readOwnClock(reader, context),
  decide(_input: null, { workday, rules }, context) {
    const work = new Work(context);
    work.put('workdays', endBreak(workday, rules));
    const { breakSince } = workday;
    if (breakSince === null) return work.done(null);
    // A clock that was set back during the break must not make it end before it began.
    const seconds = Math.max(0, Math.round((context.now - Date.parse(breakSince)) / 1000));
    work.log({ kind: 'break-ended', caseId: null, payload: { seconds } });
    return work.done(null);
  },
});
