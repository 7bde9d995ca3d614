import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changedShare } from './pixels.ts';
import { withoutBlindChance } from './stored.ts';

/** Share of a control's pixels that must change when it is chosen, so that one sees it. */
const VISIBLE = 0.05;

/** How much of the place of something looks different after a change. */
async function changeOf(page: Page, control: Locator, change: () => Promise<unknown>): Promise<number> {
  await control.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  const clip = (await control.boundingBox())!;
  const before = await page.screenshot({ clip });
  await change();
  await page.mouse.move(0, 0);
  return changedShare(page, before, await page.screenshot({ clip }));
}

/** What one sees of a part: how much of its surroundings changes when it is taken away. */
function seenOf(page: Page, part: Locator): Promise<number> {
  return changeOf(page, part.locator('..'), () =>
    part.evaluate((element: HTMLElement) => element.style.setProperty('visibility', 'hidden')),
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`what is chosen can be seen where the system chooses the colours, ${colorScheme}`, async ({
    console,
  }) => {
    const { page } = console;
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await withoutBlindChance(page);
    await page.reload();
    const seen: Record<string, number> = {};
    const see = async (name: string, control: Locator, change: () => Promise<unknown>) => {
      seen[name] = await changeOf(page, control, change);
    };
    const rows = page.getByRole('grid', { name: 'Cases' }).locator('tbody').getByRole('row');
    await expect(rows.nth(1)).toBeVisible();
    await see('current row', rows.nth(1), () => page.keyboard.press('j'));
    const view = page.getByRole('navigation', { name: 'Queue views' }).getByRole('button', { name: /^All/ });
    await see('view of the queue', view, async () => {
      await view.click();
      await expect(view).toHaveAttribute('aria-current', 'true');
    });
    const inMessages = page.getByRole('switch', { name: 'In messages' });
    await see('switch', inMessages.locator('..'), () => inMessages.check({ force: true }));
    const workspace = page.getByRole('link', { name: 'Thresholds' });
    await see('workspace', workspace, async () => {
      await console.goTo('Thresholds');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    });
    const tab = page.getByRole('tab', { name: 'Slices' });
    await see('tab', tab, async () => {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    });
    const interval = page.getByRole('table', { name: 'Slices' }).locator('td [aria-hidden] > span').first();
    seen.interval = await seenOf(page, interval);

    const review = new ReviewPage(page);
    await review.takeCase();
    const verdict = page.locator('label').filter({ has: review.verdict('Confirmed') });
    await see('verdict', verdict, () => review.chooseByKey('Confirmed'));
    const reason = page
      .locator('label')
      .filter({ has: page.getByRole('checkbox', { name: 'The pattern repeats' }) });
    await see('reason', reason, () => reason.click());
    const characteristic = page.getByRole('checkbox', { name: 'Secrecy' });
    await see('checked box', characteristic.locator('..'), () => characteristic.check());
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    seen['share of evidence'] = await seenOf(page, evidence.locator('[aria-hidden] > span').first());
    const meter = page.getByTitle('Risk after this message').last().locator('[aria-hidden] > span');
    seen['threshold on the risk meter'] = await seenOf(page, meter.last());
    seen['risk meter'] = await seenOf(page, meter.first());
    const mark = page.locator('mark').first();
    seen['mark of evidence'] = await changeOf(page, mark, () =>
      mark.evaluate((element) =>
        Object.assign(element.style, { background: 'none', borderColor: 'transparent' }),
      ),
    );
    const policy = page.locator('label').filter({ hasText: /^Policy$/ });
    await see('segment', policy, async () => {
      await policy.click();
      await expect(page.getByRole('radio', { name: 'Policy' })).toBeChecked();
    });
    const message = page.locator('[data-message]').first();
    await see('current message', message, () => page.keyboard.press(']'));
    for (const [name, share] of Object.entries(seen)) expect.soft(share, name).toBeGreaterThan(VISIBLE);
  });
