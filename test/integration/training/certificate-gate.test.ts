import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../storage/database.ts';
import { activateReviewRules } from '../../../workflows/policy/review-policy.ts';
import { makeGoldenItems } from '../../../workflows/quality/quality.ts';
import { assignCases, takeBackCases, undoAssignment } from '../../../workflows/queue/assignment.ts';
import {
  applyAssignmentRules,
  changeAssignmentRules,
  previewAssignmentRules,
} from '../../../workflows/queue/assignment-rules.ts';
import { takeCase } from '../../../workflows/review/leases.ts';
import { takeNextCase } from '../../../workflows/review/next-case.ts';
import { submitReview } from '../../../workflows/review/review.ts';
import { liveCertificateScope } from '../../../workflows/training/certificates.ts';
import { certify } from '../../fixtures/certified.ts';
import { SHORT_RULES } from '../../fixtures/exams.ts';
import { makeCase, makeRules, makeSubmission } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { storeAssessed } from '../../fixtures/stored.ts';
import { addCases } from '../../fixtures/writes.ts';

withFreshDatabase();

const RULES = { ...makeRules(), training: { ...SHORT_RULES, requireCertificate: true } };
beforeEach(() => addCases([makeCase({ id: 'case-1', transcriptId: 't-1' })]));

test('without the rule nobody needs a certificate', async () => {
  await sitAs('willow', 'trainee');
  expect(await takeNextCase()).toMatchObject({ id: 'case-1' });
  expect(await firstOf(liveCertificateScope('willow'))).toBeNull();
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
    expect(await firstOf(liveCertificateScope(name))).toMatchObject({ lack: 'none' });
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

const languageNeeded = (language: string) => ({
  ...{ code: 'certificate-needed', facts: { what: 'language', languages: [language] } },
});
const inLocale = (id: string, locale: string) => makeCase({ id, transcriptId: `t-${id}`, locale });

describe('a certificate of some languages', () => {
  beforeEach(async () => {
    // 'case-1' is English.
    await addCases([inLocale('german', 'de-AT'), inLocale('mixed', 'mul'), inLocale('unknown', '')]);
    await addCases([inLocale('italian', 'it')]);
    await activateReviewRules(RULES, 'from now on');
    await sitAs('willow', 'reviewer');
    await certify('willow');
  });

  test('opens cases in these alone, and what there is no exam for', async () => {
    for (const id of ['case-1', 'mixed', 'unknown', 'italian'])
      expect(await takeCase(id)).toMatchObject({ id });
    await expect(takeCase('german')).rejects.toMatchObject(languageNeeded('de'));
    await expect(submitReview('german', makeSubmission({ choice: 'confirmed' }))).rejects.toMatchObject(
      languageNeeded('de'),
    );
  });

  test('is taken together with the others that count', async () => {
    await certify('willow', { languages: ['de'] });
    for (const id of ['case-1', 'german']) expect(await takeCase(id)).toMatchObject({ id });
  });

  test('has the next case skip the others, and says so when nothing else is left', async () => {
    const given: (string | undefined)[] = [];
    for (let count = 0; count < 4; count += 1) {
      const next = await takeNextCase();
      given.push(next?.id);
      await submitReview(next!.id, makeSubmission({ choice: 'not-confirmed' }));
    }
    expect(given.sort()).toEqual(['case-1', 'italian', 'mixed', 'unknown']);
    const left = { code: 'certificate-needed', facts: { what: 'only-other-languages', languages: ['de'] } };
    await expect(takeNextCase()).rejects.toMatchObject(left);
    await expect(takeNextCase({ listed: ['german'] })).rejects.toMatchObject(left);
  });

  test('hands out golden items of these alone, and tells of no audit sample that nobody knows of', async () => {
    await database.cases.clear();
    await storeAssessed([0.9, 0.8]);
    await database.assessments.toCollection().modify((stored) => {
      stored.label = { outcome: 'risk', characteristics: ['secrecy'] };
      stored.labelled = 1;
      stored.locale = stored.transcriptId === 't-0' ? 'de' : 'en';
    });
    await sitAs('reviewer-1', 'lead');
    await makeGoldenItems(['t-0', 't-1']);
    await database.cases.clear();
    await addCases([makeCase({ id: 'audit', transcriptId: 't-9', locale: 'de', origin: 'audit-sample' })]);
    await activateReviewRules({ ...RULES, golden: { rate: 1, feedback: 'never' } }, 'golden items alone');
    await sitAs('willow', 'reviewer');
    const golden = (await takeNextCase())!;
    expect(golden).toMatchObject({ transcriptId: 't-1', origin: 'golden' });
    await submitReview(golden.id, makeSubmission({ choice: 'confirmed' }));
    expect(await takeNextCase()).toBeNull();
  });

  test('is told to a lead who assigns: what it does not cover is left as it is and counted', async () => {
    await sitAs('hazel', 'lead');
    const change = await assignCases(['case-1', 'german', 'mixed'], 'willow');
    expect(change).toMatchObject({ passedOver: 0, uncertified: 1 });
    expect(change.before.map(({ caseId }) => caseId)).toEqual(['case-1', 'mixed']);
    await undoAssignment(change);
    // Nor to a lead themselves, nor to who has none, nor after taking it back from who held it.
    for (const name of ['hazel', 'reviewer-1'])
      expect(await assignCases(['german', 'case-1'], name)).toMatchObject({ before: [], uncertified: 2 });
    await certify('hazel', { languages: ['de'] });
    await takeCase('german');
    expect(await takeBackCases(['german'])).toBe(1);
    expect(await assignCases(['german'], 'willow')).toMatchObject({ before: [], uncertified: 1 });
    expect(await assignCases(['german'], 'hazel')).toMatchObject({ uncertified: 0, before: [{}] });
  });

  test('is regarded by assignment rules: the next of a rule who has it is given the case', async () => {
    await sitAs('amber', 'reviewer');
    await certify('amber', { languages: ['de'] });
    await sitAs('hazel', 'lead');
    const any = { channels: [], locales: [], characteristics: [], layers: [], risk: null };
    const assignment = [{ ...any, id: 'turns', assignees: ['willow', 'amber', 'hazel'] }];
    await changeAssignmentRules(assignment, 'in turn');
    const { caseIds, perPerson } = await previewAssignmentRules();
    expect(Object.keys(Object.fromEntries(perPerson)).sort()).toEqual(['amber', 'willow']);
    await applyAssignmentRules(caseIds);
    expect(await database.cases.get('german')).toMatchObject({ assignee: 'amber' });
    expect(await database.cases.get('case-1')).toMatchObject({ assignee: 'willow' });
  });
});
