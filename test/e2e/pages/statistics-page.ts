import { expect, type Locator, type Page } from '@playwright/test';

export const STATISTICS_PARTS = [
  'Figures',
  'Groups',
  'Quality',
  'Reviewers',
  'Over time',
  'Published',
  'Export',
  'Cohort',
  'Definitions',
] as const;

/** A figure as it is shown. */
export interface ShownFigure {
  value: string;
  /** "13 of 15", intervals; as printed. */
  details: string[];
}

/** The Statistics workspace. */
export class StatisticsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  tab(name: (typeof STATISTICS_PARTS)[number]): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  async openPart(name: (typeof STATISTICS_PARTS)[number]): Promise<void> {
    await this.tab(name).click();
    await expect(this.page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()).toBeVisible();
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The name of a figure, which leads to its definition. */
  name(figure: string, within: Locator = this.page.getByRole('tabpanel')): Locator {
    return within.getByRole('link', { name: figure, exact: true });
  }

  async figure(name: string): Promise<ShownFigure> {
    const link = this.page.getByRole('link', { name, exact: true });
    const own = this.page.locator('dl > div').filter({ has: link });
    await expect(own).toBeVisible();
    const [value, ...details] = await own.locator('dd').allInnerTexts();
    return { value: value!, details };
  }

  get filter(): Locator {
    return this.page.getByRole('search', { name: 'Filter' });
  }

  get shown(): Locator {
    return this.filter.getByRole('status');
  }

  async choose(side: string, option: string): Promise<void> {
    await this.filter.getByRole('combobox', { name: side }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  day(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  table(caption: string): Locator {
    return this.page.getByRole('table', { name: caption });
  }
}
