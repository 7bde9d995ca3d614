import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import {
  addReviewTimeCommand,
  finishBreakCommand,
  readToday,
  snoozeReminderCommand,
  startBreakCommand,
} from '../../../domain/commands/review/wellbeing.ts';
import { localDay, newWorkday, type Workday } from '../../../domain/review/workday.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeRules } from '../../fixtures/factories.ts';

const SINCE = new Date(NOW - 90_000).toISOString();
const rules = makeRules();
const { breakAfterMinutes, snoozeMinutes } = rules.wellbeing;
const begun = newWorkday('reviewer-1', '2026-03-05', rules);
const workday: Workday = { ...begun, seconds: 3000, sinceBreak: 600 };
const context = makeContext();

test('active time counts for the day and since the last break, and is no entry of the log', () => {
  expect(addReviewTimeCommand.decide(30, { workday, rules }, context)).toMatchObject({
    entries: [],
    changes: { workdays: { put: [{ ...workday, seconds: 3030, sinceBreak: 630 }] } },
  });
});

describe('a reminder', () => {
  test.each([
    ['break', { breakDueFrom: 600 + snoozeMinutes * 60 }],
    ['daily', { limitDueFrom: 3000 + snoozeMinutes * 60 }],
  ] as const)('of kind %s is put off with the reason in the log', (limit, later) => {
    const put = { limit, reason: ' handing over ' };
    expect(snoozeReminderCommand.decide(put, { workday, rules }, context)).toMatchObject({
      entries: [{ kind: 'break-snoozed', actor: 'reviewer-1', payload: { limit, reason: 'handing over' } }],
      changes: { workdays: { put: [{ ...workday, ...later }] } },
    });
  });

  test('is not put off without a reason', () => {
    const put = { limit: 'break' as const, reason: ' ' };
    expect(snoozeReminderCommand.decide(put, { workday, rules }, context)).toEqual(
      refuse('reason-missing', { what: 'snooze' }),
    );
  });
});

describe('a break', () => {
  test('begins when the clock says, whatever the log says', () => {
    const behind = makeContext({ next: { seq: 2, at: '2026-03-06T00:00:00.000Z' } });
    expect(startBreakCommand.decide(null, { workday, held: [] }, behind)).toMatchObject({
      entries: [{ kind: 'break-started', payload: { caseReturned: false } }],
      changes: { workdays: { put: [{ ...workday, breakSince: new Date(NOW).toISOString() }] } },
    });
  });

  test.each([
    ['its length', SINCE, 90],
    ['no length where the clock was set back', new Date(NOW + 60_000).toISOString(), 0],
  ])('ends with %s', (_what, breakSince, seconds) => {
    const state = { workday: { ...workday, breakSince }, rules };
    expect(finishBreakCommand.decide(null, state, context)).toMatchObject({
      entries: [{ kind: 'break-ended', payload: { seconds } }],
      changes: {
        workdays: { put: [{ sinceBreak: 0, breakDueFrom: breakAfterMinutes * 60, breakSince: null }] },
      },
    });
  });

  test('that nobody began is not noted', () => {
    expect(finishBreakCommand.decide(null, { workday, rules }, context)).toMatchObject({ entries: [] });
  });
});

describe('the clock of today', () => {
  const today = localDay(new Date(NOW));
  const given = { reviewer: 'reviewer-1', rules, now: NOW };
  const read = (...stored: Workday[]) =>
    readToday({ get: async (_reviewer, day) => stored.find((each) => each.day === day) }, given);

  test('is the stored one', async () => {
    expect(await read({ ...workday, day: today })).toEqual({ ...workday, day: today });
  });

  test('begins anew, in a break that lasts since the day before', async () => {
    const day = localDay(new Date(NOW - 86_400_000));
    expect(await read()).toEqual({ ...begun, day: today });
    expect(await read({ ...workday, day, breakSince: SINCE })).toEqual({
      ...begun,
      day: today,
      breakSince: SINCE,
    });
  });
});
