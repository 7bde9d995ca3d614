import type { Page } from '@playwright/test';
import { consolePage } from '../../browser/chromium.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import type { TrainingRules } from '../../domain/policy/training-rules.ts';
import type { LessonRow } from '../../domain/training/course.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import { SHORT_RULES } from '../fixtures/exams.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test, watchComplaints } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';
import { ExamPage } from './pages/exam-page.ts';
import { PracticeCasesPage } from './pages/practice-cases-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedLog, storedSittings, withTrainingRules } from './stored.ts';

/** Two of each side, of which all have to be right, with nothing between one exam and the next; the queue asks for it. */
const RULES: TrainingRules = {
  ...{ ...SHORT_RULES, risk: 2, benign: 2, bar: 0.2, waitDays: 0, drillItems: 0 },
  requireCertificate: true,
};
const ITEMS = RULES.risk + RULES.benign;

/** All lessons but the first are hidden, as if a lead had, so that the path leads on after it. */
async function hideOtherLessons(page: Page): Promise<void> {
  const others = [...CHARACTERISTIC_IDS, 'look-alikes', 'deciding', 'score'];
  for (const [index, id] of others.entries())
    await changeStored(page, 'lessons', {
      ...{ id, place: index + 1, hidden: true, lesson: null },
    } satisfies LessonRow);
}

/** Says who they are, and begins with what is next on the path: lesson one, gone through with a reload in the middle. */
async function lesson(page: Page, keys: ExamPage): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.getByRole('button', { name: 'I’m learning to review' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('fern');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Your path starts here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(main.getByRole('heading', { name: 'Reading a conversation' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'path')).toEqual([]);

  await page.keyboard.press('Enter');
  const at = (place: number) => expect(main.getByText(`Step ${place} of 14`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Reading a conversation' })).toBeVisible();
  await at(1);
  await expect(main.getByRole('heading', { name: 'What to look for' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'Worked case 1' })).toBeFocused();
  await expect(main.locator('mark')).not.toHaveCount(0);
  expect(await axeInBothSchemes(page, 'worked case', 'main')).toEqual([]);
  for (const [key, step] of [
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['ArrowRight', 3],
    ['Enter', 4],
    ['Enter', 5],
  ] as const) {
    await page.keyboard.press(key);
    await at(step);
  }
  // Without an answer it does not go on; the explanation is there at once.
  await page.keyboard.press('Enter');
  await at(5);
  await page.keyboard.press('1');
  const told = main.getByRole('status');
  await expect(told).toContainText(/Correct|Incorrect/);
  const said = await told.innerText();
  expect(await axeInBothSchemes(page, 'answered pair', 'main')).toEqual([]);

  await hideOtherLessons(page);
  await withTrainingRules(page, RULES);
  await at(5);
  await expect(told).toHaveText(said.replace('\n', ''));
  await page.keyboard.press('2');
  await expect(told).toHaveText(said.replace('\n', ''));

  // No key is lost to a step that is only just there.
  for (let step = 6; step <= 13; step += 1) {
    await keys.pressAsSoonAs(`Step ${step} of 14`, String((step % 2) + 1), () =>
      page.keyboard.press('Enter'),
    );
    await at(step);
    await expect(told).toContainText(/Correct|Incorrect/);
  }
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'What to remember' })).toBeFocused();
  await expect(main.getByRole('listitem')).toHaveCount(3);
  await expect(main.getByText(/^You had \d of 6 pairs and \d of 3 checks right\.$/)).toBeVisible();
}

/** Six cases with feedback, right and wrong, resumed after a reload; all of them are confirmed. */
async function guidedPractice(page: Page, keys: ExamPage): Promise<void> {
  const cases = new PracticeCasesPage(page);
  await keys.tabTo(page.getByRole('radio', { name: '12' }));
  await page.keyboard.press('ArrowLeft');
  await keys.press(page.getByRole('button', { name: 'Start practice' }));
  await expect(cases.case('Guided practice', 1, 6)).toBeFocused();
  expect(await axeInBothSchemes(page, 'answering')).toEqual([]);
  // A confidence is asked for.
  await page.keyboard.press('1');
  await page.keyboard.press('S');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toHaveText('Say how sure you are.');
  await page.keyboard.press('4');
  await page.keyboard.press('Control+Enter');
  await expect(cases.feedback).toHaveText(/^(?:Correct|Incorrect)\. The known answer is (?:Risk|Benign)\.$/);
  await expect(cases.transcript.locator('[data-deciding]').first()).toBeVisible();
  await keys.press(page.getByRole('button', { name: 'Show two similar' }));
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Look-alike' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await axeInBothSchemes(page, 'feedback')).toEqual([]);
  await cases.goOn();
  await expect(cases.case('Guided practice', 2, 6)).toBeVisible();
  const shown = await cases.transcript.textContent();
  await page.reload();
  await expect(cases.case('Guided practice', 2, 6)).toBeVisible();
  expect(await cases.transcript.textContent()).toBe(shown);
  for (let number = 2; number <= 6; number += 1) {
    await cases.answer('1', '5');
    await cases.goOn();
  }
  // Everything was confirmed, and half was risk.
  await expect(page.getByRole('heading', { level: 1, name: 'Guided practice: summary' })).toBeVisible();
  await expect(page.getByText('3 of 6', { exact: true })).toBeVisible();
  await expect(page.getByText('0 of 3', { exact: true })).toBeVisible();
}

/** The shortest drill: four cases with feedback, ten without. The verdict is there as soon as the case is. */
async function drill(page: Page, keys: ExamPage): Promise<void> {
  const cases = new PracticeCasesPage(page);
  await keys.tabTo(page.getByRole('radio', { name: '10 minutes' }));
  await page.keyboard.press('ArrowLeft');
  await keys.tabTo(page.getByRole('textbox', { name: 'Cases' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('14');
  const begin = () => keys.press(page.getByRole('button', { name: 'Start drill of 14 cases' }));
  const onTo = (number: number, does: () => Promise<void>) =>
    keys.pressAsSoonAs(`Drill: case ${number} of 14`, '1', does);
  await onTo(1, begin);
  for (let number = 1; number <= 14; number += 1) {
    await expect(cases.case('Drill', number, 14)).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Confirmed', exact: true })).toBeChecked();
    await page.keyboard.press('5');
    const save = () => page.keyboard.press('Control+Enter');
    if (number <= 4) {
      await save();
      await onTo(number + 1, () => cases.goOn());
    } else if (number < 14) await onTo(number + 1, save);
    else await save();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Drill: summary' })).toBeVisible();
}

/** An exam in which all answers are alike and the last is left open is not passed, and says why. */
async function failedExam(page: Page, exam: ExamPage): Promise<void> {
  const main = page.getByRole('main');
  await exam.begin(ITEMS);
  for (let number = 1; number < ITEMS; number += 1) {
    await exam.answer('1', '5');
    await expect(exam.case(number + 1, ITEMS)).toBeFocused();
  }
  await expect(exam.answered(ITEMS - 1, ITEMS)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(exam.overview).toContainText(`${ITEMS - 1} of ${ITEMS} cases answered`);
  await exam.handItIn(`1 case is open: ${ITEMS}.`);

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
}

/** Another form, answered by its key, is passed, and a certificate is issued. */
async function passedExam(page: Page, exam: ExamPage): Promise<void> {
  const main = page.getByRole('main');
  await exam.press(page.getByRole('button', { name: 'Back to exam' }));
  await exam.begin(ITEMS);
  const sittings = await storedSittings(page);
  const failed = sittings.find(({ handedInAt }) => handedInAt !== null)!;
  const second = sittings.find(({ handedInAt }) => handedInAt === null)!;
  const texts = ({ form }: typeof second) => form.items.map(({ transcript }) => transcript.messages);
  for (const messages of texts(second)) expect(texts(failed)).not.toContainEqual(messages);
  await exam.answerRightly(second.form.items.map(({ outcome }) => outcome));
  await expect(main).toContainText('Nothing: every verdict was right.');
  const log = await storedLog(page);
  expect(findChainBreak(log)).toBeNull();
  const own = log.filter(({ kind, actor }) => actor === 'fern' && /^(?:exam|certificate)-/.test(kind));
  expect(own.map(({ kind }) => kind)).toEqual([
    ...['exam-begun', 'exam-handed-in', 'exam-begun', 'exam-handed-in'],
    'certificate-issued',
  ]);
  expect(own.at(-1)!.payload).toMatchObject({
    ...{ sittingId: second.id, seed: second.form.seed, bar: RULES.bar },
    ...{ sensitivity: { k: 2, n: 2 }, specificity: { k: 2, n: 2 } },
  });
}

test('a newcomer goes from the first lesson through practice, drill and exam to a certificate by keys alone, and fails once', async ({
  launch,
  complaints,
}) => {
  test.setTimeout(300_000);
  const browser = await launch();
  const page = await consolePage(browser);
  watchComplaints(page, complaints);
  const console = new ConsolePage(page, browser);
  const exam = new ExamPage(page);
  const main = page.getByRole('main');
  await lesson(page, exam);

  // Past the last lesson lies the path, which goes on with what is next.
  await page.keyboard.press('Enter');
  await expect(main.getByRole('region', { name: 'Next' })).toContainText('Guided practice');
  await expect(main.getByRole('listitem').filter({ hasText: 'Lessons' })).toContainText('Done');
  await console.waitUntilScored();
  const waiting = await page.getByRole('link', { name: /Queue/ }).textContent();
  await page.keyboard.press('Enter');
  await guidedPractice(page, exam);
  await exam.goTo('Drill', 'Training');
  await drill(page, exam);
  expect(await page.getByRole('link', { name: /Queue/ }).textContent()).toBe(waiting);

  // Without a certificate the queue gives no case, and says why.
  await exam.goTo('Go to Queue', 'Queue');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#\/training\/exam$/);
  await expect(main.getByRole('alert')).toContainText(
    'First reviews need a certificate, and you do not have one yet. Take the exam in Training.',
  );
  expect(await axeInBothSchemes(page, 'before the exam')).toEqual([]);
  await failedExam(page, exam);
  await passedExam(page, exam);
  await exam.goTo('Certificates', 'Training');
  await expect(main.getByRole('heading', { name: /^Valid until/ })).toBeVisible();
  await exam.goTo('Go to Queue', 'Queue');
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();

  // Whoever opens the console another day is on the path again.
  await page.goto(browser.consoleUrl);
  await expect(main.getByRole('region', { name: 'Next' })).toContainText('Guided practice');
});
