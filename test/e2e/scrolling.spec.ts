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

/** What is wrong with the screen on view; where it grew or shrank while it was looked at, it is looked at again. */
async function faultsOf(page: Page, screen: string): Promise<string[]> {
  let faults: string[] = [];
  await expect(async () => {
    const before = await layoutAtRest(page);
    faults = await lookOnce(page);
    expect(await layoutAtRest(page), `${screen} keeps its size`).toEqual(before);
  }).toPass({ timeout: 60_000 });
  return faults.map((fault) => `${screen}: ${fault}`);
}

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const)
  test(`nothing scrolls past its content or out of the window at ${width} × ${height}`, async ({
    console,
  }) => {
    test.setTimeout(400_000);
    const { page } = console;
    await page.setViewportSize({ width, height });
    await withoutBlindChance(page);
    await page.reload();
    await console.waitUntilRead();
    const faults: string[] = [];
    const review = new ReviewPage(page);
    await review.takeCase();
    await review.chooseByKey('Confirmed');
    faults.push(...(await faultsOf(page, 'review')));
    await page.getByText('Whole transcript', { exact: true }).click();
    await page.getByText('Policy', { exact: true }).click();
    faults.push(...(await faultsOf(page, 'review, whole transcript and policy')));
    const caseId = review.caseId();
    for (const screen of [...SCREENS, `log/case/${caseId}`]) {
      await console.open(screen);
      faults.push(...(await faultsOf(page, screen)));
    }
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    faults.push(...(await faultsOf(page, 'the list of keys')));
    expect(faults).toEqual([]);
  });
