import { expect, type Locator, type Page } from '@playwright/test';

/** The section Calibration of the Training workspace. */
export class CalibrationPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Plans a session on seven cases that are suggested and one of practice, as a lead who sees no answer of them. */
  async plan(title: string, people: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Plan session' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Plan a calibration session' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    for (const name of people) await dialog.getByRole('checkbox', { name, exact: true }).check();
    await expect(dialog.getByRole('columnheader', { name: 'Verdicts' })).toBeHidden();
    await dialog.getByRole('table', { name: 'Queue' }).getByRole('checkbox').nth(7).uncheck();
    await dialog.getByText('Practice', { exact: true }).click();
    await dialog.getByRole('table', { name: 'Practice' }).getByRole('checkbox').first().check();
    await expect(dialog.getByRole('status')).toHaveText('8 cases chosen, 1 from practice');
    await dialog.getByRole('button', { name: 'Plan session' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Gives the seat at this tab to somebody else, who goes on with the session. */
  async handOver(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Hand over to ${name}` }).click();
    await expect(this.page.getByRole('button', { name: new RegExp(`^Reviewer: ${name},`) })).toBeVisible();
    const seats = this.page.getByRole('region', { name: 'Votes by person' }).getByRole('listitem');
    await expect(seats.filter({ hasText: name })).toContainText('you');
  }

  /** Votes on every case by the keys of the review screen, and gives a reason for the first. */
  async voteOnAll(key: (place: number) => string, reason: string): Promise<void> {
    for (let place = 1; place <= 8; place += 1) {
      await expect(this.case(place)).toHaveAttribute('aria-current', 'step');
      await this.page.keyboard.press(key(place));
      if (place === 1) {
        await this.page.keyboard.press('s');
        await this.page.getByRole('textbox', { name: 'Reason' }).fill(reason);
      }
      await this.page.keyboard.press('Control+Enter');
      await expect(this.page.getByRole('button', { name: `Case ${place}, voted` })).toBeVisible();
    }
    await expect(this.page.getByText('You have voted on every case.')).toBeVisible();
  }

  /** Imports somebody's votes on all cases of a session from a file, as a lead. */
  async importVotes(file: { session: string; round: 1 | 2; person: string; votes: object[] }): Promise<void> {
    const content = { format: 'second-look-calibration-votes', version: 1, ...file };
    await this.page.locator('input[type=file]').setInputFiles({
      name: 'votes.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  }

  case(place: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Case ${place}(?:,|$)`) });
  }
}
