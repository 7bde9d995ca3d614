import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { consolePage, type ExtensionBrowser, launchWithExtension } from '../browser/chromium.ts';
import { waitUntilScored } from '../browser/read-counts.ts';
import { madeOutcomes } from '../test/fixtures/made-outcomes.ts';
import { seedOutcomes } from '../test/fixtures/seed-outcomes.ts';
import { type BenchResult, median, result } from './result.ts';

const OUTCOMES = 100_000;
const ROUNDS = 3;
const FIGURES = '#/statistics/figures';

/** Sides of the filter as they stand in the page's address, each after everything. */
const FILTERS = ['?layer=rules', '?reviewer=willow', '?policy=2', '?stage=second-review', '?from=2025-06-01'];

const shown = (page: Page) => page.getByRole('heading', { name: 'Confirmation rate' }).first().waitFor();

/** Milliseconds from opening the screen in a new tab until the first frame with its figures. */
async function timeOpening({ context, consoleUrl }: ExtensionBrowser): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(`
    const look = () => {
      const heads = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
      if (heads.includes('Confirmation rate')) performance.mark('figures');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  `);
  await page.goto(`${consoleUrl}${FIGURES}`);
  await shown(page);
  const time = await page.evaluate(() => performance.getEntriesByName('figures')[0]!.startTime);
  // What was gathered is kept a little later.
  await page.waitForTimeout(5_000);
  await page.close();
  return time;
}

/** What a change of the filter takes, and taking it back, in milliseconds. */
interface FilterTimes {
  there: number;
  back: number;
}

/** From a change of the filter until other figures are drawn, and from taking it back until the first are again. */
async function timeFilter(page: Page, search: string): Promise<FilterTimes> {
  return page.evaluate(async (wanted) => {
    // Says what the figures are of, in the frame in which they change.
    const shown = () => document.querySelector('search [role="status"]')!.textContent;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const change = async (to: string) => {
      const before = shown();
      const begin = performance.now();
      history.replaceState(null, '', `${location.pathname}${to}${location.hash}`);
      while (shown() === before) {
        if (performance.now() - begin > 30_000) throw new Error(`No figure changed for ${to}.`);
        await frame();
      }
      await frame();
      const time = performance.now() - begin;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return time;
    };
    return { there: await change(wanted), back: await change('') };
  }, search);
}

async function timeFilters({ context, consoleUrl }: ExtensionBrowser): Promise<FilterTimes[]> {
  const page = await context.newPage();
  await page.goto(`${consoleUrl}${FIGURES}`);
  await shown(page);
  // The rest of the queue is read behind the screen.
  await page.waitForTimeout(15_000);
  const times: FilterTimes[] = [];
  for (const search of FILTERS) {
    const rounds: FilterTimes[] = [];
    // Each round ends on another day, long after everything: what was computed for the one before is no help.
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await timeFilter(page, `${search}&to=${2090 + round}-01-01`));
    times.push({
      there: median(rounds.map(({ there }) => there)),
      back: median(rounds.map(({ back }) => back)),
    });
  }
  await page.close();
  return times;
}

/** The Statistics screen over 100,000 outcomes, in the production build in Chromium. */
export async function benchStatisticsPage(): Promise<BenchResult[]> {
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    await waitUntilScored(page);
    await page.goto('about:blank');
    await timeOpening(browser);
    const few = result('statistics-page-open-with-400', 'ms', await timeOpening(browser));
    await page.goto(browser.consoleUrl);
    await seedOutcomes(page, madeOutcomes(OUTCOMES));
    await page.goto('about:blank');
    const first = await timeOpening(browser);
    const later: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) later.push(await timeOpening(browser));
    const changes = await timeFilters(browser);
    return [
      few,
      result('statistics-page-first-read-100k', 'ms', first, few),
      result('statistics-page-open-100k', 'ms', median(later), few),
      result('statistics-page-filter-100k', 'ms', median(changes.map(({ there }) => there))),
      result('statistics-page-filter-100k-slowest', 'ms', Math.max(...changes.map(({ there }) => there))),
      result('statistics-page-filter-cleared-100k', 'ms', median(changes.map(({ back }) => back))),
    ];
  } finally {
    await browser.close();
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
