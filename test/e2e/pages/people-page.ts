import { expect, type Page } from '@playwright/test';

/** Who sits at the tab: the menu in the header, and the profiles in the settings. */
export class PeoplePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Adds a profile as a lead. */
  async add(name: string, role: 'Trainee' | 'Reviewer' | 'Lead', pin = ''): Promise<void> {
    await this.page.evaluate(() => location.assign('#/settings/reviewers'));
    await this.page.getByRole('button', { name: 'Add a reviewer' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a reviewer' });
    await dialog.getByRole('textbox', { name: 'Pseudonym' }).fill(name);
    await dialog.getByText(role, { exact: true }).click();
    if (pin !== '') await dialog.getByLabel('PIN', { exact: true }).fill(pin);
    await dialog.getByRole('button', { name: 'Add reviewer', exact: true }).click();
    await expect(this.page.getByRole('rowheader', { name })).toBeVisible();
  }

  /** Somebody else sits down at this tab. */
  async switchTo(name: string, pin = ''): Promise<void> {
    await this.page.getByRole('button', { name: /^Reviewer: / }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${name},`) }).click();
    if (pin !== '') await this.givePin(name, pin);
    await this.expectReviewer(name);
  }

  async givePin(name: string, pin: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Switch reviewer' });
    await dialog.getByLabel(`PIN for ${name}`, { exact: true }).fill(pin);
    await dialog.getByRole('button', { name: `Switch to ${name}` }).click();
  }

  async expectReviewer(name: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: new RegExp(`^Reviewer: ${name},`) })).toBeVisible();
  }
}
