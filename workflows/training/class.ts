import type { LogEntryOf } from '../../domain/decisions/log-entry.ts';
import { classToCsv, itemsToCsv } from '../../domain/export/class-csv.ts';
import { xapiStatements } from '../../domain/export/xapi-statements.ts';
import { answersIn } from '../../domain/training/answers.ts';
import { type ClassMember, classOf } from '../../domain/training/class-view.ts';
import { courseOf, outlinesOf } from '../../domain/training/course.ts';
import { dueToday, endOfDay } from '../../domain/training/due-today.ts';
import { type ItemAnalysis, itemAnalysis } from '../../domain/training/item-analysis.ts';
import type { LearningRecord } from '../../domain/training/learning-record.ts';
import { allLearning } from '../../storage/learning.ts';
import { allLessonRows } from '../../storage/lessons.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { isPractice } from '../base/open-data.ts';
import { stampNow } from '../exports/stamp-now.ts';
import { authorise } from '../people/session.ts';
import { viewerWho } from '../people/viewer.ts';
import { allCertificates } from './certificates.ts';
import { shippedLessons } from './shipped-lessons.ts';

/** Everybody in training, and what their answers say of the items. */
export interface TrainingClass {
  members: ClassMember[];
  /** Those of which something is to be said first; then by id. */
  items: ItemAnalysis[];
}

interface ClassSource extends TrainingClass {
  records: LearningRecord[];
  exams: LogEntryOf<'exam-handed-in'>[];
}

const offeredLessons = async () => outlinesOf(courseOf(shippedLessons(), await allLessonRows()));

async function readAll(): Promise<ClassSource> {
  const records = await allLearning();
  const exams = await entriesOfKind('exam-handed-in');
  const now = Date.now();
  const members = classOf({
    ...{ people: await allReviewers(), records, exams, certificates: await allCertificates() },
    lessons: await offeredLessons(),
    dueOf: (own) => dueToday(own, endOfDay(now)).cards.length,
  });
  const items = itemAnalysis(answersIn(records));
  const said = ({ findings }: ItemAnalysis) => (findings.length > 0 ? 0 : 1);
  return { members, records, exams, items: items.sort((left, right) => said(left) - said(right)) };
}

/** Everybody in training, live. For leads. */
export const liveClass = (reviewer: string) =>
  live(async (): Promise<TrainingClass> => {
    await viewerWho(reviewer, 'lead-training');
    const { members, items } = await readAll();
    return { members, items };
  });

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
  const { members, items, records, exams } = await readAll();
  if (format === 'statements') {
    const statements = xapiStatements({ records, exams, log, appVersion, practiceTeam: isPractice });
    return new Blob([`${JSON.stringify(statements, null, 1)}\n`], { type: 'application/json' });
  }
  const csv = format === 'people' ? classToCsv(members, stamp) : itemsToCsv(items, stamp);
  return new Blob([csv], { type: 'text/csv;charset=utf-8' });
}
