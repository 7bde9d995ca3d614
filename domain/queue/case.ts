import type { ModelReference } from '../detection/assessment.ts';
import type { FlagSource } from '../thresholds/policy.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';

export const CASE_STATES = ['open', 'decided', 'withdrawn'] as const;
/** `withdrawn`: a later policy no longer flags it; it was never decided. */
export type CaseState = (typeof CASE_STATES)[number];

export const VERDICTS = ['confirmed', 'not-confirmed', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A flagged transcript and what became of it. Keeps the model, policy and scores it was flagged with. */
export interface Case {
  id: string;
  transcriptId: string;
  state: CaseState;
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
  /** Set once decided. */
  verdict: Verdict | null;
  decidedAt: string | null;
  /** Raised by every change, so that a decision on a stale copy is noticed. */
  revision: number;
}
