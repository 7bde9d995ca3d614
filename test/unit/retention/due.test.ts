import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../domain/queue/case.ts';
import {
  dueAfter,
  holdOf,
  lastEventOf,
  monthsLater,
  NEVER,
  textsDueAfter,
} from '../../../domain/retention/due.ts';
import { makeCase } from '../../fixtures/factories.ts';

const appeal = (overrides: Partial<NonNullable<Case['appeal']>> = {}): NonNullable<Case['appeal']> => ({
  openedBy: 'lead-1',
  openedAt: '2025-02-01T10:00:00.000Z',
  complaint: 'It was a joke.',
  deadline: '2025-03-01T10:00:00.000Z',
  decision: null,
  decidedBy: null,
  decidedAt: null,
  ...overrides,
});

const later = (instant: string, months: number) =>
  new Date(monthsLater(Date.parse(instant), months)).toISOString();

describe('a period in calendar months', () => {
  test.each([
    ['2025-03-05T10:20:30.400Z', 12, '2026-03-05T10:20:30.400Z'],
    ['2025-11-30T00:00:00.000Z', 1, '2025-12-30T00:00:00.000Z'],
    ['2025-12-31T23:59:59.999Z', 2, '2026-02-28T23:59:59.999Z'],
    ['2023-12-31T12:00:00.000Z', 2, '2024-02-29T12:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', 12, '2025-02-28T12:00:00.000Z'],
    ['2025-01-31T12:00:00.000Z', 120, '2035-01-31T12:00:00.000Z'],
  ])('from %s, %i later, is over at %s', (from, months, to) => {
    expect(later(from, months)).toBe(to);
  });

  test('is as many months long as it says, and at most three days short of the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 120 }),
        (date, months) => {
          const to = new Date(monthsLater(date.getTime(), months));
          const monthOf = (each: Date) => each.getUTCFullYear() * 12 + each.getUTCMonth();
          expect(monthOf(to) - monthOf(date)).toBe(months);
          expect(date.getUTCDate() - to.getUTCDate()).toBeGreaterThanOrEqual(0);
          expect(date.getUTCDate() - to.getUTCDate()).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  test('has no end when nothing is to be purged by itself', () => {
    const periods = { transcriptMonths: null, appealDays: null };
    expect(dueAfter(0, periods)).toBe(NEVER);
    expect(textsDueAfter(0, periods)).toBe(NEVER);
  });

  test('of appeals is in days', () => {
    const decided = Date.parse('2025-01-01T00:00:00Z');
    const due = textsDueAfter(decided, { transcriptMonths: null, appealDays: 195 });
    expect(new Date(due).toISOString()).toBe('2025-07-15T00:00:00.000Z');
  });
});

describe('what a period is counted from', () => {
  const flaggedAt = '2025-01-01T10:00:00.000Z';
  test.each([
    ['the flagging of what nobody decided', makeCase({ flaggedAt }), flaggedAt],
    ['the latest decision', makeCase({ flaggedAt, decidedAt: '2025-01-02T10:00:00.000Z' }), '2025-01-02'],
    [
      'the decision on an appeal',
      makeCase({
        flaggedAt,
        decidedAt: '2025-01-02T10:00:00.000Z',
        appeal: appeal({ decision: 'upheld', decidedAt: '2025-02-09T10:00:00.000Z' }),
      }),
      '2025-02-09',
    ],
  ])('is %s', (_name, found, day) => {
    expect(new Date(lastEventOf(found)).toISOString()).toContain(day);
  });
});

describe('what keeps a case', () => {
  const now = Date.parse('2026-03-05T10:00:00Z');
  const lease = (until: string) => ({
    reviewer: 'willow',
    tab: 'tab-1',
    since: '2026-03-05T09:00:00Z',
    until,
  });
  const help = { from: 'willow', to: 'oak', question: 'is this a game?', askedAt: '2026-03-05T09:00:00Z' };
  test.each<[string, Partial<Case>, string | null]>([
    ['nothing', {}, null],
    ['a lease', { lease: lease('2026-03-05T10:00:01Z') }, 'leased'],
    ['no lease that has lapsed', { lease: lease('2026-03-05T10:00:00Z') }, null],
    ['an open appeal', { appeal: appeal() }, 'appealed'],
    [
      'no appeal that was decided',
      { appeal: appeal({ decision: 'upheld', decidedAt: '2026-01-01T00:00:00Z' }) },
      null,
    ],
    ['a question', { help: { ...help, answer: null, answeredAt: null } }, 'help-asked'],
    [
      'no question that was answered',
      { help: { ...help, answer: 'yes', answeredAt: '2026-03-05T09:10:00Z' } },
      null,
    ],
  ])('%s', (_name, overrides, hold) => {
    expect(holdOf(makeCase(overrides), now)).toBe(hold);
  });
});
