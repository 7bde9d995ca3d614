import { z } from 'zod';
import { matchFindingSchema, verdictOfFinding } from '../../matching/finding.ts';
import { VERDICTS } from '../../policy/verdicts.ts';
import { SECOND_REVIEW_CAUSES } from '../../queue/case.ts';
import { LEASE_ENDINGS } from '../../queue/lease.ts';
import type { SchemaProblem } from '../../transcript/fault.ts';
import { markSchema } from '../../transcript/mark.ts';
import { characteristicSchema } from '../../transcript/transcript.ts';
import { logKind } from './log-kind.ts';
import { seconds, seq, text, version } from './parts.ts';

const decision = z
  .object({
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
    seconds,
    policyVersion: version,
    reviewPolicyVersion: version.nullable().optional(),
    /** Of the definitions and guidance beside the case. */
    guidanceVersion: z.string().nullable().optional(),
    /** Score and evidence were hidden. */
    blind: z.boolean().optional(),
    secondReview: z.enum(SECOND_REVIEW_CAUSES).nullable().optional(),
    /** The chance that this first verdict had of it; null where nothing was drawn. */
    secondReviewProbability: z.number().min(0).max(1).nullable().optional(),
    /** The decision that this one corrects, and why. */
    supersedes: seq.nullable().optional(),
    correctionReason: text.optional(),
    /** Of a picture: what was found of the match. */
    finding: matchFindingSchema.optional(),
    /** Decided for a whole cluster: which, and whether this case was one of those that were looked at. */
    cluster: z.object({ id: z.string(), lookedAt: z.boolean() }).optional(),
  })
  .refine(({ verdict, finding }) => finding === undefined || verdictOfFinding(finding) === verdict, {
    error: 'finding-against-verdict' satisfies SchemaProblem['what'],
    path: ['finding'],
  });

const passedOn = z.object({ reasons: z.array(z.string()), note: text, seconds, blind: z.boolean() });

/** What happens to a case while it is reviewed. */
export const REVIEWING_KINDS = {
  lease: logKind({
    group: 'reviewing',
    payload: z.object({ stage: z.string(), blind: z.boolean() }),
    hiddenBy: [],
  }),
  'lease-ended': logKind({
    group: 'reviewing',
    payload: z.object({
      reviewer: z.string(),
      ending: z.enum(LEASE_ENDINGS),
      /** What they asked about it stays with them, in another tab. */
      question: z.literal('kept').optional(),
    }),
    hiddenBy: [],
  }),
  decision: logKind({ group: 'reviewing', payload: decision, hiddenBy: ['second-review'] }),
  'decision-withdrawn': logKind({
    group: 'reviewing',
    /** The decision, escalation or resolution that no longer counts. */
    payload: z.object({ decisionSeq: seq }),
    hiddenBy: [],
  }),
  escalation: logKind({ group: 'reviewing', payload: passedOn, hiddenBy: [] }),
  skip: logKind({ group: 'reviewing', payload: passedOn, hiddenBy: [] }),
  'detection-revealed': logKind({
    group: 'reviewing',
    payload: z.object({ decisionSeq: seq, wouldChange: z.boolean() }),
    hiddenBy: ['second-review'],
  }),
  'help-asked': logKind({
    group: 'reviewing',
    payload: z.object({ to: z.string(), question: text }),
    hiddenBy: [],
    givesHandTo: ({ to }) => to,
  }),
  'help-answered': logKind({
    group: 'reviewing',
    payload: z.object({ from: z.string(), answer: text }),
    hiddenBy: [],
  }),
  assignment: logKind({
    group: 'reviewing',
    payload: z.object({
      caseIds: z.array(z.string()),
      /** Null: given back to everybody. */
      assignee: z.string().nullable(),
      /** Of the review policy whose assignment rules gave them. */
      reviewPolicyVersion: version.optional(),
    }),
    hiddenBy: [],
    cases: ({ caseIds }) => caseIds,
    givesHandTo: ({ assignee }) => assignee,
  }),
};
