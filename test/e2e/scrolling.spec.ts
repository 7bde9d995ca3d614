import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SCREENS } from './screens.ts';
import { layoutAtRest, lookAtScrollers, tooWide } from './scrolling.ts';
import { withoutBlindChance } from './stored.ts';

/** The largest distance that a screen keeps below its end. */
const MARGIN = 80;

/** Turns the wheel over a part of the page, down and up again; rejects when that moves nothing. */
async function turnWheel(page: Page, place: { x: number; y: number }): Promise<void> {
  const offset = () =>
    page.evaluate(({ x, y }) => {
      let sum = document.documentElement.scrollTop;
      for (let at = document.elementFromPoint(x, y); at; at = at.parentElement)
        if (at !== document.documentElement) sum += at.scrollTop;
      return sum;
    }, place);
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel(0, 60);
  await expect.poll(offset, { timeout: 15_000 }).toBeGreaterThan(0);
  await page.mouse.wheel(0, -10_000);
  await expect.poll(offset, { timeout: 15_000 }).toBe(0);
}

/** What is wrong with the screen as it stands. */
async function lookOnce(page: Page): Promise<string[]> {
  const faults = (await tooWide(page)).map((what) => `${what} too wide`);
  for (const { name, emptyAtEnd, place } of await lookAtScrollers(page)) {
    if (emptyAtEnd > MARGIN) faults.push(`${name} scrolls ${Math.round(emptyAtEnd)} past its content`);
    if (place) await turnWheel(page, place).catch(() => faults.push(`${name} does not follow the wheel`));
  }
  return faults;
}

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const;

/** What is wrong with the screen on view at any size; where it grew or shrank while it was looked at, it is looked at again. */
async function faultsOf(page: Page, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    let found: string[] = [];
    await expect(async () => {
      const before = await layoutAtRest(page);
      found = await lookOnce(page);
      expect(await layoutAtRest(page), `${screen} keeps its size at ${width}`).toEqual(before);
    }).toPass({ timeout: 60_000 });
    faults.push(...found.map((fault) => `${screen} at ${width} × ${height}: ${fault}`));
  }
  return faults;
}

/** Screens that take about as long together, so that they can be looked at side by side. */
const PARTS = 3;

for (let part = 0; part < PARTS; part += 1)
  test(`nothing scrolls past its content or out of the window, at any size: screens, part ${part + 1}`, async ({
    console,
  }) => {
    test.setTimeout(400_000);
    const faults: string[] = [];
    for (const screen of SCREENS.filter((_, index) => index % PARTS === part)) {
      await console.open(screen);
      faults.push(...(await faultsOf(console.page, screen)));
    }
    expect(faults).toEqual([]);
  });

test('nothing scrolls past its content or out of the window, at any size: a case', async ({ console }) => {
  test.setTimeout(400_000);
  const { page } = console;
  await withoutBlindChance(page);
  await page.reload();
  await console.waitUntilRead();
  const faults: string[] = [];
  const review = new ReviewPage(page);
  await review.takeCase();
  await review.chooseByKey('Confirmed');
  faults.push(...(await faultsOf(page, 'review')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText('Whole transcript', { exact: true }).click();
  await page.getByText('Policy', { exact: true }).click();
  faults.push(...(await faultsOf(page, 'review, whole transcript and policy')));
  await console.open(`log/case/${review.caseId()}`);
  faults.push(...(await faultsOf(page, 'history of a case')));
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  faults.push(...(await faultsOf(page, 'the list of keys')));
  expect(faults).toEqual([]);
});
