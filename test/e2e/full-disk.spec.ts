import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { consolePage, type ExtensionBrowser } from '../../browser/chromium.ts';
import { test as base, copyExtension, expect } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedLog } from './stored.ts';

/** A console that the browser sets a limit to: with unlimited storage only the disk itself does. */
const test = base.extend<{ limited: ConsolePage }>({
  limited: async ({ launch }, use) => {
    const { folder, remove } = copyExtension();
    const path = join(folder, 'manifest.json');
    const { permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
    const limited = permissions.filter((each: string) => each !== 'unlimitedStorage');
    writeFileSync(path, JSON.stringify({ ...manifest, permissions: limited }));
    const browser = await launch({ extension: folder });
    const opened = new ConsolePage(await consolePage(browser), browser);
    await opened.skipWelcome();
    await opened.waitUntilScored();
    await use(opened);
    remove();
  },
});

/** Tries to store a row and says what the browser made of it. */
const tryToStore = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('second-look');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction('settings', 'readwrite');
    writing.objectStore('settings').put({ key: 'tried', value: 'x'.repeat(1_000) });
    const result = await new Promise<string>((resolve) => {
      writing.oncomplete = () => resolve('stored');
      writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
    });
    opening.result.close();
    return result;
  });

/**
 * Leaves the extension no more room than it has taken.
 * @returns gives it all the room again, as whoever frees some disk space
 */
async function fillUp(page: Page, { context, consoleUrl }: ExtensionBrowser): Promise<() => Promise<void>> {
  const origin = consoleUrl.replace(/\/console\.html$/, '');
  const session = await context.newCDPSession(page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage });
  // The browser goes by what room it found a while ago.
  await expect
    .poll(() => tryToStore(page), { timeout: 75_000, intervals: [1_000] })
    .toBe('QuotaExceededError');
  return () => session.send('Storage.overrideQuotaForOrigin', { origin }).then(() => {});
}

/**
 * Whether what was stored is gone, so that the room it took is the browser's to give back. The console makes its
 * database anew at once, empty, so that it may be there again.
 */
const isGone = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('second-look');
    return new Promise<boolean>((resolve) => {
      opening.onupgradeneeded = () => opening.transaction!.abort();
      opening.onerror = () => resolve(true);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('transcripts').objectStore('transcripts').count();
        counting.onsuccess = () => resolve(counting.result === 0);
        opening.result.close();
      };
    });
  });

test('with a full disk nothing is lost, all is said, and the ways out work', async ({ limited }) => {
  test.setTimeout(300_000);
  const { page } = limited;

  const review = new ReviewPage(page);
  const noRoom = page.getByRole('alert').filter({ hasText: 'storage is full' });
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await review.verdict('Not confirmed').check();
  const freeSpace = await fillUp(page, limited.browser);
  const entries = (await storedLog(page)).length;

  // A decision is refused, and what was chosen stays.
  await page.keyboard.press('Control+Enter');
  await expect(noRoom).toBeVisible();
  expect(review.caseId()).toBe(caseId);
  await expect(review.verdict('Not confirmed')).toBeChecked();
  expect(await storedLog(page)).toHaveLength(entries);

  // What only reads works.
  await limited.goTo('Data');
  const main = page.getByRole('main');
  await expect(main.getByText('Decided cases')).toBeVisible();
  const { name, path } = await limited.download(page.getByRole('button', { name: 'Back up' }));
  expect(name).toMatch(/^second-look-backup-/);
  expect(readFileSync(path, 'utf8')).toContain(caseId);

  // What writes is refused in the same words.
  await page.getByLabel('Transcript files').setInputFiles({
    name: 'more.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(
      JSON.stringify({
        id: 'more',
        messages: [{ from: 'BlueFern', at: '2026-03-04T10:00:00Z', text: 'Are you coming to practice?' }],
      }),
    ),
  });
  await expect(main.getByText(/storage is full/)).toBeVisible();

  // Deleting everything works. Chromium gives the room back at once or only when it next compacts; until then the
  // console waits, for that or for a person who frees some.
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
  await page.getByRole('button', { name: 'Delete permanently' }).click();
  const deleted = page.getByText('Everything was deleted.');
  await expect.poll(async () => (await isGone(page)) || deleted.isVisible()).toBe(true);
  await freeSpace();
  await expect(deleted).toBeVisible({ timeout: 60_000 });
  expect((await limited.counts()).transcripts).toBe(0);
  expect(await storedLog(page)).toMatchObject([{ kind: 'purge', payload: { transcripts: 400, entries } }]);

  // For good: the samples do not come back by themselves.
  await page.reload();
  await expect(limited.heading('Data')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load the samples' })).toBeVisible();
  expect((await limited.counts()).transcripts).toBe(0);
});
