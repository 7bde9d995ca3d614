import { writeFileSync } from 'node:fs';
import { makeTranscript } from '../fixtures/factories.ts';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';

const line = (id: string, text = 'anyone up for a round?', from = 'BlueFern') =>
  JSON.stringify(makeTranscript({ id, messages: [{ from, at: '2026-03-04T16:05:00Z', text }] }));

async function importFile(console: ConsolePage, path: string): Promise<void> {
  const { page } = console;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import transcripts' }).click(),
  ]);
  await chooser.setFiles(path);
}

test('good lines go in, bad ones are listed and can be downloaded', async ({ console }, info) => {
  const { page } = console;
  const path = info.outputPath('mixed.jsonl');
  const decreasing = makeTranscript({ id: 'late' });
  decreasing.messages[1]!.at = '2026-03-04T16:04:00Z';
  const lines = [
    line('new-1'),
    '{oops',
    JSON.stringify(decreasing),
    line('new-1'),
    line('new-2'),
    '{"id":"empty","messages":[]}',
  ];
  writeFileSync(path, lines.join('\n'));
  await console.goTo('Data');
  await importFile(console, path);
  const main = page.getByRole('main');
  await expect(main).toContainText('is earlier than message');
  for (const reason of [
    'not JSON',
    'an earlier line of this file has the same id',
    'the transcript has no messages',
  ])
    await expect(main).toContainText(reason);
  await expect.poll(async () => (await console.counts()).transcripts).toBe(402);
  await page.getByRole('button', { name: 'See an example' }).click();
  const formats = page.getByRole('dialog', { name: 'File formats' });
  await expect(formats).toContainText('{"id":"t-001"');
  await page.keyboard.press('Escape');
  await expect(formats).toBeHidden();
  const file = await console.download(page.getByRole('button', { name: /download/i }).first());
  for (const number of [2, 3, 4, 6]) expect(file.text).toMatch(new RegExp(`^"?${number}\\b`, 'm'));
  expect(file.text.startsWith('\ufeffline,reason')).toBe(true);
});

test('hostile text is shown inert, wherever it is shown', async ({ console }, info) => {
  const { page } = console;
  const hostile = '<img src=x onerror="document.title=1"><script>globalThis.owned=1</script> \u202egnp.exe';
  const keepSecret =
    "don't tell anyone about this chat, delete it, it's our secret, what school do you go to? send me a pic of you, let's meet alone";
  const messages = Array.from({ length: 6 }, (_, index) => ({
    from: '<b>Otter</b>\u202e',
    at: `2026-03-04T16:0${index}:00Z`,
    text: index === 0 ? hostile : keepSecret,
  }));
  const path = info.outputPath('<i>hostile.jsonl');
  writeFileSync(path, JSON.stringify(makeTranscript({ id: '=cmd()<b>', channel: '<u>chat', messages })));
  await console.goTo('Data');
  await importFile(console, path);
  await expect.poll(async () => (await console.counts()).transcripts).toBe(401);
  await console.waitUntilScored();
  await console.goTo('Queue');
  await page.getByRole('textbox', { name: 'Search' }).fill('=cmd()');
  const row = page.getByRole('row').filter({ hasText: '=cmd()<b>' });
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Review next case' }).click();
  await expect(page.getByRole('main')).toContainText('<script>globalThis.owned=1</script>');
  await expect(page.getByRole('main')).toContainText('U+202E');
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
  expect(await page.locator('main img, main b, main script').count()).toBe(0);
});

test('a ZIP archive and an empty file are named for what they are', async ({ console }, info) => {
  const zip = info.outputPath('photos.jsonl');
  writeFileSync(zip, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
  await console.goTo('Data');
  await importFile(console, zip);
  await expect(console.page.getByRole('main')).toContainText('a ZIP archive');
  expect((await console.counts()).transcripts).toBe(400);
});

test('cancelling an import keeps nothing of the file', async ({ console }, info) => {
  const path = info.outputPath('many.jsonl');
  writeFileSync(path, Array.from({ length: 30_000 }, (_, index) => line(`many-${index}`)).join('\n'));
  await console.goTo('Data');
  await importFile(console, path);
  await console.page.getByRole('progressbar', { name: /import/i }).waitFor();
  await console.page
    .getByRole('button', { name: /cancel/i })
    .first()
    .click();
  await expect(console.page.getByRole('main')).toContainText(/cancelled/i);
  await expect.poll(async () => (await console.counts()).transcripts).toBe(400);
});

test('back up, delete everything, restore: all is there again', async ({ console }, info) => {
  const { page } = console;
  const before = await console.counts();
  await console.goTo('Data');
  const backup = await console.download(page.getByRole('button', { name: 'Back up' }));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('DELETE');
  await dialog.getByRole('button', { name: /delete/i }).click();
  await expect.poll(async () => (await console.counts()).transcripts).toBe(0);
  await page.reload();
  await expect(console.heading('Data')).toBeVisible();
  expect((await console.counts()).transcripts).toBe(0);
  const path = info.outputPath('backup.jsonl');
  writeFileSync(path, backup.text);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Restore' }).click(),
  ]);
  await chooser.setFiles(path);
  await page.getByRole('dialog').getByRole('button', { name: 'Replace everything' }).click();
  await expect.poll(() => console.counts()).toEqual(before);
});
