import { z } from 'zod';
import { modelReferenceSchema } from '../detection/assessment.ts';
import { matchFindingSchema } from '../matching/finding.ts';
import { matchFactsSchema } from '../matching/match-facts.ts';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
import { VERDICTS, type Verdict } from '../policy/verdicts.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';
import { CASE_STATES } from './case-state.ts';
import { leaseSchema } from './lease.ts';

const probability = z.number().min(0).max(1);

/** What brought a case in: detection, or one of the two that are woven in to measure detection and reviewing. */
export const CASE_ORIGINS = ['detection', 'audit-sample', 'golden'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

const REVIEW_STAGES = ['first-review', 'second-review', 'adjudication'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** One verdict on a case that stands, with the log entry that gave it. */
const standingVerdictSchema = z.object({
  stage: z.enum(REVIEW_STAGES),
  reviewer: z.string(),
  verdict: z.enum(VERDICTS),
  /** Number of the decision in the log. */
  seq: z.number().int().positive(),
});
export type StandingVerdict = z.infer<typeof standingVerdictSchema>;

export const SECOND_REVIEW_CAUSES = ['random', 'inconclusive', 'escalated'] as const;
/** Why a second review is due. */
export type SecondReviewCause = (typeof SECOND_REVIEW_CAUSES)[number];

/** A question to another reviewer while the case is held. */
const helpRequestSchema = z.object({
  from: z.string(),
  to: z.string(),
  question: z.string(),
  askedAt: instantSchema,
  answer: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
});
export type HelpRequest = z.infer<typeof helpRequestSchema>;

/** A complaint about a confirmed case, and what came of it. */
const appealSchema = z.object({
  openedBy: z.string(),
  openedAt: instantSchema,
  /** What the account holder says. */
  complaint: z.string(),
  /** Until when it should be decided. */
  deadline: instantSchema,
  decision: z.enum(['upheld', 'reversed']).nullable(),
  /** Of a match: what was found when the appeal was decided. */
  finding: matchFindingSchema.optional(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
});
export type Appeal = z.infer<typeof appealSchema>;

/** How an audit sample was drawn. */
const auditDrawSchema = z.object({
  /** Score band: from, inclusive, to, exclusive; a band up to 1 includes 1. */
  band: z.tuple([probability, probability]),
  /** Share of its band that was drawn, 0 to 1, exclusive of 0. */
  inclusionProbability: probability,
  /** Which draw it is of; left out before draws had ids. */
  drawId: z.string().optional(),
});

/** A transcript, or the match of a picture, to be reviewed and what became of it. Keeps the model, policy and scores it was flagged with. */
export const caseSchema = z.object({
  id: z.string(),
  transcriptId: z.string(),
  state: z.enum(CASE_STATES),
  origin: z.enum(CASE_ORIGINS),
  flaggedAt: instantSchema,
  flaggedBy: z.array(z.enum(FLAG_SOURCES)),
  /** Risk and threshold at the time of flagging. */
  risk: probability,
  threshold: probability,
  policyVersion: z.number().int().positive(),
  model: modelReferenceSchema,
  /** What the pack in force says of it now, where that is another one; only of what waits for its first review. */
  rescored: z.object({ risk: probability, model: modelReferenceSchema }).optional(),
  /** Strongest first, at most three: what the queue shows. */
  strongest: z.array(characteristicSchema),
  locale: z.string(),
  channel: z.string(),
  messageCount: z.number().int().nonnegative(),
  /** The verdict that counts so far. An appeal leaves it and changes the standing outcome. */
  verdict: z.enum(VERDICTS).nullable(),
  decidedAt: instantSchema.nullable(),
  /** The verdicts that stand, in the order in which they were given. */
  reviews: z.array(standingVerdictSchema),
  /** Who escalated it without a verdict. */
  escalatedBy: z.string().nullable(),
  secondReview: z.enum(SECOND_REVIEW_CAUSES).nullable(),
  /** Whether score and evidence are hidden until the decision; null until it is first handed out. */
  blind: z.boolean().nullable(),
  /** Null when nobody holds it. */
  lease: leaseSchema.nullable(),
  /** The only one who is handed it; null for anybody. */
  assignee: z.string().nullable(),
  /** Who skipped it; they are not handed it again. */
  skippedBy: z.array(z.string()),
  help: helpRequestSchema.nullable(),
  appeal: appealSchema.nullable(),
  audit: auditDrawSchema.nullable(),
  /** Of a picture that matches an entry of a bank; left out of a transcript. `transcriptId` is the picture's then. */
  match: matchFactsSchema.optional(),
  /** Raised by every change, so that a decision on a stale copy is noticed. */
  revision: z.number().int().positive(),
});
export type Case = z.infer<typeof caseSchema>;

/** The outcome that stands: the verdict, unless an appeal reversed it. */
export function standingOutcome({
  verdict,
  appeal,
}: Pick<Case, 'verdict' | 'appeal'>): Verdict | 'reversed' | null {
  return appeal?.decision === 'reversed' ? 'reversed' : verdict;
}

/** Whether a person had a hand in a case so far, and therefore may not check it. */
export function tookPart(
  { reviews, escalatedBy }: Pick<Case, 'reviews' | 'escalatedBy'>,
  reviewer: string,
): boolean {
  return escalatedBy === reviewer || reviews.some((review) => review.reviewer === reviewer);
}
