import type { Choice } from '../policy/choices.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { Check, Excerpt, Lesson, Pair, WorkedCase } from './lesson.ts';

/** A lesson while it is written: what is not there yet is empty, or null. */
export interface LessonDraft {
  language: Lesson['language'];
  title: string;
  about: string;
  characteristic: CharacteristicId | null;
  /** Paragraphs, an empty line between them. */
  lookFor: string;
  cases: CaseDraft[];
  lookAlikes: CaseDraft[];
  pairs: PairDraft[];
  checks: CheckDraft[];
  /** One a line. */
  summary: string;
}
export interface CaseDraft {
  /** Its deciding messages are those that are marked. */
  excerpt: Excerpt | null;
  /** Why a message matters, by the message. */
  whys: Readonly<Record<number, string>>;
  intro: string;
  decision: Choice;
  conclusion: string;
}
export interface PairDraft {
  characteristic: CharacteristicId;
  style: Pair['style'];
  risk: Excerpt | null;
  lookAlike: Excerpt | null;
  why: string;
}
export interface CheckDraft {
  excerpt: Excerpt | null;
  question: string;
  options: readonly string[];
  /** Place of the right one. */
  right: number | null;
  why: string;
}

export const EMPTY_CASE: CaseDraft = {
  ...{ excerpt: null, whys: {}, intro: '', decision: 'confirmed', conclusion: '' },
};
export const EMPTY_CHECK: CheckDraft = {
  ...{ excerpt: null, question: '', options: ['', ''], right: null, why: '' },
};
export const EMPTY_DRAFT: LessonDraft = {
  ...{ language: 'en', title: '', about: '', characteristic: null, lookFor: '', summary: '' },
  ...{ cases: [], lookAlikes: [], pairs: [], checks: [] },
};

/** A lesson, to be changed. */
export function draftOf(lesson: Lesson): LessonDraft {
  const caseDraft = ({ transcript, from, to, marks, ...said }: WorkedCase): CaseDraft => ({
    ...said,
    excerpt: { transcript, from, to, deciding: marks.map(({ message }) => message) },
    whys: Object.fromEntries(marks.map(({ message, why }) => [message, why])),
  });
  const { language, title, about, characteristic, lookFor, cases, lookAlikes, pairs, checks, summary } =
    lesson;
  return {
    ...{ language, title, about, characteristic },
    lookFor: lookFor.join('\n\n'),
    cases: cases.map(caseDraft),
    lookAlikes: lookAlikes.map(caseDraft),
    pairs: [...pairs],
    checks: checks.map((check) => ({ ...check, excerpt: check.excerpt ?? null })),
    summary: summary.join('\n'),
  };
}

const linesOf = (text: string, between: RegExp = /\n/): string[] =>
  text
    .split(between)
    .map((line) => line.trim())
    .filter(Boolean);

/** Messages that nobody chose yet: of no transcript, which the schema refuses. */
const NOT_CHOSEN: Excerpt = { transcript: '', from: 0, to: 0, deciding: [] };

function caseOf({ excerpt, whys, ...said }: CaseDraft): WorkedCase {
  const { transcript, from, to, deciding } = excerpt ?? NOT_CHOSEN;
  return {
    ...{ transcript, from, to, ...said },
    marks: deciding.map((message) => ({ message, why: whys[message] ?? '' })),
  };
}

const checkOf = ({ excerpt, right, options, ...said }: CheckDraft): Check => ({
  ...(excerpt ? { excerpt } : {}),
  ...{ ...said, options: [...options], right: right ?? -1 },
});

/** What a draft says, in the shape of a lesson; whether it is one, the schema knows. */
export function typedLesson(id: string, draft: LessonDraft): Lesson {
  const { lookFor, cases, lookAlikes, pairs, checks, summary, ...said } = draft;
  return {
    ...{ id, ...said },
    lookFor: linesOf(lookFor, /\n\s*\n/),
    cases: cases.map(caseOf),
    lookAlikes: lookAlikes.map(caseOf),
    pairs: pairs.map((pair) => ({
      ...pair,
      ...{ risk: pair.risk ?? NOT_CHOSEN, lookAlike: pair.lookAlike ?? NOT_CHOSEN },
    })),
    checks: checks.map(checkOf),
    summary: linesOf(summary),
  };
}
