import type { Transcript } from '../transcript/transcript.ts';
import { excerptsOf, type Lesson } from './lesson.ts';

/** Reading with care. */
const WORDS_A_MINUTE = 200;

/** Choosing one of two or three, beyond reading them. */
const SECONDS_AN_ANSWER = 12;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words that a lesson has somebody read, those of the transcripts that it shows included. */
function lessonWords(lesson: Lesson, transcripts: ReadonlyMap<string, Transcript>): number {
  const { cases, lookAlikes, pairs, checks } = lesson;
  const texts = [
    ...[...lesson.lookFor, ...lesson.summary],
    ...[...cases, ...lookAlikes].flatMap(({ intro, conclusion, marks }) => [
      ...[intro, conclusion],
      ...marks.map(({ why }) => why),
    ]),
    ...pairs.map(({ why }) => why),
    ...checks.flatMap(({ question, options, why }) => [question, ...options, why]),
    ...excerptsOf(lesson).flatMap(({ transcript, from, to }) =>
      (transcripts.get(transcript)?.messages ?? []).slice(from, to + 1).map(({ text }) => text),
    ),
  ];
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

/** How long a lesson takes, in minutes. */
export function lessonMinutes(lesson: Lesson, transcripts: ReadonlyMap<string, Transcript>): number {
  const answers = lesson.pairs.length + lesson.checks.length;
  return lessonWords(lesson, transcripts) / WORDS_A_MINUTE + (answers * SECONDS_AN_ANSWER) / 60;
}
