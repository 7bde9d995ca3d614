import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PracticeCasesPage } from './pages/practice-cases-page.ts';

test('guided practice by keyboard alone: right and wrong, resumed after a reload, and nothing of the queue', async ({
  console,
}) => {
  const { page } = console;
  const cases = new PracticeCasesPage(page);
  const waiting = await page.getByRole('link', { name: /Queue/ }).textContent();
  await page.goto(`${console.browser.consoleUrl}#/training/guided`);
  await page.getByRole('radio', { name: '12' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Start practice' }).focus();
  await page.keyboard.press('Enter');
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
  await page.getByRole('button', { name: 'Show two similar' }).focus();
  await page.keyboard.press('Enter');
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
  await expect(console.heading('Guided practice: summary')).toBeVisible();
  await expect(page.getByText('3 of 6', { exact: true })).toBeVisible();
  await expect(page.getByText('0 of 3', { exact: true })).toBeVisible();
  expect(await page.getByRole('link', { name: /Queue/ }).textContent()).toBe(waiting);
});

test('a short drill goes silent, is left and resumed, and comes to a summary and to progress', async ({
  console,
}) => {
  const { page } = console;
  const cases = new PracticeCasesPage(page);
  await page.goto(`${console.browser.consoleUrl}#/training/drill`);
  await page.getByText('Number of cases').click();
  await page.getByRole('textbox', { name: 'Cases' }).fill('14');
  await page.getByRole('button', { name: 'Start drill of 14 cases' }).click();
  for (let number = 1; number <= 4; number += 1) {
    await expect(cases.case('Drill', number, 14)).toBeVisible();
    await cases.answer('1', '4');
    await cases.goOn();
  }
  await expect(cases.case('Drill', 5, 14)).toBeVisible();
  await expect(page.getByText('No feedback until the end')).toBeVisible();
  await cases.answer('1', '6');
  await expect(cases.case('Drill', 6, 14)).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  for (let number = 6; number <= 14; number += 1) {
    await expect(cases.case('Drill', number, 14)).toBeVisible();
    await cases.answer('1', '5');
  }
  await expect(console.heading('Drill: summary')).toBeVisible();
  // All was confirmed: two of the four told, and one of the ten silent, were risk.
  await expect(page.getByText('3 of 14', { exact: true })).toBeVisible();
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'How readily you flagged' })).toContainText('Criterion');
  await expect(page.getByRole('button', { name: 'Start a burst of 10' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'summary')).toEqual([]);
  await page.goto(`${console.browser.consoleUrl}#/training/progress`);
  await expect(page.getByRole('heading', { name: 'By characteristic and language' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Right answers over practice/ })).toBeVisible();
});
