import type { LogEntry } from '../decisions/log-entry.ts';
import type { TrainingRules } from '../policy/training-rules.ts';
import type { LearningRecord } from './learning-record.ts';

/** Failed exams in a row after which a lead decides how it goes on. */
const FAILURES_UNTIL_LEAD = 3;

const DAY = 86_400_000;

/** Kinds of entries by which it is decided who may sit. */
export const ADMISSION_KINDS = ['exam-handed-in', 'exam-allowed'] as const;

/** Whether somebody may begin an exam; why not yet, if not. */
export type ExamAdmission =
  | { what: 'ready' }
  /** Until a moment, ISO 8601, when a retake is possible. */
  | { what: 'wait'; until: string }
  | { what: 'drill'; done: number; needed: number }
  /** A lead decides. */
  | { what: 'lead'; failures: number };

/** What the log and the learning records say of somebody's exams. */
export interface ExamHistory {
  /** In the order of the log; those of others and of other kinds are passed over. */
  entries: readonly LogEntry[];
  learning: readonly LearningRecord[];
}

/** When somebody failed since they last passed, oldest first, and whether a lead has let them go on since. */
function failuresOf(entries: readonly LogEntry[], person: string): { at: string[]; allowed: boolean } {
  let at: string[] = [];
  let allowed = false;
  for (const entry of entries) {
    if (entry.kind === 'exam-allowed' && entry.payload.reviewer === person) allowed = true;
    if (entry.kind !== 'exam-handed-in' || entry.actor !== person) continue;
    at = entry.payload.passed ? [] : [...at, entry.at];
    allowed = false;
  }
  return { at, allowed };
}

/**
 * Whether somebody may begin an exam. After one that was not passed there is a wait, and drill items are to be answered;
 * after the third in a row, and after each one from then on, a lead decides, and what they allow holds at once.
 * @param now milliseconds since 1970
 */
export function examAdmission(
  { entries, learning }: ExamHistory,
  person: string,
  rules: Pick<TrainingRules, 'waitDays' | 'drillItems'>,
  now: number,
): ExamAdmission {
  const { at, allowed } = failuresOf(entries, person);
  const last = at.at(-1);
  if (last === undefined || allowed) return { what: 'ready' };
  if (at.length >= FAILURES_UNTIL_LEAD) return { what: 'lead', failures: at.length };
  const until = Date.parse(last) + rules.waitDays * DAY;
  if (now < until) return { what: 'wait', until: new Date(until).toISOString() };
  const done = learning.filter(
    (record) => record.kind === 'answer' && record.activity === 'drill' && record.at > last,
  ).length;
  return done < rules.drillItems ? { what: 'drill', done, needed: rules.drillItems } : { what: 'ready' };
}
