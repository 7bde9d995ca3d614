import { expect, test } from 'vitest';
import { dueToday, endOfDay } from '../../../domain/training/due-today.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

const answered = (characteristic: 'secrecy' | 'pressure', days: number, confidence: 'guess' | 'sure') =>
  learningAnswer(true, {
    item: itemFacts({
      id: `${characteristic} on day ${days}`,
      focus: { characteristic, language: 'en', side: 'risk' },
    }),
    ...{ at: later(days), confidence },
  });

const finished = (lesson: string, days: number): LearningRecord => ({
  ...{ kind: 'lesson', id: `${lesson} on day ${days}`, reviewer: 'ada', at: later(days) },
  ...{ lesson, step: 14, of: 14 },
});

const keysOf = (records: readonly LearningRecord[], end: Date) =>
  dueToday(records, end).cards.map(({ key }) => key);

test('What is due before the day ends is due today, whatever came due first first; the next after it is told.', () => {
  // A guess comes back after two days, something sure after eight.
  const records = [answered('pressure', 1, 'sure'), answered('secrecy', 3, 'guess')];
  const dueAt = (days: number, minutes: number) => new Date(Date.parse(later(days, minutes)));
  expect(dueToday(records, dueAt(5, 0))).toEqual({ cards: [], next: later(5) });
  expect(dueToday(records, dueAt(5, 1))).toMatchObject({
    cards: [{ key: 'secrecy/en/risk' }],
    next: later(9),
  });
  expect(dueToday(records, dueAt(9, 1))).toMatchObject({ next: null });
  expect(keysOf(records, dueAt(9, 1))).toEqual(['secrecy/en/risk', 'pressure/en/risk']);
});

test('A finished lesson brings both sides of its characteristic the day after; one about none brings none.', () => {
  const end = new Date(Date.parse(later(1, 1)));
  expect(keysOf([finished('secrecy', 0)], end).toSorted()).toEqual([
    'secrecy/en/look-alike',
    'secrecy/en/risk',
  ]);
  expect(dueToday([finished('look-alikes', 0)], end)).toEqual({ cards: [], next: null });
});

test('A day ends at midnight of the place where it is looked at, also where the clock is set on.', () => {
  for (const now of [
    '2026-03-04T00:00:00',
    '2026-03-04T23:59:59',
    '2026-03-29T01:30:00',
    '2026-10-25T12:00:00',
  ]) {
    const end = endOfDay(Date.parse(now));
    expect([end.getHours(), end.getMinutes(), end.getMilliseconds()]).toEqual([0, 0, 0]);
    expect(new Date(end.getTime() - 1).toDateString()).toBe(new Date(Date.parse(now)).toDateString());
  }
});
