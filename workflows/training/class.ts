import type { LogEntryOf } from '../../domain/decisions/log-entry.ts';
import { classToCsv, itemsToCsv } from '../../domain/export/class-csv.ts';
import { xapiStatements } from '../../domain/export/xapi-statements.ts';
import { answersIn } from '../../domain/training/answers.ts';
import { type ClassMember, classOf } from '../../domain/training/class-view.ts';
import { courseOf, outlinesOf } from '../../domain/training/course.ts';
import { dueToday, endOfDay } from '../../domain/training/due-today.ts';
import { type ItemAnalysis, itemAnalysis } from '../../domain/training/item-analysis.ts';
import type { LearningRecord } from '../../domain/training/learning-record.ts';
import { allLessonRows } from '../../storage/lessons.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { isPractice } from '../base/open-data.ts';
import { stampNow } from '../exports/stamp-now.ts';
import { authorise } from '../people/session.ts';
import { viewerWho } from '../people/viewer.ts';
import { watchedCertificates } from './certificates.ts';
import { HeldLearning } from './held-learning.ts';
import { shippedLessons } from './shipped-lessons.ts';

/** An exam that was handed in. */
export interface ClassExam
  extends Pick<
    LogEntryOf<'exam-handed-in'>['payload'],
    'sittingId' | 'passed' | 'sensitivity' | 'specificity'
  > {
  person: string;
  at: string;
}

/** Everybody in training, and what their answers say of the items. */
export interface TrainingClass {
  members: ClassMember[];
  /** Latest first. */
  exams: ClassExam[];
  /** Those of which something is to be said first; then by id. */
  items: readonly ItemAnalysis[];
}

interface ClassSource {
  members: ClassMember[];
  items: readonly ItemAnalysis[];
  records: readonly LearningRecord[];
  exams: LogEntryOf<'exam-handed-in'>[];
}

const offeredLessons = async () => outlinesOf(courseOf(shippedLessons(), await allLessonRows()));

/** A function whose last answer about each thing is kept while it is asked the same of it. */
function remembered<Thing extends object, Value>(make: (thing: Thing, key: number) => Value) {
  const known = new WeakMap<Thing, { key: number; value: Value }>();
  return (thing: Thing, key = 0): Value => {
    const before = known.get(thing);
    if (before?.key === key) return before.value;
    const value = make(thing, key);
    known.set(thing, { key, value });
    return value;
  };
}

const dueBy = (records: readonly LearningRecord[], end: number) =>
  dueToday(records, new Date(end)).cards.length;

function analysed(records: readonly LearningRecord[]): ItemAnalysis[] {
  const said = ({ findings }: ItemAnalysis) => (findings.length > 0 ? 0 : 1);
  return itemAnalysis(answersIn(records)).sort((left, right) => said(left) - said(right));
}

/** Reads everybody's training, again and again: of a further reading only what changed is read and worked out. */
function classReader(): () => Promise<ClassSource> {
  const learning = new HeldLearning();
  const [dueOf, itemsOf] = [remembered(dueBy), remembered(analysed)];
  return async () => {
    const { all, byPerson } = await learning.read();
    const exams = await entriesOfKind('exam-handed-in');
    const end = endOfDay(Date.now()).getTime();
    const members = classOf({
      ...{
        people: await allReviewers(),
        records: byPerson,
        exams,
        certificates: await watchedCertificates(),
      },
      lessons: await offeredLessons(),
      dueOf: (own) => dueOf(own, end),
    });
    return { members, records: all, exams, items: itemsOf(all) };
  };
}

const shownExam = ({ actor, at, payload }: LogEntryOf<'exam-handed-in'>): ClassExam => {
  const { sittingId, passed, sensitivity, specificity } = payload;
  return { person: actor, at, sittingId, passed, sensitivity, specificity };
};

/** Everybody in training, live. For leads. */
export function liveClass(reviewer: string) {
  const read = classReader();
  return live(async (): Promise<TrainingClass> => {
    await viewerWho(reviewer, 'lead-training');
    const { members, items, exams } = await read();
    return { members, items, exams: exams.map(shownExam).reverse() };
  });
}

/** As what leads take training out. */
export const CLASS_FORMATS = ['people', 'items', 'statements'] as const;
export type ClassFormat = (typeof CLASS_FORMATS)[number];

/**
 * Everybody's training as a file: where they are or what their answers say of the items (CSV), or all that they did as
 * xAPI statements (JSON).
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function exportClass(format: ClassFormat): Promise<Blob> {
  await authorise('lead-training');
  const { stamp, appVersion, log } = await stampNow();
  const { members, items, records, exams } = await classReader()();
  if (format === 'statements') {
    const statements = xapiStatements({ records, exams, log, appVersion, practiceTeam: isPractice });
    return new Blob([`${JSON.stringify(statements, null, 1)}\n`], { type: 'application/json' });
  }
  const csv = format === 'people' ? classToCsv(members, stamp) : itemsToCsv(items, stamp);
  return new Blob([csv], { type: 'text/csv;charset=utf-8' });
}
