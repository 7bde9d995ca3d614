import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

type Chart = 'histogram' | 'precision–recall curve' | 'ROC curve' | 'cost curve' | 'decision curve';
type Picture = 'SVG' | 'PNG';

/** The threshold lab. */
export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: 'Threshold', exact: true });
  }

  get number(): Locator {
    return this.page.getByRole('textbox', { name: 'Threshold value' });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Reset to active policy' });
  }

  get activate(): Locator {
    return this.page.getByRole('button', { name: 'Activate rule' });
  }

  get evidence(): Locator {
    return this.page.getByRole('region', { name: 'Evidence' });
  }

  operatingPoint(chart: Chart): Locator {
    return this.page.getByRole('slider', { name: `Operating point on the ${chart}` });
  }

  async threshold(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow'));
  }

  /** The value of a figure, as printed. */
  async figure(name: string): Promise<string> {
    const own = this.page
      .locator('dl > div')
      .filter({ has: this.page.getByRole('button', { name, exact: true }) });
    return own.locator('dd').first().innerText();
  }

  async type(threshold: number): Promise<void> {
    await this.number.fill(String(threshold));
    await expect.poll(() => this.threshold()).toBe(threshold);
  }

  /** Drags over a chart in small steps, from one share of its width and height to another. */
  async drag(chart: Chart, from: [x: number, y: number], to: [x: number, y: number]): Promise<void> {
    const surface = this.operatingPoint(chart);
    await surface.scrollIntoViewIfNeeded();
    const box = await surface.boundingBox();
    if (!box) throw new Error(`The ${chart} is not there.`);
    const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
    await this.page.mouse.move(...at(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...at(to), { steps: 10 });
    await this.page.mouse.up();
  }

  async tuneOn(option: string | RegExp): Promise<void> {
    await this.evidence.getByRole('combobox', { name: 'Tune on' }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Saves a chart and returns the file. */
  async save(title: string, picture: Picture): Promise<{ name: string; bytes: Buffer }> {
    const button = this.page.getByRole('button', { name: `Save “${title}” as ${picture}` });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
