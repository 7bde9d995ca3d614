import {
  activateReviewRulesCommand,
  ensureReviewPolicyCommand,
} from '../../domain/commands/policy/review-rules.ts';
import { type ReviewPolicy, type ReviewRules, reviewRulesSchema } from '../../domain/policy/review-policy.ts';
import { live } from '../../storage/live.ts';
import { allReviewPolicies, reviewPolicyInForce } from '../../storage/review-policies.ts';
import { answerOf } from '../base/door.ts';

/** The review policy in force; what a fresh installation starts with while none is stored. */
export async function reviewPolicy(): Promise<ReviewPolicy> {
  return reviewPolicyInForce();
}

/**
 * Stores the first version; where that was never touched and the defaults have changed since, the new ones. Tabs that
 * start together write it once.
 */
export async function ensureReviewPolicy(): Promise<void> {
  await answerOf(ensureReviewPolicyCommand, null);
}

/** The review policy in force, live. */
export const liveReviewPolicy = () => live(reviewPolicy);

/** Every version, newest first. */
export const reviewPolicyHistory = () => live(allReviewPolicies);

/**
 * Puts other rules of reviewing in force as a new version. Decisions that were made keep what they were made with.
 * @throws Failure `reason-missing` without a reason, `not-allowed`
 */
export const activateReviewRules = async (rules: ReviewRules, reason: string): Promise<ReviewPolicy> =>
  answerOf(activateReviewRulesCommand, { rules: reviewRulesSchema.parse(rules), reason });
