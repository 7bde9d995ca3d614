import { firstReviewPolicy, type ReviewPolicy } from '../domain/policy/review-policy.ts';
import { database } from './database.ts';

/** The review policy in force: the highest version. */
export async function activeReviewPolicy(): Promise<ReviewPolicy | undefined> {
  return database.reviewPolicies.orderBy('version').last();
}

/** The review policy in force; what a fresh installation starts with while none is stored. */
export async function reviewPolicyInForce(): Promise<ReviewPolicy> {
  return (await activeReviewPolicy()) ?? firstReviewPolicy(new Date(0).toISOString());
}

/** Every version, newest first. */
export async function allReviewPolicies(): Promise<ReviewPolicy[]> {
  return database.reviewPolicies.orderBy('version').reverse().toArray();
}
