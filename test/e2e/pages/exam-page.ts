import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs after which what is looked for cannot be reached. */
const MOST_TABS = 80;

/** The exam, gone through by keys alone. */
export class ExamPage {
  readonly page: Page;
  readonly overview: Locator;
  readonly handIn: Locator;
  /** What was not right, a row each. */
  readonly missed: Locator;

  constructor(page: Page) {
    this.page = page;
    this.overview = page.getByRole('dialog', { name: 'Overview' });
    this.handIn = page.getByRole('dialog', { name: 'Hand in the exam?' });
    this.missed = page.getByRole('table', { name: 'What you missed' }).getByRole('row');
  }

  case(number: number, of: number): Locator {
    return this.page.getByRole('heading', { name: `Exam: case ${number} of ${of}`, level: 1 });
  }

  /** How many answers are saved, as the exam says. */
  answered(count: number, of: number): Locator {
    return this.page.getByText(`${count} of ${of} answered`, { exact: true });
  }

  /** One of the two shares of a result. */
  share(name: 'Risk recognised' | 'Benign recognised'): Locator {
    return this.page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: this.page.getByRole('term').filter({ hasText: name }) });
  }

  /** Comes to something with Tab, and presses Enter on it. */
  async press(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < MOST_TABS && !(await isThere()); tabs += 1)
      await this.page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a place by the palette. */
  async goTo(place: string, title: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: 'Commands' });
    const search = palette.getByRole('combobox');
    await expect(search).toBeFocused();
    await this.page.keyboard.type(place);
    await expect(search).toHaveValue(place);
    await expect(palette.getByRole('option', { selected: true })).toContainText(place);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  async begin(of: number): Promise<void> {
    await this.press(this.page.getByRole('button', { name: 'Begin exam' }));
    await expect(this.case(1, of)).toBeFocused();
  }

  /** How sure, a verdict, and on to the next that is open; the overview where none is. */
  async answer(verdict: '1' | '2' | '3', confidence: '4' | '5' | '6'): Promise<void> {
    await this.page.keyboard.press(confidence);
    await this.page.keyboard.press(verdict);
    await this.page.keyboard.press('Control+Enter');
  }

  /** From the overview to the result. */
  async handItIn(asked: string): Promise<void> {
    await this.press(this.overview.getByRole('button', { name: 'Hand in…' }));
    await expect(this.handIn).toContainText(asked);
    await this.press(this.handIn.getByRole('button', { name: 'Hand in', exact: true }));
    await expect(this.page.getByRole('heading', { name: 'Exam result', level: 1 })).toBeFocused();
  }
}
