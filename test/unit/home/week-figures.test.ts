import { describe, expect, test } from 'vitest';
import { homeViewOf, homeViewsOf } from '../../../domain/home/home-view.ts';
import { readingOf, weekFigures } from '../../../domain/home/week-figures.ts';
import { knownCase } from '../../../domain/knowledge/known-case.ts';
import { difference } from '../../../domain/metrics/intervals/difference.ts';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import type { Verdict } from '../../../domain/policy/verdicts.ts';
import type { Case } from '../../../domain/queue/case.ts';
import { makeCase } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-31T12:00:00.000Z');
const days = (count: number) => new Date(NOW - count * 24 * 3_600_000).toISOString();
const decided = (count: number, verdict: Verdict, at: string, overrides: Partial<Case> = {}) =>
  Array.from({ length: count }, () =>
    makeCase({ state: 'decided', verdict, decidedAt: at, flaggedAt: days(20), ...overrides }),
  );

describe('figures of the last seven days', () => {
  test('shares of what was decided, against the seven days before', () => {
    const appealed = {
      ...{ openedBy: 'oak', openedAt: days(1), complaint: 'Not so.', deadline: days(-9) },
      ...{ decision: 'reversed' as const, decidedBy: 'oak', decidedAt: days(1) },
    };
    const {
      confirmed,
      inconclusive,
      decided: flow,
      flagged,
    } = weekFigures(
      [
        ...decided(55, 'confirmed', days(1)),
        // An appeal leaves the verdict.
        ...decided(1, 'confirmed', days(6.9), { state: 'closed', appeal: appealed }),
        ...decided(14, 'not-confirmed', days(3)),
        ...decided(48, 'confirmed', days(8)),
        ...decided(30, 'not-confirmed', days(8)),
        ...decided(2, 'inconclusive', days(13)),
        ...decided(9, 'confirmed', days(15)),
        ...decided(9, 'inconclusive', days(1), { origin: 'golden' }),
        makeCase({ flaggedAt: days(1) }),
      ],
      NOW,
    );
    expect(flow).toEqual({ last: 70, before: 80 });
    expect(flagged).toEqual({ last: 1, before: 0 });
    expect([confirmed.last.k, confirmed.before.k]).toEqual([56, 48]);
    expect([inconclusive.last.k, inconclusive.before.k]).toEqual([0, 2]);
    // R. G. Newcombe, Statistics in Medicine 17 (1998), Table II, method 10: 56 of 70 less 48 of 80.
    expect(confirmed.change.newcombe95![0]).toBeCloseTo(0.0524, 4);
    expect(confirmed.change.newcombe95![1]).toBeCloseTo(0.3339, 4);
    expect(confirmed.reading).toBe('up');
    expect(inconclusive.reading).toBe('chance');
  });

  // Table II of the same: intervals that leave 0 out, that hold it, and those turned round.
  test.each([
    [9, 10, 3, 10, 'up'],
    [3, 10, 9, 10, 'down'],
    [5, 56, 0, 29, 'chance'],
    [0, 10, 0, 10, 'chance'],
    [3, 4, 0, 0, 'too-little'],
  ])('%d of %d against %d of %d: %s', (k, n, otherK, otherN, reading) => {
    expect(readingOf(difference(proportion(k, n), proportion(otherK, otherN)))).toBe(reading);
  });

  test('how many were flagged is not said to somebody who may not know when each was', () => {
    const waiting = makeCase({ flaggedAt: days(1) });
    const rules = { blind: { mode: 'always' }, golden: { feedback: 'never' } } as const;
    const known = knownCase(waiting, { name: 'fern', role: 'trainee' }, rules);
    expect(weekFigures([known, ...decided(2, 'confirmed', days(1))], NOW)).toMatchObject({
      flagged: null,
      decided: { last: 2, before: 0 },
      confirmed: { reading: 'too-little' },
    });
  });
});

test('what Home shows follows the role until somebody chooses, and never shows more than the role may see', () => {
  expect(homeViewOf('lead', null)).toBe('leading');
  expect(homeViewOf('trainee', null)).toBe('reviewing');
  expect(homeViewOf('trainee', 'figures')).toBe('figures');
  expect(homeViewOf('reviewer', 'leading')).toBe('reviewing');
  expect(homeViewsOf('reviewer')).toEqual(['reviewing', 'figures']);
});
