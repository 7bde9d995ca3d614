import type { Page } from '@playwright/test';
import { SCHEMA_VERSIONS } from '../../storage/schema.ts';
import { expect, test } from './fixtures.ts';

const NEXT = (SCHEMA_VERSIONS.at(-1)!.version + 1) * 10;

/** Upgrades the page's database as the next version of the console would, with a table more. */
async function upgrade(page: Page): Promise<void> {
  await page.evaluate(async (version) => {
    const request = indexedDB.open('second-look', version);
    await new Promise<void>((resolve, reject) => {
      request.onupgradeneeded = () => request.result.createObjectStore('later', { keyPath: 'id' });
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    request.result.close();
  }, NEXT);
}

const installed = (page: Page) =>
  page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'second-look')?.version,
  );

test('a console gives way to a newer version, and afterwards opens and changes nothing', async ({
  console,
  complaints,
}) => {
  const { page } = console;
  const other = await console.openAnother();
  await expect(other.heading('Queue')).toBeVisible();
  await upgrade(page);
  for (const tab of [page, other.page]) {
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(
      'A newer version of Second Look is running here',
    );
    await expect(tab.getByRole('navigation')).toBeHidden();
  }
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.waitForLoadState();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'A newer version of Second Look is running here',
  );
  expect(await installed(page)).toBe(NEXT);
  // What was being read when the database closed may complain.
  complaints.length = 0;
});
