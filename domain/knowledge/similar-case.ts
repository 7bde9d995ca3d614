import type { ReviewRules } from '../policy/review-policy.ts';
import type { Verdict } from '../policy/verdicts.ts';
import { type Case, standingOutcome, tookPart } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';
import { stageOf } from '../queue/case-work.ts';
import { isHiddenFrom, isSealed, type Viewer } from './case-knowledge.ts';

/** How a case that is like another one was decided, as far as it is told beside that one. */
export type SimilarStanding =
  /** Kept back until whoever looks has decided. */
  | { kind: 'kept-back' }
  /** It has no verdict, or none that they may know. */
  | { kind: 'waiting'; state: CaseState }
  | { kind: 'decided'; outcome: Verdict | 'reversed'; by: string | null; at: string | null };

/**
 * Whether it is kept back beside a case how others like it were decided: while score and evidence are, because it would
 * sway the review as much; and of a golden item whatever the policy, because a copy of it may tell its answer.
 */
export function keepsBackSimilar(
  shown: Case,
  { name }: Pick<Viewer, 'name'>,
  rules: { blind: Pick<ReviewRules['blind'], 'mode'> },
): boolean {
  const part = tookPart(shown, name);
  if (isHiddenFrom(shown, part, rules)) return true;
  return shown.origin === 'golden' && !part && stageOf(shown) !== null;
}

/** How a similar case was decided, for somebody from whom it is not kept back; see {@link isSealed}. */
export function standingFor(similar: Case, viewer: Viewer): SimilarStanding {
  const { state, reviews, appeal, decidedAt } = similar;
  if (isSealed(similar, viewer)) {
    const own = reviews.find(({ reviewer }) => reviewer === viewer.name);
    if (!own) return { kind: 'waiting', state };
    // The moment is that of the latest verdict.
    const at = reviews.at(-1) === own ? decidedAt : null;
    return { kind: 'decided', outcome: own.verdict, by: own.reviewer, at };
  }
  const outcome = standingOutcome(similar);
  if (outcome === null) return { kind: 'waiting', state };
  if (outcome === 'reversed')
    return { kind: 'decided', outcome, by: appeal?.decidedBy ?? null, at: appeal?.decidedAt ?? null };
  const given = reviews.findLast(({ verdict }) => verdict === outcome);
  return { kind: 'decided', outcome, by: given?.reviewer ?? null, at: decidedAt };
}
