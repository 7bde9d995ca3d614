import { describe, expect, test } from 'vitest';
import { queueHealth } from '../../../domain/home/queue-health.ts';
import type { Case } from '../../../domain/queue/case.ts';
import { makeCase, makeReviewer } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-31T12:00:00.000Z');
const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const days = (count: number) => ago(24 * count);
const [oak, willow, fern] = [
  makeReviewer({ name: 'oak', role: 'lead' }),
  makeReviewer({ name: 'willow', role: 'reviewer' }),
  makeReviewer({ name: 'fern', role: 'trainee' }),
];
const health = (cases: readonly Case[], profiles = [oak, willow, fern]) => queueHealth(cases, profiles, NOW);
const held = (id: string, reviewer: string, since: number, help: Case['help'] = null) =>
  makeCase({
    ...{ id, state: 'leased', flaggedAt: days(3), help },
    lease: { reviewer, tab: 'tab-1', since: ago(since), until: ago(-1) },
  });

describe('the health of a queue', () => {
  test('what waits and since when, what came in and what went out, week against week', () => {
    const cases = [
      makeCase({ flaggedAt: days(20) }),
      makeCase({ flaggedAt: days(1) }),
      // After the clock was read, which is done once a minute.
      makeCase({ flaggedAt: days(-0.0005) }),
      // Exactly a week ago is of the week before.
      makeCase({ flaggedAt: days(7) }),
      makeCase({ flaggedAt: days(9), state: 'decided', verdict: 'confirmed', decidedAt: days(2) }),
      makeCase({ flaggedAt: days(30), state: 'closed', verdict: 'confirmed', decidedAt: days(13.9) }),
      makeCase({ flaggedAt: days(30), state: 'closed', verdict: 'confirmed', decidedAt: days(14) }),
      makeCase({ flaggedAt: days(1), origin: 'golden' }),
      makeCase({ flaggedAt: days(1), origin: 'audit-sample', state: 'decided', decidedAt: days(1) }),
    ];
    expect(health(cases)).toMatchObject({
      ...{ waiting: 4, held: 0, oldest: days(20) },
      inflow: { last: 2, before: 2 },
      outflow: { last: 1, before: 1 },
    });
    expect(health([])).toMatchObject({ waiting: 0, oldest: null, inflow: { last: 0, before: 0 } });
  });

  test('checks that are due, with the first of them', () => {
    const reviews = [{ stage: 'first-review', reviewer: 'fern', verdict: 'confirmed', seq: 1 } as const];
    const appeal = (deadline: string) => ({
      ...{ openedBy: 'oak', openedAt: days(9), complaint: 'Not so.', deadline },
      ...{ decision: null, decidedBy: null, decidedAt: null },
    });
    const cases = [
      makeCase({ state: 'in-second-review', reviews, decidedAt: days(2) }),
      makeCase({ state: 'in-second-review', reviews, decidedAt: days(5) }),
      makeCase({ state: 'in-adjudication', reviews, decidedAt: days(1) }),
      makeCase({ state: 'appealed', reviews, appeal: appeal(days(1)) }),
      makeCase({ state: 'appealed', reviews, appeal: appeal(days(-5)) }),
    ];
    expect(health(cases)).toMatchObject({
      secondReviews: { count: 2, since: days(5) },
      adjudications: { count: 1, since: days(1) },
      appeals: { count: 2, overdue: 1, deadline: days(1) },
    });
  });

  test('who is stuck: held for long, no answer for long, skipped by everybody', () => {
    const help = {
      from: 'fern',
      to: 'willow',
      question: 'Which?',
      askedAt: ago(5),
      answer: null,
      answeredAt: null,
    };
    const cases = [
      held('short', 'willow', 1),
      held('long', 'willow', 3),
      held('longer', 'fern', 9),
      held('asks', 'fern', 9, help),
      // What was answered is theirs to go on with.
      held('answered', 'fern', 4, { ...help, answer: 'No.', answeredAt: ago(4) }),
      makeCase({ id: 'skipped', skippedBy: ['oak', 'willow', 'fern'] }),
      makeCase({ id: 'not-yet', skippedBy: ['oak', 'willow'] }),
      makeCase({ id: 'assigned', assignee: 'fern', skippedBy: ['fern'] }),
    ];
    const { stuck } = health(cases);
    expect(stuck.held.map(({ id, person }) => [id, person])).toEqual([
      ['longer', 'fern'],
      ['answered', 'fern'],
      ['long', 'willow'],
    ]);
    expect(stuck.unanswered).toMatchObject([{ id: 'asks', person: 'willow', since: ago(5) }]);
    expect(stuck.skipped.map(({ id }) => id)).toEqual(['skipped', 'assigned']);
    const retired = { ...fern, retiredAt: days(1) };
    expect(health(cases, [oak, willow, retired]).stuck.skipped.map(({ id }) => id)).toContain('not-yet');
  });

  test('a check that nobody here may give', () => {
    const reviews = [{ stage: 'first-review', reviewer: 'oak', verdict: 'confirmed', seq: 1 } as const];
    const due = makeCase({ state: 'in-second-review', reviews });
    expect(health([due], [oak]).stuck.nobody).toBe(1);
    expect(health([due], [oak, willow]).stuck.nobody).toBe(0);
  });
});
