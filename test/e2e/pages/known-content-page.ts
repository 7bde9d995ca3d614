import { expect, type Locator, type Page } from '@playwright/test';

/** The workspace Known content. */
export class KnownContentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The menu of a bank, which is created if it is not there. */
  async menuOf(name: string): Promise<Locator> {
    const menu = this.page.getByRole('button', { name: `Change ${name}`, exact: true });
    const create = this.page.getByRole('button', { name: 'Create a bank' });
    await expect(create).toBeVisible();
    if (!(await menu.isVisible())) {
      await create.click();
      await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
      await this.page.keyboard.press('Enter');
    }
    await expect(menu).toBeVisible();
    await expect(this.page.getByRole('dialog')).toBeHidden();
    return menu;
  }

  /** What the menu of a bank opens. */
  async choose(name: string, item: string): Promise<Locator> {
    await (await this.menuOf(name)).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    return this.page.getByRole('dialog');
  }
}
