import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolePage } from '../../browser/chromium.ts';
import { copyExtension, expect, test } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';

const NOTICE = /may delete your data/;

test('an extension that the browser keeps everything of says nothing', async ({ console }) => {
  await console.page.reload();
  await expect(console.heading('Queue')).toBeVisible();
  await expect(console.page.getByRole('row').nth(1)).toBeVisible();
  await expect(console.page.getByText(NOTICE)).toBeHidden();
});

test('where the browser may remove what is stored, it is said once, with the way to a backup', async ({
  launch,
}) => {
  const { folder, remove } = copyExtension();
  try {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, permissions: ['alarms'] }));
    const browser = await launch({ extension: folder });
    const page = await consolePage(browser);
    await new ConsolePage(page, browser).skipWelcome();
    const notice = page.getByRole('status').filter({ hasText: NOTICE });
    await notice.getByRole('link', { name: 'Back up under Data' }).click();
    await expect(page.getByRole('button', { name: 'Back up' })).toBeVisible();
    await expect(notice).toBeHidden();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Back up' })).toBeVisible();
    await expect(notice).toBeHidden();
  } finally {
    remove();
  }
});
