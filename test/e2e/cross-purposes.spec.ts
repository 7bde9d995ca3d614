import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { makeTranscript } from '../fixtures/factories.ts';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedDrafts } from './stored.ts';

/** Starts an import of 20,000 in a tab, and waits until some are stored. */
async function importMany(tab: ConsolePage, info: TestInfo): Promise<void> {
  const path = info.outputPath('many.jsonl');
  const lines = Array.from({ length: 20_000 }, (_, number) =>
    JSON.stringify(makeTranscript({ id: `many-${number}` })),
  );
  writeFileSync(path, lines.join('\n'));
  await tab.goTo('Data');
  await tab.page.locator('input[type="file"]').first().setInputFiles(path);
  await expect(tab.page.getByRole('progressbar', { name: 'Importing transcripts' })).toBeVisible();
  await expect.poll(async () => (await tab.counts()).transcripts).toBeGreaterThan(400);
}

test('everything deleted in one tab ends the import of another, and nothing of it stays', async ({
  console,
}, info) => {
  const other = await console.openAnother();
  await console.goTo('Data');
  await importMany(other, info);
  await console.page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = console.page.getByRole('dialog');
  await expect(dialog).toContainText('An import is running');
  await dialog.getByRole('textbox').fill('DELETE');
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await expect(console.page.getByText('Everything was deleted.')).toBeVisible();
  const notice = other.page.getByRole('status').filter({ hasText: 'Everything was deleted in another tab.' });
  await expect(notice).toContainText('many.jsonl');
  expect(await other.counts()).toMatchObject({ transcripts: 0, waiting: 0 });
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await other.page.reload();
  await expect(other.heading('Queue')).toBeVisible();
  await expect(notice).toBeHidden();
});

test('a restore in one tab ends the import of another, and what is stored is the backup', async ({
  console,
}, info) => {
  const before = await console.counts();
  await console.goTo('Data');
  const backup = await console.download(console.page.getByRole('button', { name: 'Back up' }));
  const other = await console.openAnother();
  await importMany(other, info);
  const [chooser] = await Promise.all([
    console.page.waitForEvent('filechooser'),
    console.page.getByRole('button', { name: 'Restore' }).click(),
  ]);
  await chooser.setFiles(backup.path);
  await console.page.getByRole('dialog').getByRole('button', { name: 'Replace everything' }).click();
  await expect(console.page.getByText('Backup restored.')).toBeVisible();
  const notice = other.page.getByRole('status').filter({ hasText: 'A backup was restored in another tab' });
  await expect(notice).toContainText('many.jsonl');
  expect(await other.counts()).toEqual(before);
});

test('a note being typed in another tab is deleted with everything else', async ({ console }) => {
  const other = await console.openAnother();
  await other.page.getByRole('button', { name: 'Review next case' }).click();
  const review = new ReviewPage(other.page);
  await review.waitUntilOpen();
  await review.note.fill('typed before');
  await console.goTo('Data');
  await console.page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = console.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('DELETE');
  const typing = review.note.pressSequentially('typed while everything goes '.repeat(10), { delay: 5 });
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await expect(console.page.getByText('Everything was deleted.')).toBeVisible();
  await typing.catch(() => {});
  await expect(other.page.getByText('Everything was deleted in another tab.')).toBeVisible();
  expect(await storedDrafts(other.page)).toEqual([]);
  expect(
    await other.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
  ).toEqual([]);
});
