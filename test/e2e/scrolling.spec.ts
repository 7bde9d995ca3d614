import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { lookAtScrollers, tooWide } from './scrolling.ts';
import { withoutBlindChance } from './stored.ts';

/** The largest distance that a screen keeps below its end. */
const MARGIN = 80;

/** Milliseconds that a screen may take to read what it shows. */
const PATIENCE = 60_000;

const SCREENS = [
  'queue',
  'review',
  'quality/second-reviews',
  'quality/adjudication',
  'quality/appeals',
  'quality/golden',
  'quality/audit',
  'thresholds/lab',
  'thresholds/slices',
  'thresholds/compare',
  'thresholds/policies',
  'statistics/figures',
  'statistics/groups',
  'statistics/quality',
  'statistics/time',
  'statistics/published',
  'statistics/export',
  'statistics/cohort',
  'statistics/definitions',
  'log',
  'data/files',
  'data/retention',
  'settings/general',
  'settings/reviewers',
  'settings/review-policy',
  'settings/keys',
  'settings/model',
];

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
  await expect.poll(offset, { timeout: 5_000 }).toBeGreaterThan(0);
  await page.mouse.wheel(0, -10_000);
  await expect.poll(offset, { timeout: 5_000 }).toBe(0);
}

/** What is wrong with the screen on view. */
async function faultsOf(page: Page, screen: string): Promise<string[]> {
  const faults = (await tooWide(page)).map((what) => `${screen}: ${what} too wide`);
  for (const { name, emptyAtEnd, place, range } of await lookAtScrollers(page)) {
    // What was read meanwhile may have made it too short to scroll at all.
    if (range > 0 && emptyAtEnd > MARGIN)
      faults.push(`${screen}: ${name} scrolls ${Math.round(emptyAtEnd)} past its content`);
    if (place && range > 0)
      await turnWheel(page, place).catch(() => faults.push(`${screen}: ${name} does not follow the wheel`));
  }
  return faults;
}

/** The screen is there with what it reads, and nothing on it is still on its way. */
async function waitUntilRead({ page }: ConsolePage): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: PATIENCE });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: PATIENCE });
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
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await withoutBlindChance(page);
    await page.reload();
    await waitUntilRead(console);
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
      await page.evaluate((to) => location.assign(`#/${to}`), screen);
      await waitUntilRead(console);
      faults.push(...(await faultsOf(page, screen)));
    }
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    faults.push(...(await faultsOf(page, 'the list of keys')));
    expect(faults).toEqual([]);
  });
