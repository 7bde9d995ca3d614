import { describe, expect, test } from 'vitest';
import { daysTaken, deadlineStanding } from '../../../components/quality/deadline.ts';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { drawResults } from '../../../domain/quality/audit-results.ts';
import { type Labelled, suggestBalanced } from '../../../domain/quality/suggest-golden.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const times = (count: number, labelled: Labelled): Labelled[] =>
  Array.from({ length: count }, () => labelled);
const counted = (picked: readonly Labelled[]) => ({
  risk: picked.filter(({ outcome }) => outcome === 'risk').length,
  hard: picked.filter(({ difficulty }) => difficulty === 'hard').length,
  hardRisk: picked.filter(({ outcome, difficulty }) => outcome === 'risk' && difficulty === 'hard').length,
});

describe('a balanced suggestion', () => {
  const many = [
    ...times(70, { outcome: 'benign', difficulty: 'easy' }),
    ...times(30, { outcome: 'benign', difficulty: 'hard' }),
    ...times(40, { outcome: 'risk', difficulty: null }),
    ...times(6, { outcome: 'risk', difficulty: 'hard' }),
  ];

  test('is half risk and half hard, and hard in both', () => {
    expect(counted(suggestBalanced(many, 20, () => 0.3))).toEqual({ risk: 10, hard: 10, hardRisk: 5 });
  });

  test('fills up from what is left where a kind runs out, and never takes one twice', () => {
    const few = [...many.slice(0, 3), ...many.slice(-2)];
    const picked = suggestBalanced(
      few.map((each, index) => ({ ...each, index })),
      20,
      () => 0.9,
    );
    expect(new Set(picked.map(({ index }) => index)).size).toBe(5);
    expect(suggestBalanced([], 20, () => 0)).toEqual([]);
  });
});

/** As entries were written before draws had ids. */
const WITHOUT_ID = {
  threshold: 0.5,
  policyVersion: 1,
  strata: [
    { from: 0, to: 0.25, population: 30, drawn: 10 },
    { from: 0.25, to: 0.5, population: 4, drawn: 4 },
  ],
};

test('what came of each draw: reviewed and missed by band, newest first', () => {
  const log = makeLog([
    newEntry('audit-sample-drawn', { at: '2026-03-05T10:00:00.000Z', payload: WITHOUT_ID }),
    newEntry('audit-sample-drawn', {
      at: '2026-03-06T10:00:00.000Z',
      payload: { ...WITHOUT_ID, drawId: 'draw-2' },
    }),
  ]) as LogEntryOf<'audit-sample-drawn'>[];
  const sample = makeCase({
    origin: 'audit-sample',
    state: 'decided',
    flaggedAt: '2026-03-05T10:00:00.000Z',
    audit: { band: [0, 0.25], inclusionProbability: 1 / 3 },
  });
  const reversed = { openedBy: '', openedAt: '', complaint: '', deadline: '', decidedBy: '', decidedAt: '' };
  const named = { ...sample, audit: { ...sample.audit!, drawId: 'draw-2' }, verdict: 'confirmed' } as const;
  const results = drawResults(log, [
    { ...sample, state: 'open' },
    { ...sample, state: 'in-second-review', verdict: 'confirmed' },
    { ...sample, verdict: 'inconclusive' },
    // Of another draw by its id, whatever its moment.
    named,
    { ...sample, verdict: 'confirmed' },
    { ...sample, verdict: 'not-confirmed' },
    { ...sample, verdict: 'confirmed', appeal: { ...reversed, decision: 'reversed' } },
    { ...sample, verdict: 'confirmed', audit: { band: [0.25, 0.5], inclusionProbability: 1 } },
  ]);
  expect(results.map(({ seq }) => seq)).toEqual([2, 1]);
  expect(results[1]!.bands).toEqual([
    { band: [0, 0.25], population: 30, drawn: 10, reviewed: 3, misses: 1 },
    { band: [0.25, 0.5], population: 4, drawn: 4, reviewed: 1, misses: 1 },
  ]);
  expect(results[0]!.bands.map(({ reviewed }) => reviewed)).toEqual([1, 0]);
  expect(results.map(({ drawId }) => drawId)).toEqual(['draw-2', 'drawn 2026-03-05T10:00:00.000Z']);
});

describe('a deadline in words', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  test.each([
    ['2026-03-22T12:00:00Z', 'Due in 12 days', 'plain'],
    ['2026-03-13T11:00:00Z', 'Due in 3 days', 'soon'],
    ['2026-03-11T11:00:00Z', 'Due within a day', 'soon'],
    ['2026-03-10T11:00:00Z', 'Overdue by less than a day', 'over'],
    ['2026-03-09T11:00:00Z', 'Overdue by 1 day', 'over'],
    ['2026-03-07T11:00:00Z', 'Overdue by 3 days', 'over'],
  ])('%s', (deadline, text, tone) => expect(deadlineStanding(deadline, now)).toEqual({ text, tone }));

  test('the time an appeal took counts the days begun', () => {
    expect(daysTaken('2026-03-10T12:00:00Z', '2026-03-10T12:00:01Z')).toBe('1 day');
    expect(daysTaken('2026-03-10T12:00:00Z', '2026-03-13T13:00:00Z')).toBe('4 days');
  });
});
