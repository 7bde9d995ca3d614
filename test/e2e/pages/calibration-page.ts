import { expect, type Locator, type Page } from '@playwright/test';

/** The section Calibration of the Training workspace. */
export class CalibrationPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Plans a session on the cases that are suggested, as a lead, and opens its vote. */
  async plan(title: string, people: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Plan session' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Plan a calibration session' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    for (const name of people) await dialog.getByRole('checkbox', { name, exact: true }).check();
    await expect(dialog.getByRole('status')).toHaveText('8 cases chosen');
    await dialog.getByRole('button', { name: 'Plan session' }).click();
    await this.page.getByRole('button', { name: 'Open the vote' }).click();
  }

  /** Gives the seat at this tab to somebody else, who goes on with the session. */
  async handOver(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Hand over to ${name}` }).click();
    await expect(this.page.getByRole('button', { name: new RegExp(`^Reviewer: ${name},`) })).toBeVisible();
    await expect(this.page.getByRole('region', { name: 'Votes by person' })).toBeVisible();
  }

  /**
   * Votes on every case by the keys of the review screen, and gives a reason for the first.
   * @param last whether nobody else is to vote after them, in the second vote: all votes are told then
   */
  async voteOnAll(key: (place: number) => string, reason: string, last = false): Promise<void> {
    for (let place = 1; place <= 8; place += 1) {
      await expect(this.case(place)).toHaveAttribute('aria-current', 'step');
      await this.page.keyboard.press(key(place));
      if (place === 1) {
        await this.page.keyboard.press('s');
        await this.page.getByRole('textbox', { name: 'Reason' }).fill(reason);
      }
      await this.page.keyboard.press('Control+Enter');
      if (last && place === 8) break;
      await expect(this.page.getByRole('button', { name: `Case ${place}, voted` })).toBeVisible();
    }
    if (last) {
      await expect(this.page.getByRole('table', { name: 'Votes on case 1' })).toBeVisible();
      return;
    }
    await expect(this.page.getByText('You have voted on every case.')).toBeVisible();
  }

  case(place: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Case ${place}(?:,|$)`) });
  }
}
