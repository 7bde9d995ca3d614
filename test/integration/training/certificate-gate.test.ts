import { beforeEach, expect, test } from 'vitest';
import { activateReviewRules } from '../../../workflows/policy/review-policy.ts';
import { takeCase } from '../../../workflows/review/leases.ts';
import { takeNextCase } from '../../../workflows/review/next-case.ts';
import { submitReview } from '../../../workflows/review/review.ts';
import { liveOwnExams } from '../../../workflows/training/exam.ts';
import { SHORT_RULES } from '../../fixtures/exams.ts';
import { makeCase, makeRules, makeSubmission } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { addCases } from '../../fixtures/writes.ts';

withFreshDatabase();

const RULES = { ...makeRules(), training: { ...SHORT_RULES, requireCertificate: true } };
beforeEach(() => addCases([makeCase({ id: 'case-1', transcriptId: 't-1' })]));

test('without the rule nobody needs a certificate', async () => {
  await sitAs('willow', 'trainee');
  expect(await takeNextCase()).toMatchObject({ id: 'case-1' });
});

test('with it, whoever has no valid one begins no first review by any way, lead or not', async () => {
  await activateReviewRules(RULES, 'from now on');
  for (const [name, role] of [
    ['willow', 'trainee'],
    ['hazel', 'lead'],
  ] as const) {
    await sitAs(name, role);
    const refused = { code: 'certificate-needed', facts: { what: 'none' } };
    await expect(takeNextCase()).rejects.toMatchObject(refused);
    await expect(takeCase('case-1')).rejects.toMatchObject(refused);
    await expect(submitReview('case-1', makeSubmission({ choice: 'confirmed' }))).rejects.toMatchObject(
      refused,
    );
    expect(await firstOf(liveOwnExams(name))).toMatchObject({ lack: 'none' });
  }
});

test('what is held already is gone on with, and second reviews stay open', async () => {
  await sitAs('amber', 'reviewer');
  await takeCase('case-1');
  await sitAs('reviewer-1', 'lead');
  await activateReviewRules(RULES, 'from now on');
  await sitAs('amber', 'reviewer');
  expect(await takeNextCase()).toMatchObject({ id: 'case-1' });
  await submitReview('case-1', makeSubmission({ choice: 'inconclusive' }));
  await sitAs('willow', 'reviewer');
  expect(await takeNextCase()).toMatchObject({ id: 'case-1', state: 'in-second-review' });
});

test('an exam that no one could pass is no rule', async () => {
  const training = { ...SHORT_RULES, bar: 0.9 };
  await expect(activateReviewRules({ ...makeRules(), training }, 'stricter')).rejects.toMatchObject({
    ...{ code: 'exam-too-short', facts: { fewest: 29 } },
  });
});
