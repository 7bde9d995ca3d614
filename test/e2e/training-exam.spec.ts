import { consolePage } from '../../browser/chromium.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { SHORT_RULES } from '../fixtures/exams.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test, watchComplaints } from './fixtures.ts';
import { killBrowser } from './kill-browser.ts';
import { ConsolePage } from './pages/console-page.ts';
import { ExamPage } from './pages/exam-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedLog, storedSittings, withTrainingRules } from './stored.ts';

test('the queue sends a trainee to the exam, who fails, sees why, passes another and gets a case, by keys alone', async ({
  console,
}) => {
  // Two of each side, of which all have to be right, with nothing between one exam and the next.
  const rules = { ...SHORT_RULES, risk: 2, benign: 2, bar: 0.2, waitDays: 0, drillItems: 0 };
  const items = rules.risk + rules.benign;
  const { page } = console;
  const people = new PeoplePage(page);
  const exam = new ExamPage(page);
  const main = page.getByRole('main');
  await people.add('tess', 'Trainee');
  await withTrainingRules(page, { ...rules, requireCertificate: true });
  await people.switchTo('tess');
  await console.waitUntilRead();

  // Before anything is tried, Home and the queue say what is lacking, and lead to the exam.
  const needed = 'First reviews need a certificate, and you do not have one yet. Take the exam in Training.';
  await exam.goTo('Go to Home', 'Home');
  await expect(main.getByRole('link', { name: needed })).toHaveAttribute('href', /training\/exam$/);
  await exam.goTo('Go to Queue', 'Queue');
  await expect(main.getByText(needed)).toBeVisible();

  // Without a certificate the queue gives no case, and says why.
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#\/training\/exam$/);
  await expect(main.getByRole('alert')).toContainText(needed);
  expect(await axeInBothSchemes(page, 'before the exam')).toEqual([]);

  // All alike, and the last left open.
  await exam.begin(items);
  for (let number = 1; number < items; number += 1) {
    await exam.answer('1', '5');
    await expect(exam.case(number + 1, items)).toBeFocused();
  }
  await expect(exam.answered(items - 1, items)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(exam.overview).toContainText(`${items - 1} of ${items} cases answered`);
  await exam.handItIn(`1 case is open: ${items}.`);

  // The result against the bar, and each that was missed with its explanation.
  const [failed] = await storedSittings(page);
  const outcomes = failed!.form.items.map(({ outcome }) => outcome);
  const openIsRisk = outcomes.at(-1) === 'risk';
  await expect(main).toContainText('You did not pass');
  await expect(main).toContainText(
    openIsRisk
      ? 'Neither lower bound reaches the bar of 20 %. 1 case was open.'
      : 'Risk cases reach the bar of 20 %; benign cases do not. 1 case was open.',
  );
  await expect(exam.share('Risk recognised')).toContainText(openIsRisk ? '1 of 2' : '2 of 2');
  await expect(exam.share('Benign recognised')).toContainText(openIsRisk ? '0 of 2' : '1 of 2');
  await expect(exam.share('Benign recognised')).toContainText('not enough · needed: 2 of 2');
  // Below the head of the table.
  await expect(exam.missed).toHaveCount(1 + (openIsRisk ? 3 : 1));
  expect(await axeInBothSchemes(page, 'result')).toEqual([]);
  const missed = outcomes.indexOf('benign') + 1;
  const explain = page.getByRole('button', { name: `Explain case ${missed}`, exact: true });
  await exam.press(explain);
  const explained = page.getByRole('dialog', { name: `Case ${missed}` });
  await expect(explained.getByRole('status')).toHaveText('Incorrect. The known answer is Benign.');
  await expect(explained.locator('[data-deciding]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explain).toBeFocused();

  // Another form, answered by its key.
  await exam.press(page.getByRole('button', { name: 'Back to exam' }));
  await exam.begin(items);
  const second = (await storedSittings(page)).find(({ handedInAt }) => handedInAt === null)!;
  const texts = ({ form }: typeof second) => form.items.map(({ transcript }) => transcript.messages);
  for (const messages of texts(second)) expect(texts(failed!)).not.toContainEqual(messages);
  for (const [place, { outcome }] of second.form.items.entries()) {
    await expect(exam.case(place + 1, items)).toBeFocused();
    await exam.answer(outcome === 'risk' ? '1' : '2', '4');
  }
  await expect(exam.overview).toContainText(`${items} of ${items} cases answered`);
  await exam.handItIn(`You have answered all ${items} cases.`);
  await expect(main).toContainText('You passed');
  await expect(main).toContainText('Nothing: every verdict was right.');
  const log = await storedLog(page);
  expect(findChainBreak(log)).toBeNull();
  const own = log.filter(({ kind, actor }) => actor === 'tess' && /^(?:exam|certificate)-/.test(kind));
  expect(own.map(({ kind }) => kind)).toEqual([
    ...['exam-begun', 'exam-handed-in', 'exam-begun', 'exam-handed-in'],
    'certificate-issued',
  ]);
  expect(own.at(-1)!.payload).toMatchObject({
    ...{ sittingId: second.id, seed: second.form.seed, bar: rules.bar },
    ...{ sensitivity: { k: 2, n: 2 }, specificity: { k: 2, n: 2 } },
  });

  await exam.goTo('Certificates', 'Training');
  await expect(main.getByRole('heading', { name: /^Valid until/ })).toBeVisible();
  await exam.goTo('Go to Queue', 'Queue');
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
});

test('SIGKILL in the middle of an exam loses no answer that was shown as saved, and the exam goes on', async ({
  launch,
  console,
  complaints,
}) => {
  const items = SHORT_RULES.risk + SHORT_RULES.benign;
  const before = new ExamPage(console.page);
  await withTrainingRules(console.page, SHORT_RULES);
  await console.open('training/exam');
  await before.begin(items);
  await console.page.keyboard.press('s');
  for (const [index, [verdict, confidence]] of (
    [
      ['1', '4'],
      ['2', '5'],
      ['3', '6'],
      ['1', '5'],
    ] as const
  ).entries()) {
    await before.answer(verdict, confidence);
    await expect(before.case(index + 2, items)).toBeFocused();
  }
  await expect(before.answered(4, items)).toBeVisible();
  expect(killBrowser(console.browser.profile)).toBeGreaterThan(0);
  await console.browser.close().catch(() => {});

  const again = await launch({ profile: console.browser.profile });
  const page = await consolePage(again);
  watchComplaints(page, complaints);
  const reopened = new ConsolePage(page, again);
  const exam = new ExamPage(page);
  await reopened.open('training/exam');
  await expect(page.getByRole('main')).toContainText(
    `4 of ${items} cases answered. Everything you have chosen is saved.`,
  );
  const [sitting] = await storedSittings(page);
  expect(sitting).toMatchObject({
    handedInAt: null,
    answers: [
      { verdict: 'confirmed', confidence: 'sure', characteristics: ['secrecy'] },
      { verdict: 'not-confirmed', confidence: 'likely', characteristics: [] },
      { verdict: 'inconclusive', confidence: 'guess', characteristics: [] },
      { verdict: 'confirmed', confidence: 'likely', characteristics: [] },
      ...[null, null],
    ],
  });
  // It goes on with the first that is open; those before it show what was chosen.
  await exam.press(page.getByRole('button', { name: 'Continue exam' }));
  await expect(exam.case(5, items)).toBeFocused();
  await page.keyboard.press('k');
  await expect(exam.case(4, items)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Confirmed', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Likely' })).toBeChecked();
  await page.keyboard.press('j');
  await expect(exam.case(5, items)).toBeFocused();
  // What is not stored is said, also to whoever has gone on, and no longer counts as chosen.
  const away = { from: new Date().toISOString(), to: null };
  await changeStored(page, 'examSittings', { ...sitting!, breaks: [away] });
  await exam.answer('2', '4');
  await expect(exam.case(6, items)).toBeFocused();
  const notSaved = page.getByRole('alert').filter({ hasText: 'The decision was not saved' });
  await expect(notSaved).toBeVisible();
  await page.keyboard.press('k');
  await expect(exam.case(5, items)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Not confirmed' })).not.toBeChecked();
  await changeStored(page, 'examSittings', sitting!);
  await exam.answer('2', '4');
  await expect(exam.case(6, items)).toBeFocused();
  await expect(notSaved).toBeHidden();
  // Whoever goes back at once finds what they chose.
  await page.keyboard.press('k');
  await expect(exam.case(5, items)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Not confirmed' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(exam.case(6, items)).toBeFocused();
  expect(await axeInBothSchemes(page, 'a case of the exam')).toEqual([]);
  await exam.answer('2', '4');
  await expect(exam.overview).toContainText(`${items} of ${items} cases answered`);
  expect(await axeInBothSchemes(page, 'overview', '[role=dialog]')).toEqual([]);
  await exam.handItIn(`You have answered all ${items} cases.`);
  const log = await storedLog(page);
  expect(findChainBreak(log)).toBeNull();
  expect(log.at(-1)).toMatchObject({ kind: 'exam-handed-in', payload: { unanswered: 0 } });
});
