import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from '@playwright/test';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import { makeStamp } from '../fixtures/cohort-files.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { CohortPage } from './pages/cohort-page.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { DIALOGS } from './pages/dialogs.ts';
import { OPENERS, type Opener, wholeOf } from './pages/openers.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { type Box, changedShare } from './pixels.ts';
import { layoutAtRest } from './scrolling.ts';
import { withoutBlindChance, withoutChance } from './stored.ts';

/** Where menus, lists, hints and dialogs stand in the page. */
const OVERLAYS = '#overlays';

/** Components that draw something over the page. A native select is drawn by the browser. */
const FLOATING =
  /<(Menu|Popover|HoverCard|Tooltip|Select|MultiSelect|Autocomplete|TagsInput|Combobox|ColorInput|Spotlight\.Root)[\s>]/g;

test('every menu, list and hint that the console draws is among those that are opened below', () => {
  const drawn = globSync('components/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(FLOATING)].map(
      ([, name]) => `${file.replace('components/', '')} ${name}`,
    ),
  );
  const opened = Object.values(OPENERS).flatMap((openers) => openers.map(({ source }) => source));
  expect([...new Set(drawn)].sort()).toEqual([...new Set(opened)].sort());
});

/** Makes everything behind it glaring and everything beside it invisible. */
function changeWhatIsBehind(whole: ElementHandle<HTMLElement>): Promise<void> {
  return whole.evaluate((element) => {
    for (let at = element; at.parentElement; at = at.parentElement) {
      at.parentElement.style.setProperty('background', 'magenta', 'important');
      for (const other of at.parentElement.children)
        if (other !== at && other instanceof HTMLElement)
          other.style.setProperty('opacity', '0', 'important');
    }
  });
}

/** Places in a box at which something else would be hit than what is drawn there. */
function foreignPlaces(whole: ElementHandle<HTMLElement>, { x, y, width, height }: Box): Promise<string[]> {
  return whole.evaluate(
    (element, [left, top, across, down]) => {
      const found: string[] = [];
      for (let column = 0; column <= 8; column += 1)
        for (let row = 0; row <= 12; row += 1) {
          const at = [left + (across * column) / 8, top + (down * row) / 12] as const;
          const hit = document.elementFromPoint(...at);
          if (!element.contains(hit))
            found.push(`${at.map(Math.round).join(', ')}: ${hit?.outerHTML.slice(0, 80)}`);
        }
      return found;
    },
    [x, y, width, height] as const,
  );
}

/** Corners are round, and there is a line around. */
const EDGE = 6;

async function expectWhatOpens(page: Page, { source, open }: Opener): Promise<void> {
  await test.step(source, async () => {
    const opened = await open(page);
    await expect(opened).toBeVisible();
    await expect(opened).toHaveCount(1);
    expect.soft(await axeInBothSchemes(page, source, OVERLAYS)).toEqual([]);
    const whole = await wholeOf(opened);
    // It has faded in, and moves no more with what opened it, once two looks find the same in the same place.
    let before: Buffer = Buffer.alloc(0);
    let inner: Box = { x: 0, y: 0, width: 0, height: 0 };
    await expect(async () => {
      await layoutAtRest(page);
      const { x, y, width, height } = (await whole.boundingBox())!;
      inner = { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
      const first = await page.screenshot({ clip: inner });
      before = await page.screenshot({ clip: inner });
      expect(first.equals(before)).toBe(true);
      expect(await whole.boundingBox()).toEqual({ x, y, width, height });
    }).toPass();
    const { width, height } = page.viewportSize()!;
    expect.soft(inner.x, source).toBeGreaterThanOrEqual(EDGE);
    expect.soft(inner.y, source).toBeGreaterThanOrEqual(EDGE);
    expect.soft(inner.x + inner.width, source).toBeLessThanOrEqual(width - EDGE);
    expect.soft(inner.y + inner.height, source).toBeLessThanOrEqual(height - EDGE);
    // A hint lets the pointer through.
    if (!source.endsWith('Tooltip')) expect.soft(await foreignPlaces(whole, inner), source).toEqual([]);
    await changeWhatIsBehind(whole);
    const after = await page.screenshot({ clip: inner });
    const changed = await changedShare(page, before, after);
    if (changed > 0)
      for (const [when, body] of Object.entries({ before, after }))
        await test.info().attach(`${source} ${when}`, { body, contentType: 'image/png' });
    expect.soft(changed, source).toBe(0);
  });
}

/** Makes what some screens need before there is anything to open: somebody to ask, a confirmed case, a conflict. */
async function prepare(console: ConsolePage, file: string): Promise<string> {
  const { page } = console;
  await withoutBlindChance(page);
  await withoutChance(page);
  await new PeoplePage(page).add('birch', 'Reviewer');
  const review = new ReviewPage(page);
  await review.takeCase();
  await review.decideByKeyboard('Confirmed');
  await review.waitUntilOpen();
  const rows = ['confirmed', 'inconclusive'] as const;
  writeFileSync(
    file,
    outcomesToCsv(
      rows.map((decision) => makeOutcome({ case_id: 'one', reviewer: 'birch', decision })),
      makeStamp('c', 30),
    ),
  );
  const caseAddress = `review/${encodeURIComponent(review.caseId())}`;
  const cohort = new CohortPage(page);
  await cohort.open();
  await cohort.import(file, /1 conflict/);
  return caseAddress;
}

/** What is opened after some work was done, on the screens that are empty before. */
const AFTER_WORK = ['', 'quality/appeals', 'statistics/figures', 'statistics/reviewers', 'statistics/cohort'];
const rest = Object.keys(OPENERS).filter((address) => address !== 'queue' && !AFTER_WORK.includes(address));

for (const [screens, addresses] of Object.entries({
  'the queue': ['queue'],
  'screens that follow work': AFTER_WORK,
  'the other screens': rest,
}))
  test(`what is opened lies above everything, its own pixels are its own, and axe finds nothing: ${screens}`, async ({
    console,
  }, info) => {
    test.setTimeout(400_000);
    const { page } = console;
    // What cannot be opened is named before the whole test runs out of time.
    page.setDefaultTimeout(30_000);
    const caseAddress = addresses === AFTER_WORK ? await prepare(console, info.outputPath('other.csv')) : '';
    for (const address of addresses)
      for (const each of OPENERS[address] ?? []) {
        // Loaded anew, since what is behind was changed.
        // Nor is anything pointed at where the last one was opened.
        await page.mouse.move(0, 0);
        await page.goto('about:blank');
        await page.goto(`${console.browser.consoleUrl}#/${address || caseAddress}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (address === '') await new ReviewPage(page).waitUntilOpen();
        await expectWhatOpens(page, each);
      }
  });

test('axe finds nothing in the dialogs, and Escape closes them', async ({ console }) => {
  test.setTimeout(200_000);
  const { page } = console;
  page.setDefaultTimeout(30_000);
  for (const [address, dialogs] of Object.entries(DIALOGS)) {
    if (address === '') await new ReviewPage(page).takeCase();
    else await page.goto(`${console.browser.consoleUrl}#/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const { name, open, width = 1280 } of dialogs)
      await test.step(name, async () => {
        await page.setViewportSize({ width, height: 800 });
        const opened = await open(page);
        await expect(opened).toBeVisible();
        await layoutAtRest(page);
        expect.soft(await axeInBothSchemes(page, name, OVERLAYS)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(opened).toBeHidden();
      });
  }
});
