import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { KeysPage } from './pages/keys-page.ts';
import { ReviewPage } from './pages/review-page.ts';

/** The keys that it takes; "Process" is what the page is told of one that begins a text. */
const KEY_CODES = { Enter: 13, Escape: 27, Process: 229 };

/** An input method at work in the field that has the focus. */
class InputMethod {
  #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows a text that is not settled yet. */
  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Settles the text. */
  async settle(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** Presses a key that the input method takes for itself. */
  async press(key: keyof typeof KEY_CODES): Promise<void> {
    const about = { key, code: key === 'Process' ? 'KeyX' : key, windowsVirtualKeyCode: KEY_CODES[key] };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...about });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
  }
}

test('in the find bar, Enter and Escape belong to a text that is being composed', async ({ console }) => {
  const { page } = console;
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  await page.keyboard.press('/');
  const field = page.getByRole('textbox', { name: 'Find in the transcript' });
  const count = page.getByRole('search', { name: 'Find in the transcript' }).getByRole('status');
  await expect(field).toBeFocused();
  const method = await InputMethod.of(page);
  await method.compose('e');
  await expect(count).toHaveText(/^1 of \d+/);
  await method.press('Enter');
  await method.press('Escape');
  await expect(field).toBeFocused();
  await expect(count).toHaveText(/^1 of \d+/);
  await method.settle('e');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(/^2 of \d+/);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('nothing is run, saved, closed or given up by the keys of a composition', async ({ console }) => {
  const { page } = console;
  const keys = new KeysPage(page);
  const method = await InputMethod.of(page);

  await keys.openPalette();
  await method.compose('go to log');
  await expect(keys.options).toHaveText(['Go to Log']);
  await method.press('Enter');
  await method.press('Escape');
  await expect(keys.options).toHaveText(['Go to Log']);
  await method.settle('go to log');
  await page.keyboard.press('Enter');
  await expect(console.heading('Log')).toBeVisible();

  await console.goTo('Queue');
  const search = page.getByRole('textbox', { name: 'Search' });
  await search.fill('chat');
  await page.getByRole('button', { name: 'Save view…' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await method.compose('chats');
  await method.press('Enter');
  await method.press('Escape');
  await expect(name).toHaveValue('chats');
  await method.settle('chats');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^chats/ })).toBeVisible();

  await page.evaluate(() => location.assign('#/settings/keys'));
  await keys.changeButton('Confirmed').click();
  await expect(keys.recorder('Confirmed')).toBeFocused();
  await method.press('Process');
  await expect(keys.recorder('Confirmed')).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(keys.recorder('Confirmed')).toBeHidden();
});
