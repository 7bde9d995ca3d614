import type { Viewer } from '../../domain/knowledge/case-knowledge.ts';
import type { Knower } from '../../domain/metrics/cases/known-outcomes.ts';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import { actingReviewer, expectedReviewer } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** Who looks, with no more than what decides on what they may know: the same text for the same knowledge. */
function knowerOf({ name, role }: Viewer, { blind, golden }: ReviewRules): Knower {
  return {
    viewer: { name, role },
    rules: { blind: { mode: blind.mode }, golden: { feedback: golden.feedback } },
  };
}

/**
 * What the acting reviewer may know follows from this.
 * @throws Failure `no-reviewer`
 */
export async function actingKnower(): Promise<Knower> {
  const [reviewer, { rules }] = await Promise.all([actingReviewer(), reviewPolicy()]);
  return knowerOf(reviewer, rules);
}

/** The same of whoever will most likely sit at a tab whose console still starts. */
export async function expectedKnower(): Promise<Knower> {
  const [reviewer, { rules }] = await Promise.all([expectedReviewer(), reviewPolicy()]);
  return knowerOf(reviewer ?? { name: '', role: 'trainee' }, rules);
}
