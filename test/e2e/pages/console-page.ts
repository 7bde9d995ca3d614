import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../browser/chromium.ts';
import { readCounts, type StoredCounts } from '../../../browser/read-counts.ts';
import { workspaces } from '../../../words/en/workspaces.ts';

/** Milliseconds that a screen may take to read what it shows. */
const PATIENCE = 60_000;

/** The workspaces by the names that the navigation shows. */
export const WORKSPACES = Object.values(workspaces.name);
export type Workspace = (typeof WORKSPACES)[number];

/** The console as a person meets it: by roles and names. */
export class ConsolePage {
  readonly page: Page;
  readonly browser: ExtensionBrowser;

  constructor(page: Page, browser: ExtensionBrowser) {
    this.page = page;
    this.browser = browser;
  }

  /** On a new profile: leaves everything as it is and is not asked again. */
  async skipWelcome(): Promise<void> {
    await this.page.getByRole('dialog', { name: 'Welcome' }).getByRole('button', { name: 'Skip' }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** Opens the queue in another console tab of the same profile. */
  async openAnother(): Promise<ConsolePage> {
    const page = await this.browser.context.newPage();
    await page.goto(this.browser.queueUrl);
    return new ConsolePage(page, this.browser);
  }

  /** Where there is little room the navigation lies in a drawer. */
  async goTo(workspace: Workspace): Promise<void> {
    const opener = this.page.getByRole('button', { name: 'Open navigation' });
    if (await opener.isVisible()) await opener.click();
    await this.page.getByRole('navigation').getByRole('link', { name: workspace }).click();
    await expect(this.heading(workspace)).toBeVisible();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Goes to a screen by its address, and waits for what it shows. */
  async open(screen: string): Promise<void> {
    await this.page.evaluate(async (to) => {
      if (location.hash === `#/${to}`) return;
      const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.assign(`#/${to}`);
      await gone;
      // What was there before is drawn over by then; a tab in the background has no frames to wait for.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }, screen);
    await this.waitUntilRead();
  }

  /** The screen is there with what it reads, and nothing on it is still on its way; in any language. */
  async waitUntilRead(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: PATIENCE });
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: PATIENCE });
  }

  counts(): Promise<StoredCounts> {
    return readCounts(this.page);
  }

  /** Waits for the first start to be over: samples in, all of them scored, the first cases on screen. */
  async waitUntilScored(): Promise<void> {
    await expect
      .poll(
        async () => {
          const { transcripts, waiting } = await this.counts();
          return transcripts > 0 && waiting === 0;
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    await expect(this.page.getByRole('progressbar', { name: 'Scoring transcripts' })).toBeHidden();
  }

  /** Clicks something that downloads, and returns the file's name and text. */
  async download(trigger: Locator): Promise<{ name: string; path: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), trigger.click()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
  }
}
