import type { z } from 'zod';
import type { RowOf } from '../backup/table-rows.ts';
import type { CohortLogPart } from '../cohort/log-part.ts';
import type { CohortSource } from '../cohort/source.ts';
import type { LogEntry, LogEntryOf, SharedKind } from '../decisions/log-entry.ts';
import type { LogKind } from '../decisions/log-kinds.ts';
import type { PlacedHead } from '../decisions/placed-head.ts';
import type { ModelReference } from '../detection/assessment.ts';
import type { Bank } from '../matching/bank/bank.ts';
import type { Entry } from '../matching/bank/entry.ts';
import type { Cluster, Membership } from '../matching/cluster/cluster.ts';
import type { StoredPicture } from '../matching/picture.ts';
import type { FlagRule, Policy } from '../policy/flag-rule.ts';
import type { ReviewPolicy } from '../policy/review-policy.ts';
import type { GoldenItem } from '../quality/golden.ts';
import type { Case, CaseOrigin } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';
import type { FlaggedOrder } from '../queue/next-case.ts';
import type { Assessed } from '../queue/open-case.ts';
import type { ReEvaluatedCase } from '../queue/re-evaluate.ts';
import type { Aggregate } from '../retention/aggregate.ts';
import type { KeptDraft } from '../review/draft.ts';
import type { Workday } from '../review/workday.ts';
import type { PinTries } from '../reviewers/pin-tries.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { Candidate } from '../thresholds/candidate.ts';
import type { CalibrationRow } from '../training/calibration-row.ts';
import type { LessonRow } from '../training/course.ts';
import type { ExamSitting } from '../training/exam-sitting.ts';
import type { LearningRecord } from '../training/learning-record.ts';
import type { FormerAssessment, FormerKey, LogPartKey, ScoredTranscript, UsedPack } from './records.ts';

/**
 * What commands ask of what is stored, table by table: all of it within the transaction that their answer is written
 * in. Storage implements it; so could anything else that commits.
 */
export interface Reader {
  cases: {
    get(id: string): Promise<Case | undefined>;
    /** Those that exist, in the order of the ids. */
    getAll(ids: readonly string[]): Promise<Case[]>;
    heldBy(reviewer: string): Promise<Case[]>;
    assignedTo(reviewer: string, state: CaseState): Promise<Case[]>;
    inState(state: CaseState): Promise<Case[]>;
    /** The first open case of an origin, in an order, that suits; by risk a transcript, by likeness a picture. */
    firstOpen(
      origin: CaseOrigin,
      order: FlaggedOrder,
      suits: (each: Case) => boolean,
    ): Promise<Case | undefined>;
    ofTranscripts(transcriptIds: readonly string[]): Promise<Case[]>;
    /** Those of pictures that matched an entry of a bank. */
    ofEntry(entryId: string): Promise<Case[]>;
    /** Where every case stands. */
    standings(): Promise<ReEvaluatedCase[]>;
    /** Transcripts that have a case, whatever brought it in. */
    transcriptIds(): Promise<ReadonlySet<string>>;
    /** Those whose lease ended by this moment; ISO 8601. */
    lapsedBy(moment: string): Promise<Case[]>;
    /** Those whose lease ends after this moment; ISO 8601. */
    heldPast(moment: string): Promise<Case[]>;
    count(): Promise<number>;
    /** Those of the ids that are stored. */
    among(ids: readonly string[]): Promise<ReadonlySet<string>>;
  };
  log: {
    /** Its last entry and which log it is; null while it is empty. */
    place(): Promise<PlacedHead | null>;
    count(): Promise<number>;
    get(seq: number): Promise<LogEntry | undefined>;
    /** A case's entries, those that concern several cases included, in order. */
    ofCase(caseId: string): Promise<LogEntry[]>;
    /** Entries of several cases, in order; those that concern several cases at once are left out. */
    ofCases(caseIds: readonly string[]): Promise<LogEntry[]>;
    /** Entries of a kind that concern any of these cases and others at once, in order. */
    sharedOf<Kind extends SharedKind>(caseIds: readonly string[], kind: Kind): Promise<LogEntryOf<Kind>[]>;
    /** Every entry of some kinds, in order. */
    ofKinds<Kind extends LogKind>(kinds: readonly Kind[]): Promise<LogEntryOf<Kind>[]>;
  };
  drafts: {
    on(caseId: string): Promise<KeptDraft[]>;
    keysOn(caseIds: readonly string[]): Promise<[reviewer: string, caseId: string][]>;
  };
  reviewers: {
    get(name: string): Promise<Reviewer | undefined>;
    /** Those that are not in use any more included. */
    all(): Promise<Reviewer[]>;
  };
  pinTries: {
    get(reviewer: string): Promise<PinTries | undefined>;
  };
  policies: {
    /** The one in force. */
    active(): Promise<Policy | undefined>;
    get(version: number): Promise<Policy | undefined>;
  };
  reviewPolicies: {
    /** The one in force, if any is stored. */
    stored(): Promise<ReviewPolicy | undefined>;
    /** The one in force; what a fresh installation starts with while none is stored. */
    active(): Promise<ReviewPolicy>;
  };
  goldenItems: {
    get(transcriptId: string): Promise<GoldenItem | undefined>;
    all(): Promise<GoldenItem[]>;
    transcriptIds(): Promise<ReadonlySet<string>>;
  };
  assessments: {
    get(transcriptId: string): Promise<Assessed | undefined>;
    /** Those that exist, in the order of the ids. */
    getAll(transcriptIds: readonly string[]): Promise<ScoredTranscript[]>;
    /** Ids of what a rule flags. */
    flaggedBy(rule: FlagRule): Promise<ReadonlySet<string>>;
    /** Ids of what any other pack than this one said. */
    idsNotOf(model: ModelReference): Promise<ReadonlySet<string>>;
    /** Shows all of them, some at a time. */
    visit(look: (some: readonly ScoredTranscript[]) => void): Promise<void>;
  };
  formerAssessments: {
    /** Those that exist, in the order of the keys. */
    getAll(keys: readonly FormerKey[]): Promise<FormerAssessment[]>;
    keysOf(transcriptIds: readonly string[]): Promise<FormerKey[]>;
  };
  transcripts: {
    count(): Promise<number>;
    /** Those of the ids that are stored. */
    among(ids: readonly string[]): Promise<ReadonlySet<string>>;
    /** The import that each came with, of those that are stored. */
    importsOf(ids: readonly string[]): Promise<{ id: string; importId: string }[]>;
    idsOfImport(importId: string): Promise<string[]>;
  };
  imports: {
    get(id: string): Promise<RowOf<'imports'> | undefined>;
    all(): Promise<RowOf<'imports'>[]>;
  };
  unassessed: {
    get(transcriptId: string): Promise<RowOf<'unassessed'> | undefined>;
    idsOfImport(importId: string): Promise<string[]>;
    /** Those of the transcripts that still wait to be scored. */
    among(transcriptIds: readonly string[]): Promise<ReadonlySet<string>>;
  };
  packs: {
    get(id: string, version: string): Promise<UsedPack | undefined>;
  };
  candidates: {
    get(id: string): Promise<Candidate | undefined>;
    running(): Promise<Candidate[]>;
  };
  shadowFlags: {
    keysOf(candidateId: string): Promise<[candidateId: string, transcriptId: string][]>;
    /** Candidates that flagged something, those that were deleted since included. */
    candidateIds(): Promise<string[]>;
  };
  workdays: {
    get(reviewer: string, day: string): Promise<Workday | undefined>;
  };
  cohortRows: {
    /** Those of the keys that are stored, as retention looks at them. */
    datedOf(keys: readonly string[]): Promise<{ id: string; moment: number }[]>;
    /** Whether somebody of this pseudonym decided on a transcript, as an imported outcome says. */
    decidedBy(transcriptId: string, reviewer: string): Promise<boolean>;
    /** Keys of what a source told. */
    keysOf(source: string): Promise<string[]>;
  };
  cohortSources: {
    get(id: string): Promise<CohortSource | undefined>;
    all(): Promise<CohortSource[]>;
  };
  cohortLogs: {
    /** What is stored of a source's logs. */
    of(source: string): Promise<CohortLogPart[]>;
    keysOf(source: string): Promise<LogPartKey[]>;
  };
  cohortConflicts: Record<never, never>;
  setAside: {
    /** Those that exist, in the order of the ids. */
    getAll(transcriptIds: readonly string[]): Promise<RowOf<'setAside'>[]>;
  };
  aggregates: {
    all(): Promise<Aggregate[]>;
  };
  settings: {
    /** Undefined when it is not set, or has not the shape that is expected. */
    read<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | undefined>;
  };
  lessons: {
    /** What is stored of the lessons, in no order. */
    all(): Promise<LessonRow[]>;
  };
  learning: {
    /** What somebody did in training, oldest first. */
    of(reviewer: string): Promise<LearningRecord[]>;
  };
  examSittings: {
    get(id: string): Promise<ExamSitting | undefined>;
    /** Somebody's, oldest first. */
    of(reviewer: string): Promise<ExamSitting[]>;
  };
  calibrationSessions: {
    get(id: string): Promise<CalibrationRow | undefined>;
    all(): Promise<CalibrationRow[]>;
  };
  banks: {
    get(id: string): Promise<Bank | undefined>;
    all(): Promise<Bank[]>;
  };
  bankEntries: {
    get(id: string): Promise<Entry | undefined>;
    /** Those that exist, in the order of the ids. */
    getAll(ids: readonly string[]): Promise<Entry[]>;
    idsOfBank(bankId: string): Promise<string[]>;
  };
  pictures: {
    get(id: string): Promise<StoredPicture | undefined>;
    /** The import that each came with, of those that are stored. */
    importsOf(ids: readonly string[]): Promise<{ id: string; importId: string }[]>;
    idsOfImport(importId: string): Promise<string[]>;
    /** Those of the ids that are stored. */
    among(ids: readonly string[]): Promise<ReadonlySet<string>>;
  };
  clusters: {
    get(id: string): Promise<Cluster | undefined>;
    /** Those that exist, in the order of the ids. */
    getAll(ids: readonly string[]): Promise<Cluster[]>;
    all(): Promise<Cluster[]>;
  };
  clusterMembers: {
    /** Those of the items that are in a cluster. */
    getAll(itemIds: readonly string[]): Promise<Membership[]>;
    /** Every member of some clusters. */
    ofClusters(clusterIds: readonly string[]): Promise<Membership[]>;
  };
  unclustered: {
    /** Those of the items that wait to be compared. */
    among(itemIds: readonly string[]): Promise<ReadonlySet<string>>;
  };
  generation: {
    /** Which data these are; empty when nothing was ever deleted or restored. */
    current(): Promise<string>;
  };
}

/** A table that a command names. */
export type TableName = keyof Reader;
