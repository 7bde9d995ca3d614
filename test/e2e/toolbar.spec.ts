import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';

/** The parts of the extension API that the tests reach through the background's service worker. */
declare const chrome: {
  action: {
    getBadgeText(details: object): Promise<string>;
    onClicked: { dispatch(tab: object): void };
  };
};

test('the toolbar button opens the console, and focuses it when it is open', async ({ console }) => {
  const { context, consoleUrl } = console.browser;
  const background = context.serviceWorkers()[0]!;
  const click = () => background.evaluate(() => chrome.action.onClicked.dispatch({}));
  const consoles = () => context.pages().filter((page) => page.url().startsWith(consoleUrl));

  const other = await context.newPage();
  await other.bringToFront();
  await click();
  await expect.poll(() => console.page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(consoles()).toHaveLength(1);

  await console.page.close();
  await click();
  await expect.poll(() => consoles().length).toBe(1);
});

test('the badge shows how many cases are open', async ({ console }) => {
  const background = console.browser.context.serviceWorkers()[0]!;
  const badge = () => background.evaluate(() => chrome.action.getBadgeText({}));
  const { queued } = await console.counts();
  expect(queued).toBeGreaterThan(0);
  await expect.poll(badge).toBe(String(queued));
  await console.page.keyboard.press('n');
  await new ReviewPage(console.page).decideByKeyboard('Confirmed');
  await expect.poll(badge).toBe(String(queued - 1));
});
