import { z } from 'zod';
import { cohortConflictSchema } from '../cohort/conflict.ts';
import { cohortLogPartSchema } from '../cohort/log-part.ts';
import { cohortRowSchema } from '../cohort/row.ts';
import { cohortSourceSchema } from '../cohort/source.ts';
import { logEntrySchema } from '../decisions/log-entry.ts';
import { assessmentSchema, hitLayerSchema, modelReferenceSchema } from '../detection/assessment.ts';
import { bankSchema } from '../matching/bank/bank.ts';
import { entrySchema } from '../matching/bank/entry.ts';
import { clusterSchema, membershipSchema } from '../matching/cluster/cluster.ts';
import { waitingItemSchema } from '../matching/cluster/waiting-item.ts';
import { storedPictureSchema } from '../matching/picture.ts';
import { policySchema } from '../policy/flag-rule.ts';
import { reviewPolicySchema } from '../policy/review-policy.ts';
import { goldenItemSchema } from '../quality/golden.ts';
import { caseSchema } from '../queue/case.ts';
import { savedViewSchema } from '../queue/queue-view.ts';
import { aggregateSchema } from '../retention/aggregate.ts';
import { keptDraftSchema } from '../review/draft.ts';
import { workdaySchema } from '../review/workday.ts';
import { reviewerSchema } from '../reviewers/reviewer.ts';
import { candidateSchema, shadowFlagSchema } from '../thresholds/candidate.ts';
import { calibrationRowSchema } from '../training/calibration-row.ts';
import { lessonRowSchema } from '../training/course.ts';
import { examSittingSchema } from '../training/exam-sitting.ts';
import { learningRecordSchema } from '../training/learning-record.ts';
import { instantSchema, labelSchema, transcriptSchema } from '../transcript/transcript.ts';

const count = z.number().int().nonnegative();

const storedAssessmentSchema = assessmentSchema.extend({
  label: labelSchema.nullable(),
  /** 1 when labelled; left out otherwise, so that the index holds only labelled ones. */
  labelled: z.literal(1).optional(),
  /** Layers that found something, each once; left out when none did. Written with the assessment, for the index. */
  hitLayers: z.array(hitLayerSchema).optional(),
  locale: z.string(),
  channel: z.string(),
  messageCount: count,
  /** When the conversation began; ISO 8601. */
  startedAt: instantSchema.optional(),
});

/** A row of each table that is backed up, as this version stores it; the names are the tables'. */
export const TABLE_ROWS = {
  /** A transcript with the import it came with. */
  transcripts: transcriptSchema.safeExtend({
    importId: z.string(),
    /** UTF-16 units; left out of all but large ones, so that the index holds only those. */
    large: z.number().int().positive().optional(),
  }),
  /** A transcript that waits to be scored. */
  unassessed: z.object({ transcriptId: z.string(), importId: z.string() }),
  /** An assessment with what lists and figures need of its transcript, so that they never read the messages. */
  assessments: storedAssessmentSchema,
  /** What a pack said that is not in force any more; `pack` is which one, as one text. */
  formerAssessments: storedAssessmentSchema.extend({ pack: z.string() }),
  cases: caseSchema,
  log: logEntrySchema,
  policies: policySchema,
  /** A model pack that scored something here. */
  packs: modelReferenceSchema.extend({ firstUsedAt: instantSchema }),
  settings: z.object({ key: z.string(), value: z.unknown() }),
  /** One file (or the shipped samples) taken in. While it runs, what it brought can still be rolled back. */
  imports: z.object({
    id: z.string(),
    source: z.string(),
    state: z.enum(['running', 'done']),
    startedAt: instantSchema,
    accepted: count,
    rejected: count,
    /** Of a file of hashes: the bank that takes them in. */
    bankId: z.string().optional(),
  }),
  reviewers: reviewerSchema,
  reviewPolicies: reviewPolicySchema,
  drafts: keptDraftSchema,
  goldenItems: goldenItemSchema,
  savedViews: savedViewSchema,
  workdays: workdaySchema,
  candidates: candidateSchema,
  shadowFlags: shadowFlagSchema,
  aggregates: aggregateSchema,
  cohortSources: cohortSourceSchema,
  cohortRows: cohortRowSchema,
  cohortConflicts: cohortConflictSchema,
  cohortLogs: cohortLogPartSchema,
  learning: learningRecordSchema,
  examSittings: examSittingSchema,
  lessons: lessonRowSchema,
  calibrationSessions: calibrationRowSchema,
  banks: bankSchema,
  bankEntries: entrySchema,
  pictures: storedPictureSchema,
  clusters: clusterSchema,
  clusterMembers: membershipSchema,
  /** What waits to be compared with what came before it. */
  unclustered: waitingItemSchema,
  /** A transcript that could not be scored, and is left out until somebody says so, that the others go on. */
  setAside: z.object({
    transcriptId: z.string(),
    importId: z.string(),
    /** A code; a sentence of earlier versions. */
    reason: z.string(),
    at: instantSchema,
  }),
} as const;

export type BackupTable = keyof typeof TABLE_ROWS;
/** A row of a table as it is stored. */
export type RowOf<Table extends BackupTable> = z.infer<(typeof TABLE_ROWS)[Table]>;
/** All rows of every table that is backed up, each table's in any order. */
export type TableRows = Readonly<Record<BackupTable, readonly unknown[]>>;
