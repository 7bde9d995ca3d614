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
import { changeStored, storedCases, storedLog, storedSittings, withTrainingRules } from './stored.ts';

test('the queue says which certificate is needed and sends a trainee to the exam, which opens cases in its language alone', async ({
  console,
}) => {
  const rules = { ...SHORT_RULES, risk: 2, benign: 2, bar: 0.2 };
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
  await exam.begin(rules.risk + rules.benign);
  const [sitting] = await storedSittings(page);
  await exam.answerRightly(sitting!.form.items.map(({ outcome }) => outcome));
  await exam.goTo('Go to Queue', 'Queue');
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();

  // It covers English: a case in German is skipped, and can be read but not claimed.
  const german = (await storedCases(page)).find(
    ({ locale, state, origin }) => locale === 'de' && state === 'open' && origin === 'detection',
  )!;
  await exam.goTo('Go to Queue', 'Queue');
  const other = /First reviews in .*German.* need a certificate that covers the language, and yours does not/;
  await expect(main.getByText(other)).toBeVisible();
  await console.open(`review/${german.id}`);
  const refused = main.getByRole('status').filter({ hasText: other });
  await expect(refused.getByRole('link', { name: 'Go to exam' })).toHaveAttribute('href', /training\/exam$/);
  expect(await axeInBothSchemes(page, 'a case that is not covered')).toEqual([]);
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
