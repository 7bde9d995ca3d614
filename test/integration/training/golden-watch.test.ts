import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../storage/database.ts';
import { activateReviewRules } from '../../../workflows/policy/review-policy.ts';
import { makeGoldenItems } from '../../../workflows/quality/quality.ts';
import { takeNextCase } from '../../../workflows/review/next-case.ts';
import { submitReview } from '../../../workflows/review/review.ts';
import {
  liveCertificateScope,
  liveCertificates,
  liveOwnCertificates,
  liveTeamRenewals,
} from '../../../workflows/training/certificates.ts';
import { liveClass } from '../../../workflows/training/class.ts';
import { certify } from '../../fixtures/certified.ts';
import { leap, startAt } from '../../fixtures/clock.ts';
import { SHORT_RULES } from '../../fixtures/exams.ts';
import { makeRules, makeSubmission } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { storeAssessed } from '../../fixtures/stored.ts';

withFreshDatabase();
startAt('2026-03-01T09:00:00.000Z');

/** Golden items, all of them risk. */
const ITEMS = 12;

const rulesWith = (feedback: 'at-once' | 'never') => ({
  ...makeRules({ golden: { rate: 1, feedback } }),
  training: { ...SHORT_RULES, requireCertificate: true },
});

beforeEach(async () => {
  await storeAssessed(Array.from({ length: ITEMS }, () => 0.9));
  await database.assessments.toCollection().modify((stored) => {
    stored.label = { outcome: 'risk', characteristics: ['secrecy'] };
    stored.labelled = 1;
  });
  await makeGoldenItems(Array.from({ length: ITEMS }, (_, index) => `t-${index}`));
  await activateReviewRules(rulesWith('at-once'), 'golden items alone');
});

/** Willow decides so many golden items, all of them wrongly. */
async function decideWrongly(count: number): Promise<void> {
  await sitAs('willow', 'reviewer');
  for (let left = count; left > 0; left -= 1) {
    const next = await takeNextCase();
    await submitReview(next!.id, makeSubmission({ choice: 'not-confirmed' }));
  }
}

const own = async () => (await firstOf(liveOwnCertificates('willow')))[0]!;

test('golden items below the bar beyond chance ask for renewal, tell holder and leads, and lock nobody out', async () => {
  await sitAs('willow', 'reviewer');
  await certify('willow');
  await decideWrongly(2);
  expect((await own()).early).toBeNull();
  expect(await firstOf(liveTeamRenewals('reviewer-1'))).toEqual({ people: 0, first: null });
  await decideWrongly(6);
  const figures = { k: 0, n: 8 };
  expect(await own()).toMatchObject({ state: 'valid', early: { bar: 0.7, figures } });
  expect((await firstOf(liveCertificates('reviewer-1')))[0]).toMatchObject({ early: { figures } });
  expect(await firstOf(liveTeamRenewals('reviewer-1'))).toEqual({ people: 1, first: null });
  const { members } = await firstOf(liveClass('reviewer-1'));
  expect(members.find(({ name }) => name === 'willow')).toMatchObject({
    ...{ reminder: { why: 'early' }, certificate: { early: { figures } } },
  });
  // It still opens first reviews, and nothing of it is written.
  expect(await firstOf(liveCertificateScope('willow'))).toEqual({ lack: null, languages: ['en'] });
  expect(await takeNextCase()).toMatchObject({ origin: 'golden' });
  expect(await database.log.where('kind').equals('certificate-revoked').count()).toBe(0);
  // A new certificate begins anew.
  await certify('willow');
  expect((await own()).early).toBeNull();
});

test('where the policy tells nobody how they did on golden items, the holder is told without figures', async () => {
  await sitAs('willow', 'reviewer');
  await certify('willow');
  await decideWrongly(8);
  await sitAs('reviewer-1', 'lead');
  await activateReviewRules(rulesWith('never'), 'no feedback');
  expect((await own()).early).toEqual({ bar: 0.7, figures: null });
  expect((await firstOf(liveCertificates('reviewer-1')))[0]).toMatchObject({ early: { figures: { n: 8 } } });
});

test('leads alone are told of the team’s: what runs out, when first, and nobody who has left', async () => {
  for (const [name, days] of [
    ['willow', 180],
    ['amber', 100],
    ['oak', 365],
    ['elm', 180],
  ] as const) {
    await sitAs(name, 'reviewer');
    await certify(name, { days, issued: Date.now() });
  }
  leap(170);
  await database.reviewers.update('elm', { retiredAt: '2026-03-01T00:00:00.000Z' });
  const told = await firstOf(liveTeamRenewals('reviewer-1'));
  expect(told).toEqual({ people: 2, first: '2026-08-28T09:00:00.000Z' });
  await expect(firstOf(liveTeamRenewals('willow'))).rejects.toMatchObject({ code: 'not-allowed' });
});
