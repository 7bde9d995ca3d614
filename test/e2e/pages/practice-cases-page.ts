import { expect, type Locator, type Page } from '@playwright/test';

/** Practice cases on the review screen, answered by keys alone. */
export class PracticeCasesPage {
  readonly page: Page;
  /** Whether the answer was right. */
  readonly feedback: Locator;
  readonly transcript: Locator;

  constructor(page: Page) {
    this.page = page;
    this.feedback = page.getByRole('status').filter({ hasText: 'known answer' });
    this.transcript = page.getByRole('region', { name: 'Transcript' });
  }

  case(section: string, number: number, of: number): Locator {
    return this.page.getByRole('heading', { name: `${section}: case ${number} of ${of}`, level: 1 });
  }

  /** A verdict, how sure, and save. */
  async answer(verdict: '1' | '2' | '3', confidence: '4' | '5' | '6'): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Save' })).toBeVisible();
    await this.page.keyboard.press(verdict);
    await this.page.keyboard.press(confidence);
    await this.page.keyboard.press('Control+Enter');
  }

  /** From the feedback to the next case. */
  async goOn(): Promise<void> {
    await expect(this.feedback).toBeVisible();
    await this.page.keyboard.press('Control+Enter');
  }
}
