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

  /** Adds generated pictures to a bank, which is created if it is not there. */
  async fill(
    name: string,
    { pictures, kind, seed }: { pictures: number; kind?: string; seed?: number },
  ): Promise<void> {
    const dialog = await this.choose(name, 'Add generated pictures');
    if (kind) {
      await dialog.getByRole('combobox', { name: 'Kind' }).click();
      await this.page.getByRole('option', { name: kind, exact: true }).click();
    }
    await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill(String(pictures));
    if (seed !== undefined) await dialog.getByRole('textbox', { name: 'First seed' }).fill(String(seed));
    await dialog.getByRole('button', { name: 'Add pictures' }).click();
    await expect(dialog).toBeHidden({ timeout: 120_000 });
  }

  /** What generates pictures to compare; a bank is there to compare with. */
  async generateSet(): Promise<Locator> {
    const tab = (name: string) => this.page.getByRole('tab', { name, exact: true });
    const generate = this.page.getByRole('button', { name: 'Generate pictures' });
    const toBanks = this.page.getByRole('button', { name: 'Go to banks' });
    await expect(generate.or(toBanks)).toBeVisible();
    if (await toBanks.isVisible()) {
      await toBanks.click();
      await this.fill('Mosaics', { pictures: 4 });
      await tab('Pictures').click();
    }
    await generate.click();
    return this.page.getByRole('dialog');
  }

  /** Generates pictures and compares them; numbers by the name of their field, others as they stand. */
  async compareSet(numbers: Record<string, number>): Promise<void> {
    await this.page.getByRole('button', { name: 'Generate pictures' }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [name, value] of Object.entries(numbers))
      await dialog.getByRole('textbox', { name, exact: true }).fill(String(value));
    await dialog.getByRole('button', { name: 'Generate and compare' }).click();
    await expect(dialog).toBeHidden();
  }
}
