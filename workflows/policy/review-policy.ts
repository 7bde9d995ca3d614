import { Failure } from '../../domain/failures/failure.ts';
import {
  firstReviewPolicy,
  type ReviewPolicy,
  type ReviewRules,
  renewedDefaults,
  reviewRulesSchema,
} from '../../domain/policy/review-policy.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import {
  activeReviewPolicy,
  addReviewPolicy,
  allReviewPolicies,
  reviewPolicyInForce,
} from '../../storage/review-policies.ts';
import { authorise } from '../people/session.ts';

/** The review policy in force; what a fresh installation starts with while none is stored. */
export async function reviewPolicy(): Promise<ReviewPolicy> {
  return reviewPolicyInForce();
}

/** Puts a version in force, and notes it in the log. Call within a transaction on both. */
async function activate(policy: ReviewPolicy): Promise<void> {
  await addReviewPolicy(policy);
  const { version, reason, rules, activatedAt: at, author: actor } = policy;
  const payload = { version, reason, rules };
  await appendToLog({ at, actor, kind: 'review-policy-activated', caseId: null, payload });
}

/**
 * Stores the first version; where that was never touched and the defaults have changed since, the new ones. Tabs that
 * start together write it once.
 */
export async function ensureReviewPolicy(): Promise<void> {
  await database.transaction('rw', database.reviewPolicies, database.log, async () => {
    const active = await activeReviewPolicy();
    const now = new Date().toISOString();
    if (!active) return addReviewPolicy(firstReviewPolicy(now));
    const renewed = renewedDefaults(active, now);
    if (renewed) await activate(renewed);
  });
}

/** The review policy in force, live. */
export const liveReviewPolicy = () => live(reviewPolicy);

/** Every version, newest first. */
export const reviewPolicyHistory = () => live(allReviewPolicies);

/**
 * Puts other rules of reviewing in force as a new version. Decisions that were made keep what they were made with.
 * @throws Failure `reason-missing` without a reason, `not-allowed`
 */
export async function activateReviewRules(rules: ReviewRules, reason: string): Promise<ReviewPolicy> {
  const { name } = await authorise('change-review-policy');
  const why = reason.trim();
  if (why === '') throw new Failure('reason-missing', { what: 'review-policy' });
  const checked = reviewRulesSchema.parse(rules);
  return database.transaction('rw', database.reviewPolicies, database.log, async () => {
    const { version } = await reviewPolicy();
    const at = new Date().toISOString();
    const policy = { version: version + 1, rules: checked, author: name, reason: why, activatedAt: at };
    await activate(policy);
    return policy;
  });
}
