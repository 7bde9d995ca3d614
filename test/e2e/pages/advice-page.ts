import { expect, type Locator, type Page } from '@playwright/test';

/** What a threshold can be asked for by. */
type AskedBy = 'Capacity' | 'Minimum precision' | 'Minimum recall' | 'Lowest cost' | 'F-beta';

/** A figure of the load. */
type Amount = 'Cases flagged' | 'Reviewer hours' | 'Caught' | 'Missed' | 'False alarms';

/** The panels of the lab that ask for a threshold and say what one brings, and the slices. */
export class AdvicePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get advice(): Locator {
    return this.page.getByRole('region', { name: 'Recommend a threshold' });
  }

  get load(): Locator {
    return this.page.getByRole('region', { name: 'Daily workload' });
  }

  get prevalence(): Locator {
    return this.page.getByRole('region', { name: 'Precision in real traffic' });
  }

  get slices(): Locator {
    return this.page.getByRole('table', { name: 'Slices' });
  }

  field(panel: Locator, name: string): Locator {
    return panel.getByRole('textbox', { name });
  }

  async askBy(kind: AskedBy): Promise<void> {
    await this.advice.getByRole('combobox', { name: 'Optimise for' }).selectOption(kind);
  }

  /**
   * The threshold that is advised, once the resampling is done.
   * @param answering words of the answer that say which ask it belongs to, since an earlier one may still be shown
   */
  async advised(answering: string): Promise<number> {
    await expect(this.advice).toContainText(answering);
    await expect(this.advice).toContainText(/1,000 resamples/);
    const text = await this.advice.getByText('Recommended threshold: ').locator('..').innerText();
    return Number(/[\d.]+$/.exec(text)?.[0]);
  }

  /** An expected amount a day at the threshold being tried. */
  async amount(name: Amount): Promise<number> {
    const figure = this.load.locator('dl > div').filter({ hasText: name });
    return Number((await figure.locator('dd').first().innerText()).replaceAll(',', ''));
  }

  async openSlices(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Slices' }).click();
    await expect(this.slices).toBeVisible();
  }

  /** The shares of a column over the rows of the facet that is shown, undefined ones as null. */
  async column(name: string): Promise<(number | null)[]> {
    const headings = await this.slices.getByRole('columnheader').allInnerTexts();
    const place = headings.findIndex((heading) => heading.trim() === name);
    const rows = this.slices.getByRole('row').filter({ has: this.page.getByRole('cell') });
    const texts = await rows.locator(`> :nth-child(${place + 1})`).allInnerTexts();
    return texts.map((text) => {
      const [number] = /[\d.,]+/.exec(text) ?? [];
      return number === undefined ? null : Number(number.replaceAll(',', ''));
    });
  }
}
