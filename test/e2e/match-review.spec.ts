import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { MatchPage } from './pages/match-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('matches are looked at and decided by keyboard; a wrong finding is told, and corrected', async ({
  console,
}) => {
  const { page } = console;
  const { keyboard } = page;
  const known = new KnownContentPage(page);
  const review = new MatchPage(page);
  await console.goTo('Known content');
  await known.fill('Shapes', { pictures: 14 });
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await page.getByRole('button', { name: 'Generate pictures' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Generate and compare pictures' });
  await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill('40');
  await dialog.getByRole('textbox', { name: 'Changed copies, in percent' }).fill('80');
  await dialog.getByRole('textbox', { name: 'Other pictures that look alike, in percent' }).fill('0');
  await dialog.getByRole('textbox', { name: 'Forms, in percent' }).fill('0');
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Compared 40 pictures' })).toBeVisible({
    timeout: 60_000,
  });

  const copies = (await storedCases(page)).filter(({ match }) => match?.method === 'pdq');
  const [first, second] = copies.filter(({ match }) => match!.distance > 0 && match!.variant === 'original');
  const turned = copies.find(({ match }) => match!.variant !== 'original');
  await review.open(first!.id);
  await expect(review.known).toBeVisible();
  expect(await axeInBothSchemes(page, 'match side by side')).toEqual([]);
  const { distance } = first!.match!;
  const isBlind = (await storedCases(page)).find(({ id }) => id === first!.id)!.blind;
  const grid = page.getByRole('img', { name: new RegExp(`^${distance} of 256 bits differ`) });
  await expect(grid).toHaveCount(isBlind ? 0 : 1);

  // Nothing blinks where less motion is asked for, until it is started.
  await keyboard.press('l');
  await expect(review.picturesAs('Blink')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Start blinking' })).toBeVisible();
  await expect(review.matched).toBeVisible();
  await expect(review.known).toBeHidden();
  await keyboard.press('x');
  await expect(review.known).toBeVisible();
  await expect(review.matched).toBeHidden();
  await keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(review.matched).toBeVisible();
  await expect(review.known).toBeVisible();
  await keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Start blinking' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'match by turns')).toEqual([]);
  await keyboard.press('f');
  await expect(page.getByRole('img', { name: /^Difference of both pictures: [\d.]+ %/ })).toBeVisible();
  await keyboard.press('v');
  await expect(review.matched).toBeVisible();

  // A copy is the same item, or a near duplicate: either is right, and leads on.
  await review.findByKey('Near duplicate');
  await expect(page.getByText('The finding is the reason.')).toBeVisible();
  await keyboard.press('Control+Enter');
  await page.waitForURL((address) => !address.hash.endsWith(first!.id));

  await review.open(second!.id);
  await review.findByKey('Different');
  await keyboard.press('Control+Enter');
  const answer = page.getByRole('region', { name: 'Your answer' });
  await expect(answer.getByRole('status')).toHaveText('Incorrect.');
  await expect(answer).toContainText('Near duplicate');
  expect(await axeInBothSchemes(page, 'answer to a match')).toEqual([]);
  await page.getByRole('button', { name: 'Correct decision' }).press('Enter');
  await review.findByKey('Near duplicate');
  await page.getByRole('textbox', { name: 'Reason for correction' }).fill('looked again');
  await page.getByRole('button', { name: 'Save correction' }).press('Enter');
  await expect(answer.getByRole('status')).toHaveText('Correct.');

  const decided = (await storedLog(page)).filter((entry) => entry.kind === 'decision');
  expect(decided.map(({ caseId, payload }) => [caseId, payload.verdict, payload.finding])).toEqual([
    [first!.id, 'confirmed', 'near-duplicate'],
    [second!.id, 'not-confirmed', 'different'],
    [second!.id, 'confirmed', 'near-duplicate'],
  ]);

  await review.open(turned!.id);
  const lies = page.getByRole('switch', { name: /as it matched/ });
  await expect(lies).toBeChecked();
  await keyboard.press('u');
  await expect(lies).not.toBeChecked();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole('button', { name: 'Save and next' })).toBeInViewport();
});
