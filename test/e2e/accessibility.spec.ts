import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import type { Workspace } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';

const WORKSPACES: Workspace[] = ['Queue', 'Quality', 'Thresholds', 'Statistics', 'Log', 'Data', 'Settings'];

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ console }) => {
    const { page } = console;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    const violations: string[] = [];
    const check = async (screen: string) => {
      const found = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of found.violations)
        violations.push(`${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    await page.keyboard.press('n');
    const review = new ReviewPage(page);
    await review.waitUntilOpen();
    await check('Review');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').waitFor();
    await check('Keys');
    await page.keyboard.press('Escape');
    for (const workspace of WORKSPACES) {
      await console.goTo(workspace);
      await check(`${workspace}, before any decision`);
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
