import { expect, type Locator, type Page } from '@playwright/test';

/** The cohort, a part of Statistics. */
export class CohortPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => location.assign('#/statistics/cohort'));
    await expect(this.page.getByRole('tab', { name: 'Cohort', selected: true })).toBeVisible();
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** What came of a file, the newest first. */
  report(file: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: file }).first();
  }

  /** Gives files to the console without waiting for them. */
  async choose(files: string | string[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Import files' }).click(),
    ]);
    await chooser.setFiles(files);
  }

  /** Imports a file and takes its report off the screen. */
  async import(path: string, expected: string | RegExp): Promise<void> {
    await this.choose(path);
    const report = this.report(path.split('/').at(-1)!);
    await expect(report).toContainText(expected);
    await report.getByRole('button', { name: 'Dismiss' }).click();
    await expect(report).toBeHidden();
  }

  row(table: string, text: string): Locator {
    return this.page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text });
  }

  /** A conflict by what its heading says. */
  conflict(title: string | RegExp): Locator {
    const heading = this.page.getByRole('heading', { level: 3, name: title });
    return this.panel('Conflicts').getByRole('listitem').filter({ has: heading });
  }

  async show(which: 'Open' | 'Settled'): Promise<void> {
    await this.panel('Conflicts')
      .getByText(new RegExp(`^${which} \\(`))
      .click();
  }
}
