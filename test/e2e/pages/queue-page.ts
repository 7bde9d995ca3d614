import { expect, type Locator, type Page } from '@playwright/test';

/** The queue. */
export class QueuePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Cases' });
  }

  /** The rows in the page, those that are scrolled to and a few around them. */
  get rows(): Locator {
    return this.grid.locator('tbody').getByRole('row');
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Search' });
  }

  /** A cell of the row at a place, by the name of its column. */
  async cell(place: number, column: string): Promise<Locator> {
    const names = await this.grid.getByRole('columnheader').allTextContents();
    return this.rows.nth(place).getByRole('gridcell').nth(names.indexOf(column));
  }

  tab(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Queue views' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async expectListed(count: number): Promise<void> {
    if (count === 0) await expect(this.grid).toBeHidden();
    else await expect(this.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  /** Chooses values of a filter and closes the filters. */
  async filter(label: string, values: string[]): Promise<void> {
    const button = this.page.getByRole('button', { name: /^Filters/ });
    await button.click();
    const field = this.page.getByRole('dialog').getByRole('combobox', { name: label, exact: true });
    await field.click();
    for (const value of values) await this.page.getByRole('option', { name: value, exact: true }).click();
    await field.press('Escape');
    await field.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }
}
