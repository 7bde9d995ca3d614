import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { endLapsedCommand } from '../../../domain/commands/review/end-lapsed.ts';
import type { Holding } from '../../../domain/commands/review/holding.ts';
import { nextCaseCommand } from '../../../domain/commands/review/next-case.ts';
import { takeCaseCommand } from '../../../domain/commands/review/take-case.ts';
import { startBreakCommand } from '../../../domain/commands/review/wellbeing.ts';
import { makeLease } from '../../../domain/queue/lease.ts';
import { newWorkday } from '../../../domain/review/workday.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeCase, makeReviewer, makeReviewPolicy } from '../../fixtures/factories.ts';

const reviewPolicy = makeReviewPolicy();
const MINUTE = 60_000;

const holding = (overrides: Partial<Holding> = {}): Holding => ({
  found: makeCase(),
  known: false,
  held: [],
  reviewPolicy,
  ...overrides,
});

/** A case that somebody holds, for ten minutes from a moment on. */
const heldBy = (reviewer: string, { id = 'case-1', tab = 'tab-1', now = NOW } = {}) =>
  makeCase({ id, state: 'leased', blind: false, lease: makeLease({ reviewer, tab }, now, 10) });

describe('taking a case', () => {
  const trainee = makeReviewer({ name: 'willow', role: 'trainee' });
  test.each([
    ['that is gone', holding({ found: undefined }), refuse('not-found', { what: 'case' })],
    [
      'that was decided',
      holding({ found: makeCase({ state: 'decided' }) }),
      refuse('already-decided', { what: 'meanwhile' }),
    ],
    [
      'that left the queue',
      holding({ found: makeCase({ state: 'withdrawn' }) }),
      refuse('already-decided', { what: 'left-queue' }),
    ],
    [
      'that somebody holds',
      holding({ found: heldBy('amber') }),
      refuse('held-elsewhere', { what: 'other', holder: 'amber' }),
    ],
    [
      'that one holds oneself in another open tab',
      holding({ found: heldBy('willow', { tab: 'tab-2' }) }),
      refuse('held-elsewhere', { what: 'other-tab' }),
    ],
    [
      'above one’s role',
      holding({ found: makeCase({ state: 'escalated' }) }),
      refuse('not-allowed', { what: 'not-allowed' }),
    ],
    [
      'that is somebody else’s',
      holding({ found: makeCase({ assignee: 'amber' }) }),
      refuse('not-allowed', { what: 'assigned-to-other' }),
    ],
    [
      'whose transcript one knows',
      holding({ known: true }),
      refuse('not-allowed', { what: 'knows-transcript' }),
    ],
  ])('%s is refused', (_which, state, refused) => {
    const context = makeContext({ actor: trainee, openTabs: new Set(['tab-1', 'tab-2']) });
    expect(takeCaseCommand.decide('case-1', state, context)).toEqual(refused);
  });

  test('from a tab that is gone, or after the lease ran out, is noted as the end of that lease', () => {
    const context = makeContext({ actor: trainee, next: { seq: 7, at: '2026-03-05T09:00:00.000Z' } });
    const own = heldBy('willow', { tab: 'tab-2' });
    const lapsed = heldBy('amber', { now: NOW - 11 * MINUTE });
    for (const [found, reviewer, ending] of [
      [own, 'willow', 'returned'],
      [lapsed, 'amber', 'inactive'],
    ] as const)
      expect(takeCaseCommand.decide('case-1', holding({ found }), context)).toMatchObject({
        entries: [
          { kind: 'lease-ended', actor: reviewer, payload: { reviewer, ending } },
          { kind: 'lease', actor: 'willow' },
        ],
        changes: { cases: { put: [{ id: 'case-1', lease: { reviewer: 'willow', tab: 'tab-1' } }] } },
      });
  });

  test('gives back what the tab holds, but no case whose question waits', () => {
    const help = {
      from: 'reviewer-1',
      to: 'amber',
      question: 'Which?',
      askedAt: '2026-03-05T08:59:00.000Z',
      answer: null,
      answeredAt: null,
    };
    const held = [
      heldBy('reviewer-1', { id: 'case-2' }),
      { ...heldBy('reviewer-1', { id: 'case-3' }), help },
      heldBy('reviewer-1', { id: 'case-4', tab: 'tab-2' }),
    ];
    const decided = takeCaseCommand.decide('case-1', holding({ held }), makeContext());
    expect(decided).toMatchObject({
      entries: [
        { kind: 'lease-ended', caseId: 'case-2' },
        { kind: 'lease', caseId: 'case-1' },
      ],
    });
    const workday = newWorkday('reviewer-1', '2026-03-05', reviewPolicy.rules);
    const pause = startBreakCommand.decide(null, { workday, held }, makeContext());
    expect(pause).toMatchObject({
      entries: [
        { kind: 'lease-ended', caseId: 'case-2', payload: { ending: 'break' } },
        { kind: 'break-started', payload: { caseReturned: true } },
      ],
    });
    expect(pause).not.toHaveProperty('entries.2');
  });

  test('one’s own again only renews it', () => {
    const found = heldBy('reviewer-1', { now: NOW - 5 * MINUTE });
    const decided = takeCaseCommand.decide('case-1', holding({ found, held: [found] }), makeContext());
    const until = new Date(NOW + reviewPolicy.rules.leaseMinutes * MINUTE).toISOString();
    expect(decided).toMatchObject({ entries: [], answer: { lease: { ...found.lease, until } } });
  });
});

describe('the next case', () => {
  const next = { over: false, lack: null, languages: [], next: null, held: [], reviewPolicy };

  test('is refused when the day is over, whatever waits', () => {
    const over = { ...next, over: true, lack: null, next: { stored: makeCase() } };
    const minutes = reviewPolicy.rules.wellbeing.dailyLimitMinutes;
    expect(nextCaseCommand.decide({}, over, makeContext())).toEqual(refuse('daily-limit', { minutes }));
  });

  test('is refused when all that is left is of languages that no certificate of theirs covers', () => {
    const languages = ['de' as const];
    expect(nextCaseCommand.decide({}, { ...next, languages }, makeContext())).toEqual(
      refuse('certificate-needed', { what: 'only-other-languages', languages }),
    );
  });

  test('is none when nothing was found, and nothing is written', () => {
    expect(nextCaseCommand.decide({}, next, makeContext())).toEqual({
      entries: [],
      changes: {},
      answer: null,
    });
  });
});

describe('ending leases', () => {
  test('those that ran out go back under their holder; one from a clock set ahead is shortened', () => {
    const { rules } = reviewPolicy;
    const lapsed = [heldBy('amber', { now: NOW - 11 * MINUTE })];
    const late = [heldBy('willow', { id: 'case-2', now: NOW + 24 * 60 * MINUTE })];
    const context = { ...makeContext(), actor: null };
    expect(endLapsedCommand.decide(null, { lapsed, late, rules }, context)).toMatchObject({
      answer: 1,
      entries: [{ actor: 'amber', kind: 'lease-ended', caseId: 'case-1', payload: { ending: 'inactive' } }],
      changes: {
        cases: {
          put: [
            { id: 'case-1', state: 'open', lease: null },
            { id: 'case-2', lease: { until: new Date(NOW + rules.leaseMinutes * MINUTE).toISOString() } },
          ],
        },
      },
    });
  });

  test('does nothing when none ran out', () => {
    const context = { ...makeContext(), actor: null };
    const late = [heldBy('willow')];
    const { rules } = reviewPolicy;
    expect(endLapsedCommand.decide(null, { lapsed: [], late, rules }, context)).toEqual({
      entries: [],
      changes: {},
      answer: 0,
    });
  });
});
