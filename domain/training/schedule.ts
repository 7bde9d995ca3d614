import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { answersIn, isAnswerRight } from './answers.ts';
import { type Focus, focusKey } from './focus.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';

/** What somebody keeps in mind by being asked again: never a single transcript. */
export interface ReviewCard {
  key: string;
  focus: Focus;
  /** From when on it is due, ISO 8601. */
  due: string;
  /** Answers so far. */
  reviews: number;
}

/** Foci that a lesson is about. */
export type LessonFoci = (lesson: string) => readonly Focus[];

const DAY = 24 * 60 * 60 * 1000;

/**
 * FSRS 6 with its own default weights: a card comes back when it is recalled with a chance of 90 %. Without fuzz, so
 * that the same answers give the same days; without steps of minutes, so that many answers in one sitting count as
 * massed.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const GRADES = { guess: Rating.Hard, likely: Rating.Good, sure: Rating.Easy } as const;

/** Wrong is again; what is right counts by how sure somebody was, and as likely where nobody asked. */
function gradeOf(answer: LearningAnswer): Grade {
  if (!isAnswerRight(answer)) return Rating.Again;
  return GRADES[answer.confidence ?? 'likely'];
}

/** Of each lesson that was finished, when first. */
function finishedLessons(records: readonly LearningRecord[]): Map<string, number> {
  const finished = new Map<string, number>();
  for (const record of records) {
    if (record.kind !== 'lesson' || record.step < record.of) continue;
    const at = Date.parse(record.at);
    finished.set(record.lesson, Math.min(at, finished.get(record.lesson) ?? at));
  }
  return finished;
}

const newCard = (due: Date): Card => createEmptyCard(due);

/** New ones: of a finished lesson, due a day later. */
function introduced(records: readonly LearningRecord[], fociOf: LessonFoci) {
  const cards = new Map<string, { focus: Focus; card: Card }>();
  const lessons = [...finishedLessons(records)].sort(([, left], [, right]) => left - right);
  for (const [lesson, at] of lessons)
    for (const focus of fociOf(lesson)) {
      const key = focusKey(focus);
      if (!cards.has(key)) cards.set(key, { focus, card: newCard(new Date(at + DAY)) });
    }
  return cards;
}

/**
 * Somebody's cards, as their answers leave them. A finished lesson brings the cards that it is about, due a day later,
 * and so does the first answer about a focus. Answers count where the right one was told at once; those of an exam
 * never do.
 * Source: FSRS 6, J. Ye, J. Su, Y. Cao, KDD 2022, 4381–4390, as `ts-fsrs` has it.
 * @param records of one person, in any order
 * @param fociOf which foci a lesson is about
 * @returns soonest due first
 */
export function reviewCards(records: readonly LearningRecord[], fociOf: LessonFoci): ReviewCard[] {
  const cards = introduced(records, fociOf);
  for (const answer of answersIn(records)) {
    if (!answer.told || answer.activity === 'exam') continue;
    const { focus } = answer.item;
    const key = focusKey(focus);
    const at = new Date(answer.at);
    const card = cards.get(key)?.card ?? newCard(at);
    cards.set(key, { focus, card: scheduler.next(card, at, gradeOf(answer)).card });
  }
  return [...cards]
    .map(([key, { focus, card }]) => ({ key, focus, due: card.due.toISOString(), reviews: card.reps }))
    .sort((left, right) =>
      left.due < right.due || (left.due === right.due && left.key < right.key) ? -1 : 1,
    );
}
