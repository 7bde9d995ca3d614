import { z } from 'zod';
import { flagRuleSchema } from '../policy/flag-rule.ts';
import { retentionPeriodsSchema } from '../policy/retention-periods.ts';
import { reviewRulesSchema } from '../policy/review-policy.ts';
import { VERDICTS } from '../policy/verdicts.ts';
import { SECOND_REVIEW_CAUSES } from '../queue/case.ts';
import { LEASE_ENDINGS } from '../queue/lease.ts';
import { ROLES } from '../reviewers/reviewer.ts';
import { markSchema } from '../transcript/mark.ts';
import { characteristicSchema } from '../transcript/transcript.ts';
import { goldenSupplySchema } from './golden-case.ts';
import { placedHeadSchema } from './placed-head.ts';
import { casesOpenedSchema, casesWithdrawnSchema } from './told-cases.ts';

/** Who writes an entry when nobody asked for it. */
export const AUTOMATIC = 'Second Look';

export const STAGES = ['first-review', 'second-review', 'appeal'] as const;
export type Stage = (typeof STAGES)[number];

const text = z.string().max(4000);
const count = z.number().int().nonnegative();
const seq = z.number().int().positive();
const version = z.number().int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What was added to the format later is optional: filling it in would change an old entry and break its hash. */
const decisionPayload = z.object({
  stage: z.enum(['first-review', 'second-review']),
  /** Between two verdicts that disagree; exported as a second review. */
  adjudication: z.boolean().optional(),
  verdict: z.enum(VERDICTS),
  /** What the reviewer marked, for the whole transcript or in a message. */
  characteristics: z.array(characteristicSchema),
  marks: z.array(markSchema).optional(),
  reasons: z.array(z.string()).optional(),
  note: text,
  /** Active handling time. */
  seconds: z.number().nonnegative(),
  policyVersion: version,
  reviewPolicyVersion: version.nullable().optional(),
  /** Of the definitions and guidance beside the case. */
  guidanceVersion: z.string().nullable().optional(),
  /** Score and evidence were hidden. */
  blind: z.boolean().optional(),
  secondReview: z.enum(SECOND_REVIEW_CAUSES).nullable().optional(),
  /** The decision that this one corrects, and why. */
  supersedes: seq.nullable().optional(),
  correctionReason: text.optional(),
});

const passedOnPayload = z.object({
  reasons: z.array(z.string()),
  note: text,
  seconds: z.number().nonnegative(),
  blind: z.boolean(),
});

const policyPayload = z.object({
  version,
  threshold: z.number(),
  reason: z.string(),
  entered: count,
  left: count,
  /** The whole rule, of which the threshold is a part. */
  rule: flagRuleSchema.optional(),
  /** The earlier version whose rule this is again. */
  goesBackTo: version.optional(),
});

const candidateStartedPayload = z.object({
  id: z.string(),
  name: z.string(),
  rule: flagRuleSchema,
  reason: z.string(),
});

const candidateEndedPayload = z.object({
  id: z.string(),
  name: z.string(),
  /** Transcripts scored while it ran, and how many of them it and the policy in force flagged. */
  seen: count,
  both: count,
  onlyCandidate: count,
  onlyActive: count,
});

const auditPayload = z.object({
  threshold: z.number(),
  policyVersion: version,
  strata: z.array(z.object({ from: z.number(), to: z.number(), population: count, drawn: count })),
});

const purgePayload = z.object({
  transcripts: count,
  cases: count,
  /** Entries of the log whose content went. */
  entries: count,
  /** Left out when everything was deleted by hand. */
  retention: z
    .object({
      periods: retentionPeriodsSchema,
      /** Whose complaint and reasons went. */
      appeals: count,
      /** Outcomes of other installations. */
      cohortRows: count,
      /** Numbers of the entries that were erased, as ranges, both ends included. */
      erased: z.array(z.tuple([seq, seq])),
      /** SHA-256 over what is left of them (see erasure.ts). */
      remains: hash,
    })
    .optional(),
});

/** What each kind of entry says. */
const PAYLOADS = {
  lease: z.object({ stage: z.string(), blind: z.boolean() }),
  'lease-ended': z.object({
    reviewer: z.string(),
    ending: z.enum(LEASE_ENDINGS),
    /** What they asked about it stays with them, in another tab. */
    question: z.literal('kept').optional(),
  }),
  decision: decisionPayload,
  /** The decision, escalation or resolution that no longer counts. */
  'decision-withdrawn': z.object({ decisionSeq: seq }),
  escalation: passedOnPayload,
  skip: passedOnPayload,
  'detection-revealed': z.object({ decisionSeq: seq, wouldChange: z.boolean() }),
  'help-asked': z.object({ to: z.string(), question: text }),
  'help-answered': z.object({ from: z.string(), answer: text }),
  assignment: z.object({
    caseIds: z.array(z.string()),
    /** Null: given back to everybody. */
    assignee: z.string().nullable(),
  }),
  'appeal-opened': z.object({ complaint: text, deadline: z.string() }),
  'appeal-decided': z.object({
    decision: z.enum(['upheld', 'reversed']),
    reason: text,
    seconds: z.number().nonnegative(),
  }),
  'cases-opened': casesOpenedSchema,
  'cases-withdrawn': casesWithdrawnSchema,
  'audit-sample-drawn': auditPayload,
  'golden-items-added': z.object({
    transcriptIds: z.array(z.string()),
    /** Cases that left the queue, because these transcripts come up as nothing else; left out of none. */
    left: count.optional(),
    /** What their cases are made of; left out before the log told it. */
    supply: goldenSupplySchema.optional(),
  }),
  'golden-items-removed': z.object({
    transcriptIds: z.array(z.string()),
    /** Cases that came back to the queue; left out of none. */
    entered: count.optional(),
  }),
  'policy-activated': policyPayload,
  'candidate-started': candidateStartedPayload,
  'candidate-ended': candidateEndedPayload,
  'review-policy-activated': z.object({ version, reason: text, rules: reviewRulesSchema }),
  'reviewer-added': z.object({ name: z.string(), role: z.enum(ROLES) }),
  'reviewer-changed': z.object({
    name: z.string(),
    role: z.enum(ROLES),
    change: z.enum(['role', 'pin', 'retired', 'restored']),
  }),
  'reviewer-switched': z.object({ from: z.string().nullable() }),
  'break-started': z.object({ caseReturned: z.boolean() }),
  'break-ended': z.object({ seconds: z.number().nonnegative() }),
  'break-snoozed': z.object({ limit: z.enum(['break', 'daily']), reason: text }),
  /** What the computer's clock said while it lay behind the last entry, whose moment the following ones keep to. */
  'clock-behind': z.object({ clock: z.iso.datetime({ offset: true }) }),
  import: z.object({ source: z.string(), accepted: count, rejected: count }),
  restore: z.object({
    source: z.string(),
    entries: count,
    /** The log that was replaced, by the hash of its first entry, and its last entry; left out of an empty one. */
    replaced: placedHeadSchema.optional(),
  }),
  purge: purgePayload,
  'retention-set': retentionPeriodsSchema.extend({ reason: text }),
  /** What a purge has left of an entry: its place in the chain. The purge names its number. */
  erased: z.object({}),
  'cohort-import': z.object({
    file: z.string(),
    source: z.string(),
    added: count,
    known: count,
    conflicts: count,
    rejected: count,
    /** Rows that a newer export of their source no longer has. */
    outdated: count.optional(),
    /** Rows known before that this export no longer has. */
    gone: count.optional(),
    /** Entries of a log; left out for outcomes. */
    entries: count.optional(),
  }),
  'cohort-conflict-settled': z.object({
    conflict: z.string(),
    settled: z.enum(['kept', 'taken', 'seen', 'reopened']),
    /** How many were settled alike at once; left out of one. */
    conflicts: count.optional(),
  }),
  'cohort-source-removed': z.object({ source: z.string(), rows: count }),
} as const;

const common = {
  seq: z.number().int().positive(),
  /** ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  actor: z.string().min(1),
  caseId: z.string().nullable(),
  previousHash: hash,
  hash,
};

const entrySchema = <Kind extends keyof typeof PAYLOADS>(kind: Kind) =>
  z.object({ ...common, kind: z.literal(kind), payload: PAYLOADS[kind] });

export const LOG_KINDS = Object.keys(PAYLOADS) as LogKind[];

/** One entry of the append-only log, as stored and as backed up. */
export const logEntrySchema = z.discriminatedUnion('kind', [
  entrySchema('lease'),
  entrySchema('lease-ended'),
  entrySchema('decision'),
  entrySchema('decision-withdrawn'),
  entrySchema('escalation'),
  entrySchema('skip'),
  entrySchema('detection-revealed'),
  entrySchema('help-asked'),
  entrySchema('help-answered'),
  entrySchema('assignment'),
  entrySchema('appeal-opened'),
  entrySchema('appeal-decided'),
  entrySchema('cases-opened'),
  entrySchema('cases-withdrawn'),
  entrySchema('audit-sample-drawn'),
  entrySchema('golden-items-added'),
  entrySchema('golden-items-removed'),
  entrySchema('policy-activated'),
  entrySchema('candidate-started'),
  entrySchema('candidate-ended'),
  entrySchema('review-policy-activated'),
  entrySchema('reviewer-added'),
  entrySchema('reviewer-changed'),
  entrySchema('reviewer-switched'),
  entrySchema('break-started'),
  entrySchema('break-ended'),
  entrySchema('break-snoozed'),
  entrySchema('clock-behind'),
  entrySchema('import'),
  entrySchema('restore'),
  entrySchema('purge'),
  entrySchema('retention-set'),
  entrySchema('erased'),
  entrySchema('cohort-import'),
  entrySchema('cohort-conflict-settled'),
  entrySchema('cohort-source-removed'),
]);

export type LogEntry = z.infer<typeof logEntrySchema>;
export type LogKind = LogEntry['kind'];
export type LogEntryOf<Kind extends LogKind> = Extract<LogEntry, { kind: Kind }>;
type Unlinked<Entry> = Entry extends LogEntry ? Omit<Entry, 'seq' | 'previousHash' | 'hash'> : never;
/** An entry before it is given its place in the chain. */
export type NewLogEntry = Unlinked<LogEntry>;
