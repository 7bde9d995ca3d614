import { itemFacts, learningAnswer } from '../fixtures/learning-answers.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PracticeCasesPage } from './pages/practice-cases-page.ts';
import { changeStored } from './stored.ts';

test('what is due is answered until nothing is; a short drill goes silent, is left and resumed, and comes to a summary and to progress', async ({
  console,
}) => {
  const { page } = console;
  const cases = new PracticeCasesPage(page);
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
  for (const characteristic of ['secrecy', 'pressure'] as const) {
    const focus = { characteristic, language: 'en', side: 'risk' } as const;
    const item = itemFacts({ id: `${characteristic} a month ago`, focus });
    await changeStored(
      page,
      'learning',
      learningAnswer(false, { item, reviewer: 'reviewer-1', at: monthAgo }),
    );
  }
  await page.goto(`${console.browser.consoleUrl}#/training/spaced`);
  await page.reload();
  const due = page.getByRole('table', { name: 'Due today' }).getByRole('row');
  // Below the head of the table; the side of a card would be its answer.
  await expect(due).toHaveCount(3);
  await expect(page.getByRole('main')).not.toContainText('Risk');
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect(console.heading('Due for review: 1 more after this')).toBeFocused();
  const shown = await cases.transcript.textContent();
  await page.reload();
  await expect(console.heading('Due for review: 1 more after this')).toBeVisible();
  expect(await cases.transcript.textContent()).toBe(shown);
  await cases.answer('2', '4');
  await expect(cases.feedback).toHaveText('Incorrect. The known answer is Risk.');
  await cases.goOn();
  await expect(console.heading('Due for review: last case')).toBeVisible();
  await cases.answer('1', '4');
  await expect(cases.feedback).toHaveText('Correct. The known answer is Risk.');
  await cases.goOn();
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await expect(page.getByText(/^The next card is due on /)).toBeVisible();

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
