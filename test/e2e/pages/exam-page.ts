import { expect, type Locator, type Page } from '@playwright/test';
import { ByKeys } from './by-keys.ts';

/** The exam, gone through by keys alone. */
export class ExamPage extends ByKeys {
  readonly overview: Locator;
  readonly handIn: Locator;
  /** What was not right, a row each. */
  readonly missed: Locator;

  constructor(page: Page) {
    super(page);
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

  /** Answers every case rightly, by what is known of it, and hands the exam in. */
  async answerRightly(outcomes: readonly ('risk' | 'benign')[]): Promise<void> {
    const all = outcomes.length;
    for (const [place, outcome] of outcomes.entries()) {
      await expect(this.case(place + 1, all)).toBeFocused();
      await this.answer(outcome === 'risk' ? '1' : '2', '4');
    }
    await expect(this.overview).toContainText(`${all} of ${all} cases answered`);
    await this.handItIn(`You have answered all ${all} cases.`);
    await expect(this.page.getByRole('main')).toContainText('You passed');
  }

  /** From the overview to the result. */
  async handItIn(asked: string): Promise<void> {
    await this.press(this.overview.getByRole('button', { name: 'Hand in…' }));
    await expect(this.handIn).toContainText(asked);
    await this.press(this.handIn.getByRole('button', { name: 'Hand in', exact: true }));
    await expect(this.page.getByRole('heading', { name: 'Exam result', level: 1 })).toBeFocused();
  }
}
