import { describe, expect, test } from 'vitest';
import type { Focus } from '../../../domain/training/focus.ts';
import type { Confidence, LearningAnswer, LearningRecord } from '../../../domain/training/learning-record.ts';
import { reviewCards } from '../../../domain/training/schedule.ts';
import { itemFacts, later, learningAnswer, SECRECY } from '../../fixtures/learning-answers.ts';

const NONE = () => [];
const PRESSURE: Focus = { characteristic: 'pressure', language: 'en', side: 'look-alike' };

const answer = (right: boolean, days: number, changed: Partial<LearningAnswer> = {}): LearningAnswer =>
  learningAnswer(right, { item: itemFacts({ id: `item on day ${days}` }), at: later(days), ...changed });

const lesson = (step: number, days: number): LearningRecord => ({
  ...{ kind: 'lesson', id: `lesson ${step}`, reviewer: 'ada', at: later(days) },
  ...{ lesson: 'secrecy', step, of: 3 },
});

describe('cards', () => {
  // FSRS 6's own vector, without steps of a day or less: again, then good five times, after 0, 0, 1, 3, 8 and 21 days,
  // comes to a stability of 53.335106 days. ts-fsrs, FSRS-6.test.ts, "memory state[long-term]", after fsrs-rs.
  test('come back as FSRS says', () => {
    const days = [0, 0, 1, 4, 12, 33];
    const answers = days.map((day, place) => answer(place > 0, day, { confidence: 'likely' }));
    expect(reviewCards(answers, NONE)).toEqual([
      { key: 'secrecy/en/risk', focus: SECRECY, due: later(33 + 53), reviews: 6 },
    ]);
  });

  // The same file, "first repeat": stabilities of 0.212, 1.2931, 2.3065 and 8.2956 days, each at least a day more than
  // the grade below.
  test.each([
    ['wrong', false, 'sure', 1],
    ['a guess', true, 'guess', 2],
    ['likely', true, 'likely', 3],
    ['nobody asked', true, null, 3],
    ['sure', true, 'sure', 8],
  ] as [string, boolean, Confidence | null, number][])('first answer, %s', (_, right, confidence, days) => {
    expect(reviewCards([answer(right, 0, { confidence })], NONE)[0]!.due).toBe(later(days));
  });

  test('the same answers give the same days, in whatever order they stand', () => {
    const answers = [0, 2, 5, 9, 20].map((day) => answer(day !== 5, day));
    expect(reviewCards(answers.toReversed(), NONE)).toEqual(reviewCards(answers, NONE));
  });

  test('many answers in one sitting put nothing off for long; the same ones apart do', () => {
    const massed = [0, 1, 2, 3, 4].map((minutes) => answer(true, 0, { at: later(0, minutes) }));
    const spaced = [0, 3, 9, 25, 60].map((day) => answer(true, day));
    const wait = (answers: LearningAnswer[]) =>
      Date.parse(reviewCards(answers, NONE)[0]!.due) - Date.parse(answers.at(-1)!.at);
    expect(wait(massed)).toBeLessThan(wait(spaced) / 5);
  });

  test('a card is characteristic, language and side; neither exams nor silent answers count', () => {
    const answers = [
      answer(true, 0),
      answer(true, 0, { item: itemFacts({ id: 'another', focus: PRESSURE }) }),
      answer(true, 1, { activity: 'exam', told: true }),
      answer(true, 1, { told: false, item: itemFacts({ focus: { ...PRESSURE, language: 'de' } }) }),
    ];
    expect(reviewCards(answers, NONE).map(({ key, reviews }) => [key, reviews])).toEqual([
      ['pressure/en/look-alike', 1],
      ['secrecy/en/risk', 1],
    ]);
  });

  test('a finished lesson brings its cards, due a day later; half a lesson brings none', () => {
    const foci = () => [SECRECY, PRESSURE];
    expect(reviewCards([lesson(1, 0), lesson(2, 0)], foci)).toEqual([]);
    const cards = reviewCards([lesson(3, 2), lesson(1, 0), lesson(3, 7)], foci);
    expect(cards.map(({ key, due, reviews }) => [key, due, reviews])).toEqual([
      ['pressure/en/look-alike', later(3), 0],
      ['secrecy/en/risk', later(3), 0],
    ]);
  });

  test('come soonest due first', () => {
    const records = [
      answer(true, 0),
      answer(false, 1, { item: itemFacts({ id: 'another', focus: PRESSURE }) }),
    ];
    expect(reviewCards(records, NONE).map(({ key, due }) => [key, due])).toEqual([
      ['pressure/en/look-alike', later(2)],
      ['secrecy/en/risk', later(3)],
    ]);
  });
});
