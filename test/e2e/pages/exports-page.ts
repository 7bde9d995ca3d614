import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsolePage } from './console-page.ts';

type SaveName =
  | 'Outcomes as CSV'
  | 'Outcomes as JSON Lines'
  | 'Statistics as JSON'
  | 'Figures as CSV'
  | 'Workbook (XLSX)'
  | 'Indicators as CSV';

/** A file as it was saved. */
export interface Saved {
  name: string;
  path: string;
  bytes: Buffer;
  text: string;
}

/** The part of Statistics that takes everything out. */
export class ExportsPage {
  readonly page: Page;
  #console: ConsolePage;

  constructor(console: ConsolePage) {
    this.page = console.page;
    this.#console = console;
  }

  /** Opens a part of Statistics by its address, as a bookmark does. */
  async open(part: 'figures' | 'export', filter = ''): Promise<void> {
    await this.page.goto(`${this.#console.browser.consoleUrl}${filter && `?${filter}`}#/statistics/${part}`);
    await expect(this.#console.heading('Statistics')).toBeVisible();
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Export', exact: true });
  }

  get report(): Locator {
    return this.page.getByRole('region', { name: 'Practice transparency report' });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Report preview' });
  }

  async save(name: SaveName): Promise<Saved> {
    return this.#saved(this.panel.getByRole('button', { name: `Save ${name}`, exact: true }));
  }

  async saveReport(): Promise<Saved> {
    return this.#saved(this.report.getByRole('button', { name: 'Save as HTML' }));
  }

  async showReport(): Promise<void> {
    await this.report.getByRole('button', { name: 'Preview report' }).click();
    await expect(this.preview).toBeVisible();
  }

  async #saved(button: Locator): Promise<Saved> {
    const { name, path, text } = await this.#console.download(button);
    return { name, path, text, bytes: readFileSync(path) };
  }
}
