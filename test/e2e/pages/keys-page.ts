import { expect, type Locator, type Page } from '@playwright/test';

/** The command palette, the list of keys and the keys in the settings. */
export class KeysPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Commands' });
  }

  get search(): Locator {
    return this.palette.getByRole('combobox', { name: 'Search commands' });
  }

  get options(): Locator {
    return this.palette.getByRole('option');
  }

  group(name: string): Locator {
    return this.palette.getByRole('group', { name });
  }

  /** The option that Enter would run. */
  get marked(): Locator {
    return this.palette.getByRole('option', { selected: true });
  }

  /** The dialog that "?" shows. */
  get list(): Locator {
    return this.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.search).toBeFocused();
  }

  /**
   * Presses keys in one breath, faster than anything that a screen does a moment later.
   * @returns the accessible name of what has the focus right after them, by its label
   */
  pressAtOnce(
    ...keys: readonly Pick<KeyboardEventInit, 'key' | 'code' | 'ctrlKey' | 'shiftKey'>[]
  ): Promise<string | null> {
    return this.page.evaluate(async (pressed) => {
      for (const key of pressed) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
        // What React does at once is done by then; no timer and no frame has come.
        for (let turn = 0; turn < 100; turn++) await Promise.resolve();
      }
      return document.activeElement?.getAttribute('aria-label') ?? null;
    }, keys);
  }

  /** The row of a command in the settings. */
  row(command: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: command, exact: true }) });
  }

  changeButton(command: string): Locator {
    return this.page.getByRole('button', { name: `Change the key of ${command}`, exact: true });
  }

  recorder(command: string): Locator {
    return this.page.getByRole('textbox', { name: `New key for ${command}` });
  }

  /** Presses a new key for a command, by keyboard alone. The settings are on screen. */
  async pressNewKey(command: string, key: string): Promise<void> {
    await this.changeButton(command).press('Enter');
    await expect(this.recorder(command)).toBeFocused();
    await this.page.keyboard.press(key);
  }
}
