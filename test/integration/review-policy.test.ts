import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_REVIEW_RULES, firstReviewPolicy, wovenStandOut } from '../../domain/policy/review-policy.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { allReviewPolicies } from '../../storage/review-policies.ts';
import { ensureReviewPolicy } from '../../workflows/policy/review-policy.ts';
import { addReviewPolicy } from '../fixtures/writes.ts';

const OLD = { ...DEFAULT_REVIEW_RULES, blind: { mode: 'never', share: 0.2 } } as const;

beforeEach(() => database.delete({ disableAutoOpen: false }));

test('a new installation begins with defaults that raise no warning, without an entry in the log', async () => {
  await ensureReviewPolicy();
  await ensureReviewPolicy();
  const policies = await allReviewPolicies();
  expect(policies).toHaveLength(1);
  expect(wovenStandOut(policies[0]!.rules)).toBe(false);
  expect(await readLog()).toEqual([]);
});

test('old defaults that nobody has touched are followed by the new ones, once, with a note in the log', async () => {
  await addReviewPolicy({ ...firstReviewPolicy('2026-03-01T09:00:00.000Z'), rules: OLD });
  await ensureReviewPolicy();
  await ensureReviewPolicy();
  expect(await allReviewPolicies()).toMatchObject([
    { version: 2, rules: { blind: { mode: 'share', share: 0.2 } } },
    { version: 1, rules: OLD },
  ]);
  expect(await readLog()).toMatchObject([
    { kind: 'review-policy-activated', actor: 'Second Look', payload: { version: 2 } },
  ]);
});

test('a policy that somebody has activated stays as it is', async () => {
  const own = { ...firstReviewPolicy('2026-03-01T09:00:00.000Z'), rules: OLD, author: 'reviewer-1' };
  await addReviewPolicy(own);
  await ensureReviewPolicy();
  expect(await allReviewPolicies()).toEqual([own]);
});
