import { expect, type Locator, type Page } from '@playwright/test';

/** How long data are kept: the part Retention of the Data workspace. */
export class RetentionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Data' }).click();
    await this.page.getByRole('tab', { name: 'Retention' }).click();
    await expect(this.panel('Preview purge').getByRole('table').first()).toBeVisible();
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get status(): Locator {
    return this.panel('Preview purge').getByRole('status').first();
  }

  /** How many of a kind would go. */
  wouldGo(kind: string): Locator {
    return this.panel('Preview purge')
      .getByRole('table', { name: 'Due for purge, by kind' })
      .getByRole('row', { name: new RegExp(`^${kind}`) })
      .getByRole('cell')
      .first();
  }

  /** Sets limited periods, with a reason. */
  async setPeriods(months: number, days: number, reason: string): Promise<void> {
    const panel = this.panel('Retention periods');
    for (const [label, amount] of [
      ['transcripts', months],
      ['appeal texts', days],
    ] as const) {
      await panel.getByRole('checkbox', { name: `Keep ${label} until` }).uncheck();
      await panel.getByRole('textbox', { name: new RegExp(label, 'i') }).fill(String(amount));
    }
    await panel.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await panel.getByRole('button', { name: 'Save periods' }).click();
    await expect(panel.getByRole('status')).toContainText('Retention periods saved.');
  }

  async purgeNow(): Promise<void> {
    await this.panel('Preview purge').getByRole('button', { name: 'Purge now' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Purge everything that is due?' });
    await dialog.getByRole('button', { name: 'Purge permanently' }).click();
    await expect(dialog).toBeHidden();
  }

  /** A row of past purges, the newest first. */
  pastPurge(place: number): Locator {
    return this.panel('Past purges')
      .getByRole('row')
      .nth(place + 1);
  }
}
