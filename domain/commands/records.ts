import type { RowOf, TableRows } from '../backup/table-rows.ts';
import type { CohortConflict } from '../cohort/conflict.ts';
import type { CohortLogPart } from '../cohort/log-part.ts';
import type { CohortRow } from '../cohort/row.ts';
import type { CohortSource } from '../cohort/source.ts';
import type { Bank } from '../matching/bank/bank.ts';
import type { Entry } from '../matching/bank/entry.ts';
import type { Cluster, Membership } from '../matching/cluster/cluster.ts';
import type { WaitingItem } from '../matching/cluster/waiting-item.ts';
import type { StoredPicture } from '../matching/picture.ts';
import type { Policy } from '../policy/flag-rule.ts';
import type { ReviewPolicy } from '../policy/review-policy.ts';
import type { GoldenItem } from '../quality/golden.ts';
import type { Case } from '../queue/case.ts';
import type { Aggregate } from '../retention/aggregate.ts';
import type { KeptDraft } from '../review/draft.ts';
import type { Workday } from '../review/workday.ts';
import type { PinTries } from '../reviewers/pin-tries.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { Candidate, ShadowFlag } from '../thresholds/candidate.ts';
import type { CalibrationRow } from '../training/calibration-row.ts';
import type { LessonRow } from '../training/course.ts';
import type { ExamSitting } from '../training/exam-sitting.ts';
import type { LearningRecord } from '../training/learning-record.ts';

/** An assessment with what is kept of its transcript beside it. */
export type ScoredTranscript = RowOf<'assessments'>;

/** What a pack said of a transcript that is not in force any more. */
export type FormerAssessment = RowOf<'formerAssessments'>;
export type FormerKey = [transcriptId: string, pack: string];

/** A model pack, and when it first scored something here. */
export type UsedPack = RowOf<'packs'>;

/** What a part of an imported log is found by. */
export type LogPartKey = [source: string, log: string, part: number];
export const partKey = ({ source, log, part }: CohortLogPart): LogPartKey => [source, log, part];

/** What a command can change, apart from the log: the record of each table, and its key. */
export interface Records {
  cases: { row: Case; key: string };
  reviewers: { row: Reviewer; key: string };
  pinTries: { row: PinTries; key: string };
  drafts: { row: KeptDraft; key: [reviewer: string, caseId: string] };
  policies: { row: Policy; key: number };
  reviewPolicies: { row: ReviewPolicy; key: number };
  candidates: { row: Candidate; key: string };
  shadowFlags: { row: ShadowFlag; key: [candidateId: string, transcriptId: string] };
  goldenItems: { row: GoldenItem; key: string };
  assessments: { row: ScoredTranscript; key: string };
  formerAssessments: { row: FormerAssessment; key: FormerKey };
  transcripts: { row: RowOf<'transcripts'>; key: string };
  imports: { row: RowOf<'imports'>; key: string };
  unassessed: { row: RowOf<'unassessed'>; key: string };
  workdays: { row: Workday; key: [reviewer: string, day: string] };
  packs: { row: UsedPack; key: [id: string, version: string] };
  cohortSources: { row: CohortSource; key: string };
  cohortRows: { row: CohortRow; key: string };
  cohortLogs: { row: CohortLogPart; key: LogPartKey };
  cohortConflicts: { row: CohortConflict; key: string };
  setAside: { row: RowOf<'setAside'>; key: string };
  aggregates: { row: Aggregate; key: [month: string, group: string] };
  settings: { row: RowOf<'settings'>; key: string };
  learning: { row: LearningRecord; key: string };
  examSittings: { row: ExamSitting; key: string };
  lessons: { row: LessonRow; key: string };
  calibrationSessions: { row: CalibrationRow; key: string };
  banks: { row: Bank; key: string };
  bankEntries: { row: Entry; key: string };
  pictures: { row: StoredPicture; key: string };
  clusters: { row: Cluster; key: string };
  clusterMembers: { row: Membership; key: string };
  unclustered: { row: WaitingItem; key: string };
}
export type ChangedTable = keyof Records;

/** Changed records of each table; what is deleted goes before what is put. */
export type Changes = {
  [Table in ChangedTable]?: { put: Records[Table]['row'][]; delete: Records[Table]['key'][] };
};

/** What is stored in the place of all there was, and how that went. */
export interface Everything {
  by: 'deleted' | 'restored';
  rows: TableRows;
}
