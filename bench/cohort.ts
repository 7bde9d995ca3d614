import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { consolePage, type ExtensionBrowser, launchWithExtension } from '../browser/chromium.ts';
import { waitUntilScored } from '../browser/read-counts.ts';
import { type CohortRow, canonicalRow, rowKey, storedKey } from '../domain/cohort/row.ts';
import { newSource } from '../domain/cohort/source.ts';
import { madeOutcomes } from '../test/fixtures/made-outcomes.ts';
import { seedTable } from '../test/fixtures/seed-outcomes.ts';
import { type BenchResult, result } from './result.ts';

const ROWS = 100_000;
const FEW = 400;
const SOURCES = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64));
const IMPORTED_AT = '2026-03-01T00:00:00.000Z';

/** Rows of five browsers, as an import stores them. */
function cohortRows(count: number): CohortRow[] {
  return madeOutcomes(count).map((made, index) => {
    const outcome = canonicalRow(made);
    const source = SOURCES[index % SOURCES.length]!;
    return {
      ...{ key: storedKey(source, rowKey(outcome)), source, outcome, others: [] },
      ...{ seq: null, exportedAt: null, importedAt: IMPORTED_AT },
    };
  });
}

interface CohortTimes {
  /** Milliseconds from opening the screen in a new tab until its figures are drawn. */
  open: number;
  /** The same for leaving out the rows of this browser. */
  change: number;
  /** The longest time for which the page did not respond, in milliseconds. */
  longestTask: number;
}

const drawn = (page: Page) => page.getByRole('heading', { name: 'All sources together' }).waitFor();

async function measure({ context, consoleUrl }: ExtensionBrowser): Promise<CohortTimes> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const scope = globalThis as unknown as { longest: number };
    scope.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) scope.longest = Math.max(scope.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const begin = performance.now();
  await page.goto(`${consoleUrl}#/statistics/cohort`);
  await drawn(page);
  const open = performance.now() - begin;
  const change = await page.getByRole('switch').evaluate(async (control) => {
    const figure = () => document.querySelector('[role="tabpanel"] dl')!.textContent;
    const before = figure();
    const start = performance.now();
    (control as HTMLElement).click();
    while (figure() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  const longestTask = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await page.close();
  return { open, change, longestTask };
}

/** The cohort of five other browsers, in the production build in Chromium. */
export async function benchCohort(): Promise<BenchResult[]> {
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    await waitUntilScored(page);
    await seedTable(
      page,
      'cohortSources',
      SOURCES.map((id) => newSource(id, IMPORTED_AT)),
    );
    await seedTable(page, 'cohortRows', cohortRows(FEW));
    await page.goto('about:blank');
    const few = await measure(browser);
    await page.goto(browser.consoleUrl);
    await seedTable(page, 'cohortRows', cohortRows(ROWS));
    await page.goto('about:blank');
    const many = await measure(browser);
    return (['open', 'change', 'longestTask'] as const).flatMap((part) => {
      const name = `cohort-${part === 'longestTask' ? 'longest-task' : part}`;
      const small = result(`${name}-with-${FEW}`, 'ms', few[part]);
      return [small, result(`${name}-with-100,000`, 'ms', many[part], small)];
    });
  } finally {
    await browser.close();
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
