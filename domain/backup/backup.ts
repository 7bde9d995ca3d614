import { z } from 'zod';
import { cohortConflictSchema } from '../cohort/conflict.ts';
import { cohortLogPartSchema } from '../cohort/log-part.ts';
import { cohortRowSchema } from '../cohort/row.ts';
import { cohortSourceSchema } from '../cohort/source.ts';
import { logEntrySchema } from '../decisions/log-entry.ts';
import { placedHeadSchema } from '../decisions/placed-head.ts';
import { signedHeadSchema } from '../decisions/signed-head.ts';
import { DETECTION_LAYERS } from '../detection/detection-layers.ts';
import { flagRuleSchema } from '../policy/flag-rule-schema.ts';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
import { reviewPolicySchema } from '../policy/review-policy.ts';
import { VERDICTS } from '../policy/verdicts.ts';
import { goldenItemSchema } from '../quality/golden.ts';
import { CASE_ORIGINS, REVIEW_STAGES, SECOND_REVIEW_CAUSES } from '../queue/case.ts';
import { CASE_STATES } from '../queue/case-state.ts';
import { savedViewSchema } from '../queue/queue-view.ts';
import { aggregateSchema } from '../retention/aggregate.ts';
import { draftSchema } from '../review/draft.ts';
import { workdaySchema } from '../review/workday.ts';
import { reviewerSchema } from '../reviewers/reviewer.ts';
import { candidateSchema, shadowFlagSchema } from '../thresholds/candidate.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import {
  characteristicSchema,
  instantSchema,
  labelSchema,
  transcriptSchema,
} from '../transcript/transcript.ts';

const probability = z.number().min(0).max(1);
const modelSchema = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
const position = z.number().int().nonnegative();
const spansSchema = z.array(z.tuple([position, position]));
const hitLayerSchema = z.enum(DETECTION_LAYERS).exclude(['classifier']);

const assessmentSchema = z.object({
  transcriptId: z.string(),
  risk: probability,
  peak: probability,
  timeline: z.array(probability),
  characteristics: z.record(z.enum(CHARACTERISTIC_IDS), probability),
  evidence: z.array(
    z.object({
      message: position,
      characteristic: characteristicSchema,
      contribution: z.number(),
      spans: spansSchema,
    }),
  ),
  layerHits: z
    .array(z.object({ layer: hitLayerSchema, message: position, finding: z.string(), spans: spansSchema }))
    .optional(),
  hitLayers: z.array(hitLayerSchema).optional(),
  startedAt: instantSchema.optional(),
  model: modelSchema,
  label: labelSchema.nullable(),
  labelled: z.literal(1).optional(),
  locale: z.string(),
  channel: z.string(),
  messageCount: z.number().int().nonnegative(),
});

/** A case as version 1 of the database had it. */
const firstCaseSchema = z.object({
  id: z.string(),
  transcriptId: z.string(),
  state: z.enum(['open', 'decided', 'withdrawn']),
  flaggedAt: instantSchema,
  flaggedBy: z.array(z.enum(FLAG_SOURCES)),
  risk: probability,
  threshold: probability,
  policyVersion: z.number().int().positive(),
  model: modelSchema,
  strongest: z.array(characteristicSchema),
  locale: z.string(),
  channel: z.string(),
  messageCount: z.number().int().nonnegative(),
  verdict: z.enum(VERDICTS).nullable(),
  decidedAt: instantSchema.nullable(),
  revision: z.number().int().positive(),
});

const leaseSchema = z.object({
  reviewer: z.string(),
  tab: z.string(),
  since: instantSchema,
  until: instantSchema,
});

const helpSchema = z.object({
  from: z.string(),
  to: z.string(),
  question: z.string(),
  askedAt: instantSchema,
  answer: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
});

const appealSchema = z.object({
  openedBy: z.string(),
  openedAt: instantSchema,
  complaint: z.string(),
  deadline: instantSchema,
  decision: z.enum(['upheld', 'reversed']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
});

const caseSchema = firstCaseSchema.extend({
  state: z.enum(CASE_STATES),
  origin: z.enum(CASE_ORIGINS),
  reviews: z.array(
    z.object({
      stage: z.enum(REVIEW_STAGES),
      reviewer: z.string(),
      verdict: z.enum(VERDICTS),
      seq: z.number().int().positive(),
    }),
  ),
  escalatedBy: z.string().nullable(),
  secondReview: z.enum(SECOND_REVIEW_CAUSES).nullable(),
  blind: z.boolean().nullable(),
  lease: leaseSchema.nullable(),
  assignee: z.string().nullable(),
  skippedBy: z.array(z.string()),
  help: helpSchema.nullable(),
  appeal: appealSchema.nullable(),
  audit: z
    .object({ band: z.tuple([probability, probability]), inclusionProbability: probability })
    .nullable(),
});

const policySchema = flagRuleSchema.extend({
  /** Versions 1 and 2 of the database did not have them. */
  characteristicThresholds: flagRuleSchema.shape.characteristicThresholds.default({}),
  version: z.number().int().positive(),
  author: z.string(),
  reason: z.string(),
  activatedAt: instantSchema,
});

/** What a row of each table must look like to be restored; the names are the tables'. */
export const BACKUP_ROWS = {
  transcripts: z.intersection(
    transcriptSchema,
    z.object({ importId: z.string(), large: z.number().int().positive().optional() }),
  ),
  unassessed: z.object({ transcriptId: z.string(), importId: z.string() }),
  assessments: assessmentSchema,
  cases: z.union([caseSchema, firstCaseSchema]),
  log: logEntrySchema,
  policies: policySchema,
  packs: modelSchema.extend({ firstUsedAt: instantSchema }),
  settings: z.object({ key: z.string(), value: z.unknown() }),
  imports: z.object({
    id: z.string(),
    source: z.string(),
    state: z.enum(['running', 'done']),
    startedAt: instantSchema,
    accepted: z.number(),
    rejected: z.number(),
  }),
  reviewers: reviewerSchema,
  reviewPolicies: reviewPolicySchema,
  drafts: draftSchema.extend({ reviewer: z.string(), caseId: z.string() }),
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
  setAside: z.object({
    transcriptId: z.string(),
    importId: z.string(),
    reason: z.string(),
    at: instantSchema,
  }),
} as const;

export type BackupTable = keyof typeof BACKUP_ROWS;
export const BACKUP_TABLES = Object.keys(BACKUP_ROWS) as BackupTable[];

/** First line of a backup. What was added to the format later is optional. */
export const backupHeaderSchema = z.object({
  format: z.literal('second-look-backup'),
  formatVersion: z.literal(1),
  schemaVersion: z.number().int().positive(),
  createdAt: instantSchema,
  /** The log's last entry and the hash of its first, so that a log that is cut off is noticed; null when empty. */
  log: placedHeadSchema.nullish(),
  /** The heads that were noted until then, each signed. */
  heads: z.array(signedHeadSchema).optional(),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** Last line of a backup: how many rows each table had, so that a cut-off file is noticed. */
export const backupFooterSchema = z.object({
  /** A backup of an older version lacks the tables that came later. */
  rows: z.partialRecord(
    z.enum(Object.keys(BACKUP_ROWS) as [BackupTable, ...BackupTable[]]),
    z.number().int(),
  ),
});

/** A line between them. */
export const backupRowSchema = z.object({
  table: z.enum(Object.keys(BACKUP_ROWS) as [BackupTable, ...BackupTable[]]),
  row: z.unknown(),
});

/**
 * Bytes in one line of a backup, many times the longest that an import takes in. Writing and reading keep to the same
 * number: what is written can be read, whatever the envelope adds to a row.
 */
export const BACKUP_LINE_BYTES = 256 * 1024 * 1024;

/** A line that the reader of backups would refuse. */
export class BackupLineTooLong extends Error {}

/**
 * A line of a backup.
 * @throws BackupLineTooLong
 */
export function backupLine(value: object): string {
  const line = JSON.stringify(value);
  // A UTF-16 unit takes three bytes at most, so that only what may be too long is measured.
  if (line.length * 3 > BACKUP_LINE_BYTES && new Blob([line]).size > BACKUP_LINE_BYTES)
    throw new BackupLineTooLong();
  return `${line}\n`;
}
