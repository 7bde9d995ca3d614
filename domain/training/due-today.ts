import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { type Focus, SIDES } from './focus.ts';
import type { LearningRecord } from './learning-record.ts';
import { type ReviewCard, reviewCards } from './schedule.ts';

/** What a finished lesson is about: its characteristic on both sides, in English, as lessons are; others are about none. */
function lessonFoci(lesson: string): Focus[] {
  const characteristic = CHARACTERISTIC_IDS.find((id) => id === lesson);
  if (!characteristic) return [];
  return SIDES.map((side) => ({ characteristic, language: 'en', side }));
}

/** What somebody has to review today, and when the next is due after it. */
export interface DueToday {
  /** Longest due first. */
  cards: ReviewCard[];
  /** ISO 8601; null where there is none. */
  next: string | null;
}

/** Somebody's cards that are due before a day ends. */
export function dueToday(records: readonly LearningRecord[], endOfDay: Date): DueToday {
  const cards = reviewCards(records, lessonFoci);
  const isDue = ({ due }: ReviewCard) => Date.parse(due) < endOfDay.getTime();
  return { cards: cards.filter(isDue), next: cards.find((card) => !isDue(card))?.due ?? null };
}

/** When a day ends where this runs. */
export function endOfDay(now: number): Date {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
}
