import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { WORKSPACES } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SCREENS } from './screens.ts';

test('axe finds nothing on any screen, light and dark', async ({ console }) => {
  test.setTimeout(400_000);
  const { page } = console;
  await page.getByRole('row').nth(1).waitFor();
  const violations: string[] = [];
  const check = async (screen: string) => violations.push(...(await axeInBothSchemes(page, screen)));
  await page.keyboard.press('n');
  const review = new ReviewPage(page);
  await review.waitUntilOpen();
  await check('Review');
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').waitFor();
  await check('Keyboard shortcuts');
  await page.keyboard.press('Escape');
  for (const screen of SCREENS) {
    await console.open(screen);
    await check(`${screen}, before any decision`);
  }
  await console.goTo('Queue');
  await page.keyboard.press('n');
  await review.decideByKeyboard('Confirmed');
  await console.goTo('Statistics');
  await check('Statistics, with a decision');
  expect(violations).toEqual([]);
});

test('every screen can be read at 200 % zoom without scrolling sideways', async ({ console }) => {
  const { page } = console;
  // 200 % of a window 1280 wide leaves 640 CSS pixels.
  await page.setViewportSize({ width: 640, height: 400 });
  for (const workspace of WORKSPACES) {
    await console.goTo(workspace);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, workspace).toBeLessThanOrEqual(0);
  }
});

test('at 200 % zoom what decides a case keeps its height, and saving stays in sight', async ({ console }) => {
  const { page } = console;
  await page.setViewportSize({ width: 640, height: 400 });
  const review = new ReviewPage(page);
  await review.takeCase();
  for (const choice of [null, 'Confirmed', 'Inconclusive'] as const) {
    if (choice) await review.chooseByKey(choice);
    const panel = page.getByRole('region', { name: 'Decision', exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(review.save).toBeInViewport({ ratio: 1 });
    for (const control of await panel.locator('button, label:has(input), textarea').all()) {
      const { height } = (await control.boundingBox())!;
      expect(height, await control.innerText()).toBeGreaterThanOrEqual(24);
    }
  }
  expect((await review.save.boundingBox())!.height).toBeGreaterThanOrEqual(34);
  await review.note.fill('It can be written in.');
  await review.note.scrollIntoViewIfNeeded();
  await expect(review.note).toBeInViewport();
});
