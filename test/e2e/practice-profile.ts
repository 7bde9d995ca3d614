import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { consolePage, EXTENSION, type LaunchOptions, launchWithExtension } from '../../browser/chromium.ts';
import { ConsolePage } from './pages/console-page.ts';

/** When the history of the practice team ends, in tests: a Thursday afternoon, by the clock of the machine. */
const NOW = new Date(2026, 9, 8, 15, 20);

/** A folder for one browser, with a copy of another folder in it. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'second-look-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A copy of the built extension in whose workers it is always the same moment. */
function extensionAt(moment: Date): string {
  const extension = copyOf(EXTENSION);
  const now = moment.getTime();
  const clock = `globalThis.Date = class extends Date {
    constructor(...given) { if (given.length > 0) super(...given); else super(${now}); }
    static now() { return ${now}; }
  };\n`;
  const assets = join(extension, 'assets');
  for (const name of readdirSync(assets).filter((each) => each.includes('.worker-')))
    writeFileSync(join(assets, name), clock + readFileSync(join(assets, name), 'utf8'));
  return extension;
}

/** The band that is on every screen while the practice team is open. */
export const practiceBand = (page: Page) => page.getByRole('region', { name: 'Practice data' });

/** Waits until the practice team is open and there is a screen. */
export async function waitUntilPractice(page: Page): Promise<void> {
  await expect(practiceBand(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** With what a browser is launched in which the practice team is open; of the profile each takes a copy. */
export type PracticeStart = Required<Pick<LaunchOptions, 'profile' | 'extension' | 'now'>>;

/**
 * Makes a profile in which the practice team is open, with four weeks of history up to a moment in October 2026 at
 * which time stands still, in the page and in its workers (timers run on). The same people, cases, log entries, ages
 * and figures each time. It takes some ten seconds; every worker of Playwright makes it once, when the first test asks
 * for it, and tests start on copies of it:
 *
 *     test('…', async ({ launchPractice }) => {
 *       const practice = await launchPractice({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
 *       await practice.open('statistics/figures');
 *       await expect(practice.page)…
 *
 * Whoever sits there is willow, a lead. The own data, seen after leaving, are the samples, scored.
 */
export async function makePracticeProfile(): Promise<{ start: PracticeStart; remove: () => void }> {
  const extension = extensionAt(NOW);
  const browser = await launchWithExtension({ extension, now: NOW });
  const { profile } = browser;
  try {
    const page = await consolePage(browser);
    const opened = new ConsolePage(page, browser);
    await opened.skipWelcome();
    await opened.waitUntilScored();
    await page.goto(`${browser.consoleUrl}#/data`);
    await page.getByRole('button', { name: 'Load the practice team' }).click();
    await waitUntilPractice(page);
  } finally {
    await browser.close();
  }
  const remove = () => {
    for (const folder of [profile, extension])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { start: { profile, extension, now: NOW }, remove };
}
