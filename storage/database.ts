import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { RowOf } from '../domain/backup/table-rows.ts';
import type { CohortConflict } from '../domain/cohort/conflict.ts';
import type { CohortLogPart } from '../domain/cohort/log-part.ts';
import type { CohortRow } from '../domain/cohort/row.ts';
import type { CohortSource } from '../domain/cohort/source.ts';
import type { FormerAssessment, FormerKey, LogPartKey } from '../domain/commands/records.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Bank } from '../domain/matching/bank/bank.ts';
import type { Entry } from '../domain/matching/bank/entry.ts';
import type { Cluster, Membership } from '../domain/matching/cluster/cluster.ts';
import type { WaitingItem } from '../domain/matching/cluster/waiting-item.ts';
import type { StoredPicture } from '../domain/matching/picture.ts';
import type { Policy } from '../domain/policy/flag-rule.ts';
import type { ReviewPolicy } from '../domain/policy/review-policy.ts';
import type { GoldenItem } from '../domain/quality/golden.ts';
import type { Case } from '../domain/queue/case.ts';
import type { SavedView } from '../domain/queue/queue-view.ts';
import type { Aggregate } from '../domain/retention/aggregate.ts';
import type { KeptDraft } from '../domain/review/draft.ts';
import type { Workday } from '../domain/review/workday.ts';
import type { PinTries } from '../domain/reviewers/pin-tries.ts';
import type { Reviewer } from '../domain/reviewers/reviewer.ts';
import type { Candidate, ShadowFlag } from '../domain/thresholds/candidate.ts';
import type { CalibrationRow } from '../domain/training/calibration-row.ts';
import type { LessonRow } from '../domain/training/course.ts';
import type { ExamSitting } from '../domain/training/exam-sitting.ts';
import type { LearningRecord } from '../domain/training/learning-record.ts';
import { type ChangeRecord, keepJournal } from './change-journal.ts';
import { named } from './data-set.ts';
import { type Generation, GenerationGuard } from './generation.ts';
import { exactVersionOnly } from './newer-version.ts';
import type {
  ImportRecord,
  MomentId,
  PackRecord,
  SetAside,
  Snapshot,
  StoredAssessment,
  StoredTranscript,
} from './rows.ts';
import { applyVersions } from './schema.ts';

/** What the database of the own data is called. */
export const DATABASE = 'second-look';

/** The database. Repositories beside this file are the only ones that touch its tables. */
export class SecondLookDatabase extends Dexie {
  declare transcripts: EntityTable<StoredTranscript, 'id'>;
  /** Ids of transcripts that wait to be scored; deleted in the transaction that stores their assessment. */
  declare unassessed: Table<RowOf<'unassessed'>, string>;
  declare assessments: EntityTable<StoredAssessment, 'transcriptId'>;
  /** What packs said that are not in force any more. */
  declare formerAssessments: Table<FormerAssessment, FormerKey>;
  declare cases: EntityTable<Case, 'id'>;
  declare log: EntityTable<LogEntry, 'seq'>;
  declare policies: EntityTable<Policy, 'version'>;
  declare packs: Table<PackRecord, [string, string]>;
  declare settings: EntityTable<RowOf<'settings'>, 'key'>;
  declare imports: EntityTable<ImportRecord, 'id'>;
  declare reviewers: EntityTable<Reviewer, 'name'>;
  declare reviewPolicies: EntityTable<ReviewPolicy, 'version'>;
  declare drafts: Table<KeptDraft, [string, string]>;
  declare goldenItems: EntityTable<GoldenItem, 'transcriptId'>;
  declare savedViews: EntityTable<SavedView, 'id'>;
  declare workdays: Table<Workday, [string, string]>;
  declare candidates: EntityTable<Candidate, 'id'>;
  declare shadowFlags: Table<ShadowFlag, [string, string]>;
  declare aggregates: Table<Aggregate, [string, string]>;
  declare cohortSources: EntityTable<CohortSource, 'id'>;
  declare cohortRows: EntityTable<CohortRow, 'key'>;
  /** What leads have decided of conflicts; the conflicts themselves follow from the rows. */
  declare cohortConflicts: EntityTable<CohortConflict, 'id'>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  /** Wrong PINs of each profile; of this browser alone, and never backed up. */
  declare pinTries: EntityTable<PinTries, 'reviewer'>;
  /** What this browser remembers of time; never backed up. */
  declare moments: EntityTable<{ id: MomentId; value: unknown }, 'id'>;
  declare cohortLogs: Table<CohortLogPart, LogPartKey>;
  declare learning: EntityTable<LearningRecord, 'id'>;
  declare examSittings: EntityTable<ExamSitting, 'id'>;
  declare lessons: EntityTable<LessonRow, 'id'>;
  declare calibrationSessions: EntityTable<CalibrationRow, 'id'>;
  declare banks: EntityTable<Bank, 'id'>;
  declare bankEntries: EntityTable<Entry, 'id'>;
  declare pictures: EntityTable<StoredPicture, 'id'>;
  declare clusters: EntityTable<Cluster, 'id'>;
  declare clusterMembers: EntityTable<Membership, 'itemId'>;
  /** What waits to be compared with what came before it. */
  declare unclustered: EntityTable<WaitingItem, 'itemId'>;
  declare setAside: EntityTable<SetAside, 'transcriptId'>;
  /** Which data these are; one row, and none before anything was deleted or restored. Never backed up. */
  declare generation: EntityTable<Generation, 'key'>;
  /** What was written, for those who follow it; of this browser alone, and never backed up. */
  declare changes: Table<ChangeRecord, number, Omit<ChangeRecord, 'number'>>;

  /** Refuses what would be written by a page that works with data of before a deletion or a restore. */
  readonly guard = new GenerationGuard(this);

  constructor(name = named(DATABASE)) {
    // Strict: a decision that the screen calls saved survives a crash of the browser.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: exactVersionOnly });
    applyVersions(this);
    keepJournal(this);
  }

  override delete(...options: Parameters<Dexie['delete']>): ReturnType<Dexie['delete']> {
    this.guard.forget();
    return super.delete(...options);
  }

  /**
   * Opens the database. When that fails the next use tries again: Dexie by itself would refuse every use from then on.
   */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      // Later, when all that waited for this opening has been told of the failure.
      setTimeout(() => {
        if (this.hasFailed() && !this.hasBeenClosed()) this.close({ disableAutoOpen: false });
      });
      throw error;
    });
  }
}

/** The one database that this page or worker works with, opened at the first use. */
export const database = new SecondLookDatabase();
