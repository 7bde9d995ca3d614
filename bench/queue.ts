import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { consolePage, type ExtensionBrowser, launchWithExtension } from '../browser/chromium.ts';
import { waitUntilScored } from '../browser/read-counts.ts';
import { nextAssigneeOfList, timeChange, timeScrolling } from './queue-page.ts';
import { seedCases } from './queue-seed.ts';
import { type BenchResult, median, result } from './result.ts';

const CASES = 100_000;
const ROUNDS = 3;
const SCREENS = 200;

/** The figures of one number of cases, by name. */
type Figures = Record<(typeof FIGURES)[number][0], number>;

const FIGURES = [
  ['queue-first-row', 's'],
  ['queue-all-read', 's'],
  ['queue-sort', 'ms'],
  ['queue-filter', 'ms'],
  ['queue-search', 'ms'],
  ['queue-scroll-longest-frame', 'ms'],
  ['queue-scroll-99th-frame', 'ms'],
  ['queue-scroll-long-tasks', 'tasks'],
  ['queue-change-of-other-tab', 'ms'],
] as const;

async function waitUntilRead(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).waitFor();
  await page.waitForFunction(() => /^Queue \(/.test(document.title));
}

/** Seconds from opening the console to the first row, and until every case was read. */
async function timeOpening(browser: ExtensionBrowser): Promise<{ firstRow: number; allRead: number }> {
  const firstRow: number[] = [];
  const allRead: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.context.newPage();
    const begin = performance.now();
    await page.goto(browser.queueUrl, { waitUntil: 'commit' });
    await page.getByRole('row').nth(1).waitFor();
    firstRow.push((performance.now() - begin) / 1000);
    await waitUntilRead(page);
    allRead.push((performance.now() - begin) / 1000);
    await page.close();
  }
  return { firstRow: median(firstRow), allRead: median(allRead) };
}

async function rounds(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  return median(times);
}

/** Sorting, filtering and searching, each to and fro. */
async function timeArranging(page: Page): Promise<{ sort: number; filter: number; search: number }> {
  const header = (name: string) => page.getByRole('columnheader', { name }).getByRole('button');
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Queue views' }).getByRole('button', { name });
  const field = page.getByRole('textbox', { name: 'Search' });
  const sort = await rounds(() => timeChange(header('Messages'), 'first row'));
  await timeChange(header('Risk'), 'first row');
  const filter = await rounds(async () => {
    const there = await timeChange(view('All'), 'count');
    await timeChange(view('Waiting'), 'count');
    return there;
  });
  const search = await rounds(async () => {
    const typed = await timeChange(field, 'count', 'd');
    await timeChange(field, 'count', '');
    return typed;
  });
  return { sort, filter, search };
}

/** Milliseconds from assigning a case in one tab until the list of another tab shows whose it is. */
async function timeOtherTab(browser: ExtensionBrowser, list: Page): Promise<number> {
  const other = await browser.context.newPage();
  await other.goto(browser.queueUrl);
  await waitUntilRead(other);
  const times: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    await other.getByRole('grid').getByRole('checkbox').nth(1).click();
    await other.getByRole('button', { name: 'Assign to…' }).click();
    const assigns = round % 2 === 0;
    const control = assigns
      ? other.getByRole('menuitem').first()
      : other.getByRole('button', { name: 'Unassign' });
    // As between two decisions: what was counted after the change before is over.
    await other.waitForTimeout(6_000);
    const changed = await nextAssigneeOfList(list);
    const asked = await control.evaluate((element) => {
      const now = performance.timeOrigin + performance.now();
      (element as HTMLElement).click();
      return now;
    });
    const shown = await changed();
    if (assigns) times.push(shown - asked);
    await other.waitForTimeout(500);
    await other.keyboard.press('Escape');
  }
  await other.close();
  return median(times);
}

async function measure(browser: ExtensionBrowser): Promise<Figures> {
  const { firstRow, allRead } = await timeOpening(browser);
  const page = await browser.context.newPage();
  await page.goto(browser.queueUrl);
  await waitUntilRead(page);
  await page.waitForTimeout(2_000);
  const { sort, filter, search } = await timeArranging(page);
  await page.waitForTimeout(2_000);
  const { longestFrame, frame99, longTasks } = await timeScrolling(page, SCREENS);
  const change = await timeOtherTab(browser, page);
  await page.close();
  return {
    'queue-first-row': firstRow,
    'queue-all-read': allRead,
    'queue-sort': sort,
    'queue-filter': filter,
    'queue-search': search,
    'queue-scroll-longest-frame': longestFrame,
    'queue-scroll-99th-frame': frame99,
    'queue-scroll-long-tasks': longTasks,
    'queue-change-of-other-tab': change,
  };
}

/** The queue with the shipped samples, and with 100,000 cases more, in the production build in Chromium. */
export async function benchQueue(): Promise<BenchResult[]> {
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    await waitUntilScored(page);
    await page.goto('about:blank');
    const few = await measure(browser);
    await page.goto(browser.consoleUrl);
    await seedCases(page, CASES);
    await page.goto('about:blank');
    const many = await measure(browser);
    const count = CASES.toLocaleString('en-GB');
    return FIGURES.flatMap(([name, unit]) => {
      const small = result(`${name}-with-400`, unit, few[name]);
      return [small, result(`${name}-with-${count}`, unit, many[name], small.value > 0 ? small : undefined)];
    });
  } finally {
    await browser.close();
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
