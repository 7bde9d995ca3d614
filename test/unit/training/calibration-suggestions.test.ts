import { expect, test } from 'vitest';
import { offerCases, offerItems, untold } from '../../../domain/training/calibration-suggestions.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { practiceItemId, practiceRequestOf } from '../../../domain/training/practice-item.ts';
import { makeCase } from '../../fixtures/factories.ts';

const focus = { characteristic: 'secrecy', language: 'de', side: 'risk' } as const;
const itemOf = (number: number) => practiceItemId({ focus, difficulty: 'hard', number });

/** What somebody answered to an item of practice, or to one that is none. */
const answer = (reviewer: string, id: string, verdict: LearningAnswer['verdict']): LearningAnswer => ({
  ...{ kind: 'answer', id: `${reviewer} ${id}`, reviewer, at: '2026-03-05T10:00:00.000Z' },
  ...{ activity: 'guided', session: 's', verdict, confidence: null, marked: [], told: true, riskShare: 0.5 },
  item: {
    ...{ id, focus, outcome: 'risk', characteristics: ['secrecy'], difficulty: 'hard' },
    ...{ style: 'direct', margin: null },
  },
});

test('items of practice are those that the best miss, then those that divide, then new ones of every side', () => {
  const people = Array.from({ length: 12 }, (_, place) => `person-${place}`);
  const answers = people.flatMap((name, place) => [
    ...[1, 2, 3, 4, 5].map((number) => answer(name, itemOf(number), 'confirmed')),
    answer(name, itemOf(6), 'not-confirmed'),
    answer(name, itemOf(7), place === 0 ? 'not-confirmed' : 'confirmed'),
    answer(name, 'exam-1', place === 0 ? 'not-confirmed' : 'confirmed'),
  ]);
  const offers = offerItems(answers, new Set());
  expect(offers.slice(0, 3).map(({ id, told }) => [id, told.reasons])).toEqual([
    [itemOf(6), ['best-disagree']],
    [itemOf(7), ['answers-differ']],
    [expect.any(String), ['new']],
  ]);
  const fresh = offers.slice(2);
  // English always, German because it is practised; ten characteristics, each from both sides.
  expect(fresh).toHaveLength(40);
  expect(new Set(fresh.map(({ told }) => JSON.stringify(told.focus))).size).toBe(40);
  expect(fresh.every(({ id, told }) => practiceRequestOf(id)?.focus.side === told.focus?.side)).toBe(true);
  const again = offerItems(answers, new Set(offers.map(({ id }) => id)));
  expect(again).toHaveLength(40);
  expect(again.some(({ id }) => offers.some((offer) => offer.id === id))).toBe(false);
  // Who may vote on them learns nothing from what is offered but the language.
  expect(new Set(fresh.map((offer) => JSON.stringify({ ...untold(offer), id: '' }))).size).toBe(2);
});

test('of a transcript that several cases are on the strongest reason counts, and no case that still waits', () => {
  const review = { reviewer: 'ivy', stage: 'first-review', verdict: 'confirmed', seq: 1 } as const;
  const decided = (id: string, part: object) =>
    makeCase({ id, state: 'decided', reviews: [review], ...part });
  const offers = offerCases(
    [
      decided('a', { transcriptId: 't-1', decidedAt: '2026-03-05T10:00:00.000Z' }),
      decided('b', { transcriptId: 't-1', reviews: [review, { ...review, verdict: 'inconclusive' }] }),
      decided('c', { transcriptId: 't-2', decidedAt: '2026-03-06T10:00:00.000Z' }),
      decided('d', { transcriptId: 't-3', state: 'in-second-review' }),
    ],
    new Map(),
  );
  expect(offers.map(({ id, told }) => [id, told.reasons])).toEqual([
    ['t-1', ['disagreement', 'unsure']],
    ['t-2', []],
  ]);
});
