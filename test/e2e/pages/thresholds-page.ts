import { expect, type Locator, type Page } from '@playwright/test';

/** The Thresholds workspace: trying a rule, comparing it, activating it. */
export class ThresholdsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openPart(name: 'Lab' | 'Slices' | 'Compare' | 'Policies'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tab', { name, selected: true })).toBeVisible();
  }

  /** Types a threshold into the lab. */
  async tryThreshold(threshold: number): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Threshold value' });
    await field.fill(String(threshold));
    await field.press('Tab');
    await expect(this.page.getByRole('slider', { name: 'Threshold', exact: true })).toHaveAttribute(
      'aria-valuenow',
      String(threshold),
    );
  }

  /** A figure of the preview of the effect on the queue, once it is counted. */
  async effect(name: 'Enter' | 'Leave' | 'Stay'): Promise<number> {
    const figure = this.page
      .getByRole('group', { name: 'Effect on the queue' })
      .locator('div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .getByRole('definition')
      .first();
    await expect(figure).toHaveText(/^[\d,]+$/);
    return Number((await figure.textContent())!.replaceAll(',', ''));
  }

  /** Activates the draft rule and waits until the console says so. */
  async activate(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Activate rule' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Activate policy \d+/ });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Activate' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: /^Policy \d+ is active/ })).toBeVisible();
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name });
  }
}
