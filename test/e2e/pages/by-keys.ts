import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs after which what is looked for cannot be reached. */
const MOST_TABS = 80;

/** The console for whoever has a keyboard alone. */
export class ByKeys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Comes to something with Tab. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < MOST_TABS && !(await isThere()); tabs += 1)
      await this.page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  }

  /** Comes to something with Tab, and presses Enter on it. */
  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
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

  /**
   * Does something, and presses a key at the very moment at which a heading or a text is in the page: before the
   * browser has drawn it, and sooner than any person could.
   */
  async pressAsSoonAs(text: string, key: string, does: () => Promise<void>): Promise<void> {
    await this.page.evaluate(
      ([wanted, pressed]) => {
        const isThere = () => document.body.textContent.includes(wanted);
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          const code = /^\d$/.test(pressed) ? `Digit${pressed}` : pressed;
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, code, bubbles: true, cancelable: true }),
          );
        });
        if (isThere()) throw new Error(`“${wanted}” is there already.`);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      [text, key] as const,
    );
    await does();
  }
}
