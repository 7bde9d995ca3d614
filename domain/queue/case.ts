import type { ModelReference } from '../detection/assessment.ts';
import type { FlagSource } from '../policy/flag-sources.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { CaseState } from './case-state.ts';
import type { Lease } from './lease.ts';

/** What brought a case in: detection, or one of the two that are woven in to measure detection and reviewing. */
export const CASE_ORIGINS = ['detection', 'audit-sample', 'golden'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

export const REVIEW_STAGES = ['first-review', 'second-review', 'adjudication'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** One verdict on a case that stands, with the log entry that gave it. */
export interface StandingVerdict {
  stage: ReviewStage;
  reviewer: string;
  verdict: Verdict;
  /** Number of the decision in the log. */
  seq: number;
}

export const SECOND_REVIEW_CAUSES = ['random', 'inconclusive', 'escalated'] as const;
/** Why a second review is due. */
export type SecondReviewCause = (typeof SECOND_REVIEW_CAUSES)[number];

/** A question to another reviewer while the case is held. */
export interface HelpRequest {
  from: string;
  to: string;
  question: string;
  askedAt: string;
  answer: string | null;
  answeredAt: string | null;
}

/** A complaint about a confirmed case, and what came of it. */
export interface Appeal {
  openedBy: string;
  openedAt: string;
  /** What the account holder says. */
  complaint: string;
  /** Until when it should be decided. */
  deadline: string;
  decision: 'upheld' | 'reversed' | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** How an audit sample was drawn. */
export interface AuditDraw {
  /** Score band: from, inclusive, to, exclusive; a band up to 1 includes 1. */
  band: [number, number];
  /** Share of its band that was drawn, 0 to 1, exclusive of 0. */
  inclusionProbability: number;
}

/** A transcript to be reviewed and what became of it. Keeps the model, policy and scores it was flagged with. */
export interface Case {
  id: string;
  transcriptId: string;
  state: CaseState;
  origin: CaseOrigin;
  flaggedAt: string;
  flaggedBy: FlagSource[];
  /** Risk and threshold at the time of flagging. */
  risk: number;
  threshold: number;
  policyVersion: number;
  model: ModelReference;
  /** Strongest first, at most three: what the queue shows. */
  strongest: CharacteristicId[];
  locale: string;
  channel: string;
  messageCount: number;
  /** The verdict that counts so far. An appeal leaves it and changes the standing outcome. */
  verdict: Verdict | null;
  decidedAt: string | null;
  /** The verdicts that stand, in the order in which they were given. */
  reviews: StandingVerdict[];
  /** Who escalated it without a verdict. */
  escalatedBy: string | null;
  secondReview: SecondReviewCause | null;
  /** Whether score and evidence are hidden until the decision; null until it is first handed out. */
  blind: boolean | null;
  /** Null when nobody holds it. */
  lease: Lease | null;
  /** The only one who is handed it; null for anybody. */
  assignee: string | null;
  /** Who skipped it; they are not handed it again. */
  skippedBy: string[];
  help: HelpRequest | null;
  appeal: Appeal | null;
  audit: AuditDraw | null;
  /** Raised by every change, so that a decision on a stale copy is noticed. */
  revision: number;
}

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
