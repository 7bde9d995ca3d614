import { z } from 'zod';
import {
  appealDecisionOf,
  type MatchFinding,
  matchFindingSchema,
  verdictOfFinding,
} from '../matching/finding.ts';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
import { VERDICTS } from '../policy/verdicts.ts';
import { sameName } from '../reviewers/same-name.ts';
import { schemaIssue } from '../transcript/fault.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';
import { STAGES } from './log-entry.ts';

const APPEAL_DECISIONS = ['upheld', 'reversed'] as const;

/** Columns of the review-outcome format, in the order in which they are exported. */
export const OUTCOME_COLUMNS = [
  'case_id',
  'transcript_id',
  'flagged_at',
  'flagged_by',
  'risk',
  'threshold',
  'model_id',
  'model_version',
  'stage',
  'reviewer',
  'decision',
  'characteristics',
  'decided_at',
  'seconds',
  'gold',
  'blind',
  'adjudication',
  'inclusion_probability',
  'locale',
  'channel',
  'policy_version',
  'opened_at',
  'band_from',
  'band_to',
  'second_review_probability',
  'draw_id',
  'finding',
  'entry_id',
  'bank_id',
  'method',
  'distance',
  'cluster_id',
  'looked_at',
] as const;

/** What a decision can come to by what was found: at a review, and on an appeal. */
const followsFrom = (finding: MatchFinding): readonly string[] => [
  verdictOfFinding(finding),
  appealDecisionOf(finding),
];

/** Columns without which a row says nothing; the others may be left out. */
export const REQUIRED_OUTCOME_COLUMNS = [
  'case_id',
  'transcript_id',
  'flagged_by',
  'stage',
  'decision',
] as const;

/** UTF-16 units in an id or a name that comes from a file. */
const NAME_LENGTH = 1_000;

const id = z.string().min(1).max(NAME_LENGTH);
/** A text that may be left out; an empty one says nothing either. */
const optionalText = z
  .string()
  .max(NAME_LENGTH)
  .nullable()
  .default(null)
  .transform((text) => (text === '' ? null : text));
const optionalInstant = instantSchema.nullable().default(null);
const optionalShare = z.number().min(0).max(1).nullable().default(null);

/**
 * One row of the review-outcome format: one decision, or a stage that still waits for one. Reads rows that
 * leave out the optional columns, and gives every column a value.
 */
export const outcomeSchema = z
  .object({
    case_id: id,
    transcript_id: id,
    flagged_at: optionalInstant,
    flagged_by: z.array(z.enum(FLAG_SOURCES)).min(1),
    risk: optionalShare,
    threshold: optionalShare,
    model_id: optionalText,
    model_version: optionalText,
    stage: z.enum(STAGES),
    /** Null while pending, and where a file keeps its reviewers to itself. */
    reviewer: optionalText.transform((name) => (name && sameName(name)) || null),
    decision: z.enum([...VERDICTS, ...APPEAL_DECISIONS]).nullable(),
    /** Null where a file does not say; none is an empty list. */
    characteristics: z.array(characteristicSchema).nullable().default(null),
    decided_at: optionalInstant,
    seconds: z.number().nonnegative().nullable().default(null),
    gold: z.enum(['risk', 'benign']).nullable().default(null),
    /** Score and evidence were hidden from the reviewer. */
    blind: z.boolean().nullable().default(null),
    /** Given between two verdicts that disagreed, and therefore no independent review. */
    adjudication: z.boolean().nullable().default(null),
    /** Of an audit sample: the share of its score band that was drawn. */
    inclusion_probability: z.number().min(1e-9).max(1).nullable().default(null),
    locale: optionalText,
    channel: optionalText,
    /** Of the policy that flagged the case. */
    policy_version: z.number().int().positive().nullable().default(null),
    /** When the appeal was opened; null in the rows of other stages. */
    opened_at: optionalInstant,
    /** Of an audit sample: its score band, from, inclusive, to, exclusive. */
    band_from: optionalShare,
    band_to: optionalShare,
    /** Of a second review: the chance that the case had of one. */
    second_review_probability: z.number().min(1e-9).max(1).nullable().default(null),
    /** Of an audit sample: which draw it is of. */
    draw_id: optionalText,
    /** Of a decision on the match of a picture: what was found of the match. */
    finding: matchFindingSchema.nullable().default(null),
    /** Of a picture that matches an entry of a bank: which entry of which bank, by which method, and how many bits differ. */
    entry_id: optionalText,
    bank_id: optionalText,
    method: optionalText,
    distance: z.number().int().nonnegative().nullable().default(null),
    /** Of a decision for a whole cluster: which one, and whether this very case was looked at. */
    cluster_id: optionalText,
    looked_at: z.boolean().nullable().default(null),
  })
  .superRefine((row, context) => {
    if (row.decision === null) return;
    if (row.finding !== null && !followsFrom(row.finding).includes(row.decision))
      context.addIssue(schemaIssue({ what: 'finding-against-verdict' }, ['finding']));
    const allowed: readonly string[] = row.stage === 'appeal' ? APPEAL_DECISIONS : VERDICTS;
    if (!allowed.includes(row.decision))
      context.addIssue(
        schemaIssue({ what: 'decisions-of-stage', stage: row.stage, decisions: [...allowed] }, ['decision']),
      );
    if (row.decided_at === null) context.addIssue(schemaIssue({ what: 'no-decided-at' }, ['decided_at']));
  });

export type Outcome = z.infer<typeof outcomeSchema>;
