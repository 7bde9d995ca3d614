import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { tooWide } from './scrolling.ts';
import { changeStored } from './stored.ts';

/** As long as a pseudonym may be, of the widest letter, and of letters that are made of several characters. */
const WIDE = 'W'.repeat(40);
const MARKED = 'प्रि'.repeat(10);

test('the longest names break no screen, menu or dialog', async ({ console }) => {
  const { page } = console;
  for (const name of [WIDE, MARKED])
    await changeStored(page, 'reviewers', {
      name,
      role: 'lead',
      pin: null,
      createdAt: new Date().toISOString(),
      retiredAt: null,
    });
  await page.reload();
  await new PeoplePage(page).switchTo(WIDE);
  const review = new ReviewPage(page);
  await review.takeCase();
  await review.decideByKeyboard('Confirmed');
  await review.waitUntilOpen();
  const caseAddress = `review/${review.caseId()}`;
  const faults: string[] = [];
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const look = async (what: string) => {
      for (const fault of await tooWide(page)) faults.push(`${what} at ${width}: ${fault}`);
    };
    for (const screen of [
      'queue',
      'log',
      'statistics/groups',
      'statistics/quality',
      'quality/second-reviews',
      'settings/reviewers',
      'settings/keys',
      caseAddress,
    ]) {
      await page.evaluate((to) => location.assign(`#/${to}`), screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await look(screen);
    }
    await page.getByRole('button', { name: /^Reviewer: / }).click();
    await expect(page.getByRole('menuitem', { name: MARKED })).toBeVisible();
    await look('menu of reviewers');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ask for help' }).click();
    await page.getByRole('combobox', { name: 'Ask' }).click();
    await expect(page.getByRole('option', { name: MARKED })).toBeVisible();
    await look('list of whom to ask');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(faults).toEqual([]);
});
