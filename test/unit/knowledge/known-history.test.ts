import { expect, test } from 'vitest';
import { knownHistory } from '../../../domain/knowledge/known-history.ts';
import type { EntryEvent } from '../../../domain/matching/bank/verification.ts';
import { makeMatchCase } from '../../fixtures/factories.ts';

const at = '2026-03-04T10:00:00Z';
const vote = (id: string, caseId: string, reviewer = 'willow') => ({
  ...{ id, caseId, reviewer, finding: 'different' as const, at },
});
const suspended: EntryEvent = { what: 'suspended', by: 'hazel', at, note: '' };
const history: EntryEvent[] = [
  { what: 'voted', vote: vote('1', 'case-1') },
  { what: 'voted', vote: vote('2', 'case-2') },
  { what: 'corrected', replaces: '2', vote: vote('3', 'case-2') },
  { what: 'voted', vote: vote('4', 'case-2', 'hazel') },
  { what: 'voted', vote: vote('5', 'case-3') },
  { what: 'withdrawn', voteId: '5', at },
  suspended,
];
const cases = [
  makeMatchCase({ id: 'case-1', state: 'closed' }),
  makeMatchCase({ id: 'case-2', state: 'in-second-review' }),
  makeMatchCase({ id: 'case-3', state: 'in-second-review' }),
];

test('other people’s votes on cases that wait for another review are left out, and counted while they stand', () => {
  expect(knownHistory(history, cases, { name: 'hazel', role: 'lead' })).toEqual({
    history: [history[0], history[3], suspended],
    sealed: 1,
  });
  const own = knownHistory(history, cases, { name: 'willow', role: 'lead' });
  expect(own).toEqual({ history: history.filter((_, place) => place !== 3), sealed: 1 });
});

test('once nothing waits, all of it is told', () => {
  const closed = cases.map((each) => ({ ...each, state: 'closed' as const }));
  expect(knownHistory(history, closed, { name: 'hazel', role: 'lead' })).toEqual({ history, sealed: 0 });
});
