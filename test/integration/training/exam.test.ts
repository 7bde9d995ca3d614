import { beforeEach, expect, test } from 'vitest';
import { certificateOf, certificatesOf } from '../../../domain/training/certificate.ts';
import { database } from '../../../storage/database.ts';
import { readLog } from '../../../storage/log.ts';
import {
  allowRetake,
  answerExam,
  beginExam,
  handInExam,
  liveOwnExams,
  liveStoppedPeople,
  takeExamBreak,
} from '../../../workflows/training/exam.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { examAnswer, SHORT_RULES } from '../../fixtures/exams.ts';
import { makeReviewPolicy, makeRules } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { addReviewPolicy } from '../../fixtures/writes.ts';

const RULES = { ...SHORT_RULES, waitDays: 0, drillItems: 0 };

withFreshDatabase();
beforeEach(async () => {
  await addReviewPolicy(makeReviewPolicy({ version: 2, rules: { ...makeRules(), training: RULES } }));
  await sitAs('willow', 'trainee');
});

const own = (name = 'willow') => firstOf(liveOwnExams(name));
const stored = async (id: string) => (await database.examSittings.get(id))!;

/** Sits an exam, with every answer right or none. */
async function sit(right: boolean): Promise<void> {
  await beginExam(['en']);
  const { id } = (await own()).open!;
  const { form } = await stored(id);
  for (const [place, item] of form.items.entries()) await answerExam(id, place, examAnswer(item, right));
  await handInExam(id);
}

test('a form is drawn by chance, and nothing that is shown of it tells what is right', async () => {
  await beginExam(['en']);
  const { open } = await own();
  const first = (await stored(open!.id)).form;
  expect(open!.items).toHaveLength(6);
  const shown = JSON.stringify(open);
  for (const key of [
    'outcome',
    'label',
    'focus',
    'deciding',
    'families',
    'difficulty',
    'style',
    'margin',
    'seed',
  ])
    expect(shown).not.toContain(`"${key}"`);
  for (const { id } of first.items) expect(shown).not.toContain(id);
  await handInExam(open!.id);
  await beginExam(['en']);
  expect((await stored((await own()).open!.id)).form.seed).not.toBe(first.seed);
  expect((await own('amber')).past).toEqual([]);
});

test('passed, it gives a certificate; the answers are learned, and nobody else can touch the sitting', async () => {
  await beginExam(['en']);
  const { id } = (await own()).open!;
  await expect(beginExam(['en'])).rejects.toMatchObject({ code: 'exam-open' });
  await sitAs('amber', 'reviewer');
  await expect(handInExam(id)).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('willow', 'trainee');
  const { form } = await stored(id);
  for (const [place, item] of form.items.entries()) await answerExam(id, place, examAnswer(item));
  await takeExamBreak(id, true);
  const { result } = await handInExam(id);
  expect(result).toMatchObject({ passed: true, unanswered: 0 });
  const certificates = certificatesOf(await readLog(), Date.now());
  expect(certificateOf(certificates, 'willow')).toMatchObject({
    ...{ id: result!.certificateId, state: 'valid', languages: ['en'], guidanceVersion: 1 },
  });
  expect(await firstOf(liveOwnLearning('willow'))).toHaveLength(6);
  expect(await own()).toMatchObject({ open: null, past: [{ id, breaks: [{ to: expect.any(String) }] }] });
});

test('where the rules allow it an exam ends early, which the log and its result tell; a wait follows', async () => {
  const training = { ...RULES, risk: 10, benign: 10, bar: 0.7, earlyEnd: true, waitDays: 2 };
  await addReviewPolicy(makeReviewPolicy({ version: 3, rules: { ...makeRules(), training } }));
  await beginExam(['en']);
  const { id } = (await own()).open!;
  const { form } = await stored(id);
  // Of ten all have to be right: one error is enough, and the next choice finds the exam at its end.
  const first = form.items.findIndex(({ outcome }) => outcome === 'benign');
  const next = (first + 1) % form.items.length;
  await answerExam(id, first, examAnswer(form.items[first]!, false));
  expect((await own()).open).toMatchObject({ id });
  await answerExam(id, next, examAnswer(form.items[next]!));
  expect(await own()).toMatchObject({
    open: null,
    admission: { what: 'wait' },
    past: [
      { id, result: { endedEarly: 'benign', passed: false, unanswered: 19, specificity: { k: 0, n: 1 } } },
    ],
  });
  expect((await readLog()).at(-1)).toMatchObject({
    ...{ kind: 'exam-handed-in', payload: { endedEarly: 'benign', sensitivity: { k: 0, n: 0, lower95: 0 } } },
  });
  expect(await firstOf(liveOwnLearning('willow'))).toHaveLength(1);
  await expect(answerExam(id, next, examAnswer(form.items[next]!))).rejects.toMatchObject({
    code: 'exam-closed',
  });
});

test('after three exams that were not passed a lead lets somebody go on', async () => {
  for (const _ of [1, 2, 3]) await sit(false);
  expect((await own()).admission).toEqual({ what: 'lead', failures: 3 });
  await expect(beginExam(['en'])).rejects.toMatchObject({ code: 'exam-not-yet', facts: { what: 'lead' } });
  await expect(allowRetake('willow', 'again')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(firstOf(liveStoppedPeople('willow'))).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('hazel', 'lead');
  expect(await firstOf(liveStoppedPeople('hazel'))).toEqual([{ name: 'willow', failures: 3 }]);
  await allowRetake('willow', 'we went through it together');
  expect(await firstOf(liveStoppedPeople('hazel'))).toEqual([]);
  await sitAs('willow', 'trainee');
  await sit(true);
  expect((await own()).past.map(({ result }) => result!.passed)).toEqual([true, false, false, false]);
});
