import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import {
  consolePage,
  EXTENSION,
  type ExtensionBrowser,
  type LaunchOptions,
  launchWithExtension,
} from '../../browser/chromium.ts';
import { ConsolePage } from './pages/console-page.ts';
import { copyOf, makePracticeProfile, type PracticeStart, waitUntilPractice } from './practice-profile.ts';
import { scoredProfile } from './scored-profile.ts';

/** Collects what a page complains about: errors, and violations of the content security policy. */
export function watchComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

interface Fixtures {
  /**
   * Starts a browser with the extension, in which nothing moves unless it is asked for; every one is closed, and its
   * profile removed, after the test.
   */
  launch: (options?: LaunchOptions) => Promise<ExtensionBrowser>;
  /** What pages opened through `open` have complained about; must be empty at the end of every test. */
  complaints: string[];
  /** A console on a profile of its own, with the samples scored. */
  console: ConsolePage;
  /** Opens a console on a profile of its own in which the practice team is open; see practice-profile.ts. */
  launchPractice: (options?: LaunchOptions) => Promise<ConsolePage>;
}

interface WorkerFixtures {
  practiceStart: PracticeStart;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  launch: async ({}, use) => {
    const browsers: ExtensionBrowser[] = [];
    await use(async (options) => {
      const browser = await launchWithExtension({ reducedMotion: 'reduce', ...options });
      browsers.push(browser);
      return browser;
    });
    for (const browser of browsers) await browser.close().catch(() => {});
    for (const { profile } of browsers) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  console: async ({ launch, complaints }, use) => {
    const browser = await launch({ profile: copyOf(scoredProfile()) });
    const page = await consolePage(browser);
    watchComplaints(page, complaints);
    const opened = new ConsolePage(page, browser);
    await opened.waitUntilScored();
    await page.goto(browser.queueUrl);
    await expect(opened.heading('Queue')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Review next case' })).toBeEnabled();
    await use(opened);
  },
  practiceStart: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const { start, remove } = await makePracticeProfile();
      await use(start);
      remove();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  launchPractice: async ({ launch, complaints, practiceStart }, use) => {
    await use(async (options) => {
      const profile = copyOf(practiceStart.profile);
      const browser = await launch({ ...practiceStart, ...options, profile });
      const page = await consolePage(browser);
      watchComplaints(page, complaints);
      await waitUntilPractice(page);
      return new ConsolePage(page, browser);
    });
  },
});

/** A copy of the built extension to damage, and how to get rid of it. */
export function copyExtension(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-extension-'));
  cpSync(EXTENSION, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export { expect };
