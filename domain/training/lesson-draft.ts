import type { Choice } from '../policy/choices.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { Check, Excerpt, Lesson, Pair, WorkedCase } from './lesson.ts';

/** A lesson as somebody types it: messages are numbered from 1, lists stand one a line. */
export interface LessonDraft {
  title: string;
  about: string;
  characteristic: CharacteristicId | null;
  lookFor: string;
  cases: CaseDraft[];
  lookAlikes: CaseDraft[];
  pairs: PairDraft[];
  checks: CheckDraft[];
  summary: string;
}
export interface CaseDraft {
  excerpt: string;
  intro: string;
  marks: string;
  decision: Choice;
  conclusion: string;
}
export interface PairDraft {
  characteristic: CharacteristicId;
  style: Pair['style'];
  risk: string;
  lookAlike: string;
  why: string;
}
export interface CheckDraft {
  excerpt: string;
  question: string;
  options: string;
  why: string;
}

export const EMPTY_CASE: CaseDraft = {
  excerpt: '',
  intro: '',
  marks: '',
  decision: 'confirmed',
  conclusion: '',
};
export const EMPTY_CHECK: CheckDraft = { excerpt: '', question: '', options: '', why: '' };
export const EMPTY_DRAFT: LessonDraft = {
  ...{ title: '', about: '', characteristic: null, lookFor: '', summary: '' },
  ...{ cases: [], lookAlikes: [], pairs: [], checks: [] },
};

const range = ({ transcript, from, to }: Pick<Excerpt, 'transcript' | 'from' | 'to'>) =>
  `${transcript} ${from + 1}-${to + 1}`;
const withDeciding = (excerpt: Excerpt) =>
  `${range(excerpt)}: ${excerpt.deciding.map((message) => message + 1).join(', ')}`;

/** A lesson, to be typed on. */
export function draftOf(lesson: Lesson): LessonDraft {
  const caseDraft = (worked: WorkedCase): CaseDraft => ({
    excerpt: range(worked),
    ...{ intro: worked.intro, decision: worked.decision, conclusion: worked.conclusion },
    marks: worked.marks.map(({ message, why }) => `${message + 1}: ${why}`).join('\n'),
  });
  const { title, about, characteristic, lookFor, cases, lookAlikes, pairs, checks, summary } = lesson;
  return {
    ...{ title, about, characteristic },
    lookFor: lookFor.join('\n\n'),
    cases: cases.map(caseDraft),
    lookAlikes: lookAlikes.map(caseDraft),
    pairs: pairs.map((pair) => ({
      ...{ characteristic: pair.characteristic, style: pair.style, why: pair.why },
      ...{ risk: withDeciding(pair.risk), lookAlike: withDeciding(pair.lookAlike) },
    })),
    checks: checks.map(({ excerpt, question, options, right, why }) => ({
      ...{ excerpt: excerpt ? withDeciding(excerpt) : '', question, why },
      options: options.map((option, place) => (place === right ? `* ${option}` : option)).join('\n'),
    })),
    summary: summary.join('\n'),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** "sample-000041 14-15: 15" as an excerpt; numbers that are none make none. */
function excerptOf(text: string): Excerpt {
  const found = /^(\S*)\s+(\d+)\s*[-–]\s*(\d+)(?:\s*:\s*(.*))?$/.exec(text.trim());
  const [, transcript = '', from = '', to = '', deciding = ''] = found ?? [];
  const numbers = deciding.split(/[\s,]+/).filter(Boolean);
  return {
    ...{ transcript, from: Number(from || Number.NaN) - 1, to: Number(to || Number.NaN) - 1 },
    deciding: numbers.map((number) => Number(number) - 1),
  };
}

function caseOf({ excerpt, intro, marks, decision, conclusion }: CaseDraft): WorkedCase {
  const { transcript, from, to } = excerptOf(excerpt);
  return {
    ...{ transcript, from, to, intro, decision, conclusion },
    marks: linesOf(marks).map((line) => {
      const [, message = '', why = ''] = /^(\d+)\s*:\s*(.*)$/.exec(line) ?? [];
      return { message: Number(message || Number.NaN) - 1, why };
    }),
  };
}

function checkOf({ excerpt, question, options, why }: CheckDraft): Check {
  const lines = linesOf(options);
  return {
    ...(excerpt.trim() === '' ? {} : { excerpt: excerptOf(excerpt) }),
    question,
    options: lines.map((line) => line.replace(/^\*\s*/, '')),
    right: lines.findIndex((line) => line.startsWith('*')),
    why,
  };
}

/** What a draft says, in the shape of a lesson; whether it is one, the schema knows. */
export function typedLesson(id: string, draft: LessonDraft): Lesson {
  const { title, about, characteristic, lookFor, cases, lookAlikes, pairs, checks, summary } = draft;
  return {
    ...{ id, language: 'en', characteristic, title, about },
    lookFor: lookFor
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
    cases: cases.map(caseOf),
    lookAlikes: lookAlikes.map(caseOf),
    pairs: pairs.map((pair) => ({
      ...pair,
      ...{ risk: excerptOf(pair.risk), lookAlike: excerptOf(pair.lookAlike) },
    })),
    checks: checks.map(checkOf),
    summary: linesOf(summary),
  };
}
