import { expect, type Locator, type Page } from '@playwright/test';

export type VerdictName = 'Confirmed' | 'Not confirmed' | 'Inconclusive' | 'Escalate' | 'Skip';

/** Keys of the verdicts. */
const VERDICT_KEYS: Record<VerdictName, string> = {
  Confirmed: '1',
  'Not confirmed': '2',
  Inconclusive: '3',
  Escalate: '4',
  Skip: '5',
};

/**
 * Presses a button, and waits inside the page until it shows another that can be pressed: looked at from outside,
 * again and again and ever more seldom, a page seems to take several times as long as it does.
 */
async function pressUntil(page: Page, name: string, next: string): Promise<void> {
  await page.getByRole('button', { name }).evaluate(
    (button: HTMLElement, expected) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const buttons = [...document.querySelectorAll('button:enabled')];
          if (!buttons.some(({ textContent }) => textContent.startsWith(expected))) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        button.click();
      }),
    next,
  );
}

const caseIn = ({ hash }: URL) => decodeURIComponent(hash.split('/').at(-1) ?? '');

/** The review screen. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  verdict(name: VerdictName): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  get note(): Locator {
    return this.page.getByRole('textbox', { name: 'Note' });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save and next' });
  }

  /** Gives the case back to the queue, and waits until the queue offers the next one. */
  async giveBack(): Promise<void> {
    await pressUntil(this.page, 'Release', 'Review next case');
    await expect(this.page).toHaveURL(/#\/queue/);
  }

  /** The messages have at least three fifths of the window's height, once all is laid out. */
  async expectRoomForMessages(): Promise<void> {
    const transcript = this.page.getByRole('region', { name: 'Transcript', exact: true });
    await expect
      .poll(async () => ((await transcript.boundingBox())?.height ?? 0) / this.page.viewportSize()!.height)
      .toBeGreaterThanOrEqual(0.6);
  }

  /** Shows a part of the case, where there is room for one at a time. */
  async showPart(name: 'Transcript' | 'Evidence' | 'Decide'): Promise<void> {
    const parts = this.page.getByRole('radiogroup', { name: 'View' });
    if (await parts.isVisible()) await parts.getByText(name, { exact: true }).click();
  }

  /** Id of the case in the address. */
  caseId(): string {
    return caseIn(new URL(this.page.url()));
  }

  /** Waits until another case than this one is open, or none; told by the browser, not asked for again and again. */
  async waitUntilLeft(caseId: string): Promise<void> {
    await this.page.waitForURL((address) => caseIn(address) !== caseId);
  }

  /** Goes to Review and takes the case that is open there, or the next one. */
  async takeCase(): Promise<void> {
    await this.page.evaluate(() => location.assign('#/review'));
    const take = this.page.getByRole('button', { name: /^(Review next case|Continue with )/ });
    // Dispatched, because a tab in the background paints too seldom for a real click.
    await take.dispatchEvent('click');
    await this.waitUntilOpen();
  }

  /** Is handed the next case where the queue offers it. */
  async takeNext(): Promise<void> {
    await pressUntil(this.page, 'Review next case', 'Release');
    await this.waitUntilOpen();
  }

  async waitUntilOpen(): Promise<void> {
    await expect(this.page).toHaveURL(/#\/review\/.+/);
    await expect(this.verdict('Confirmed')).toBeEnabled();
  }

  /** Chooses a decision by its key. */
  async chooseByKey(choice: VerdictName): Promise<void> {
    await this.page.keyboard.press(VERDICT_KEYS[choice]);
    await expect(this.verdict(choice)).toBeChecked();
  }

  /** Decides the case on screen by keyboard alone and waits for what follows it. */
  async decideByKeyboard(verdict: VerdictName): Promise<string> {
    await this.waitUntilOpen();
    const decided = this.caseId();
    await this.chooseByKey(verdict);
    await this.page.keyboard.press('Control+Enter');
    await this.waitUntilLeft(decided);
    return decided;
  }
}
