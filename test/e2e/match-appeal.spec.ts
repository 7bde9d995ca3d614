import { makeMatchCase } from '../fixtures/factories.ts';
import { BANK, ENTRY, makeMatch, makePicture } from '../fixtures/match-rows.ts';
import { seedTable } from '../fixtures/seed-outcomes.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MatchPage } from './pages/match-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('an appeal on a match has complaints about pictures, is decided by a finding by keyboard, and is undone', async ({
  console,
}) => {
  const { page } = console;
  const { keyboard } = page;
  await seedTable(page, 'banks', [BANK]);
  await seedTable(page, 'bankEntries', [ENTRY]);
  await seedTable(page, 'pictures', [makePicture()]);
  await seedTable(page, 'cases', [
    makeMatchCase({
      ...{ id: 'match-1', match: makeMatch(), state: 'decided', verdict: 'confirmed' },
      decidedAt: '2026-03-05T10:00:00.000Z',
      reviews: [{ stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 }],
    }),
  ]);
  await page.reload();
  const people = new PeoplePage(page);
  await people.add('amber', 'Reviewer');
  await page.evaluate(() => location.assign('#/quality/appeals'));
  await page.getByRole('combobox', { name: 'Confirmed case' }).click();
  await page.getByRole('option', { name: /^mosaic-17, picture/ }).click();
  await page.getByRole('combobox', { name: 'Sample complaint' }).click();
  await expect(page.getByRole('option', { name: /drew myself/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /team mate|guild|group/ })).toHaveCount(0);
  await page.getByRole('option', { name: /drew myself/ }).click();
  await page.getByRole('button', { name: 'Open appeal' }).click();
  await expect(page.getByRole('list', { name: 'Open appeals' })).toContainText('This is a pattern');

  // Whoever opened it does not decide it.
  await people.switchTo('amber');
  const review = new MatchPage(page);
  await review.open('match-1');
  const bar = page.getByRole('region', { name: 'Appeal decision' });
  await bar.getByRole('button', { name: 'Decide appeal' }).press('Enter');
  await expect(bar.getByRole('alert')).toHaveText('Say what you found of the match.');
  await expect(bar.getByText('Give a reason.')).toBeVisible();
  await review.findByKey('Same item');
  await expect(bar.getByRole('button', { name: 'Uphold verdict' })).toBeVisible();
  await review.findByKey('Bad hash');
  await bar.getByRole('textbox', { name: 'Reason' }).fill('every mosaic is like it');
  expect(await axeInBothSchemes(page, 'appeal on a match')).toEqual([]);
  // Beside it the policy is about findings.
  await bar.getByRole('textbox', { name: 'Reason' }).blur();
  await keyboard.press('p');
  await expect(
    page.getByText('The entry’s hash matches what it should not.', { exact: false }),
  ).toBeAttached();
  await expect(page.getByText('The characteristics', { exact: true })).toHaveCount(0);
  await bar.getByRole('button', { name: 'Reverse verdict' }).press('Enter');
  const stored = async () => (await storedCases(page)).find(({ id }) => id === 'match-1');
  await expect
    .poll(async () => (await stored())?.appeal)
    .toMatchObject({ decision: 'reversed', finding: 'bad-hash' });
  const entry = (await storedLog(page)).findLast(({ kind }) => kind === 'appeal-decided');
  expect(entry?.payload).toMatchObject({ decision: 'reversed', finding: 'bad-hash' });

  await page.evaluate(() => location.assign('#/log/case/match-1'));
  await expect(page.getByRole('main')).toContainText('Bad hash');
  await page.evaluate(() => location.assign('#/quality/appeals'));
  await expect(page.getByRole('table', { name: /Resolved appeals/ })).toContainText('Bad hash (Reversed)');
  await keyboard.press('Control+z');
  await expect.poll(async () => (await stored())?.state).toBe('appealed');
  await review.open('match-1');
  await expect(review.finding('Bad hash')).toBeChecked();
  await expect(bar.getByRole('textbox', { name: 'Reason' })).toHaveValue('every mosaic is like it');
});
