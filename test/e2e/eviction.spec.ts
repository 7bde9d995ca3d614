import { expect, test } from './fixtures.ts';

const NOTICE = /does not promise to keep what is stored/;

test('the browser keeps what the extension stores, and nothing is said', async ({ console }) => {
  expect(await console.page.evaluate(() => navigator.storage.persisted())).toBe(true);
  await expect(console.page.getByText(NOTICE)).toBeHidden();
});

test('where the browser does not, it is said once, with the way to a backup', async ({ console }) => {
  await console.browser.context.addInitScript(() => {
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => false;
  });
  const { page } = console;
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: NOTICE });
  await notice.getByRole('link', { name: 'Back up under Data' }).click();
  await expect(page.getByRole('button', { name: 'Back up' })).toBeVisible();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Back up' })).toBeVisible();
  await expect(notice).toBeHidden();
});
