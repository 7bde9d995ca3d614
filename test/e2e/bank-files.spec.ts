import { writeFileSync } from 'node:fs';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KnownContentPage } from './pages/known-content-page.ts';

const MD5 = '0123456789abcdef0123456789abcdef';
const HEADER = 'collab,signal_type,signal_str,category,tags,note';

test('a file of hashes goes into a bank, its bad line is named, and the bank comes out as a file', async ({
  console,
}, info) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  const path = info.outputPath('hashes.csv');
  const rows = [
    HEADER,
    `team north,md5,${MD5},POSITIVE_CLASS,mosaic,"'=1+1"`,
    'team north,md5,too-short,POSITIVE_CLASS,,',
    `team north,sha1,${MD5}01234567,NEGATIVE_CLASS,,`,
    `team north,md5,${MD5},POSITIVE_CLASS,,`,
  ];
  writeFileSync(path, `${rows.join('\n')}\n`);
  await console.goTo('Known content');
  const importing = await known.choose('Mosaics', 'Import hashes');
  await expect(importing).toHaveAccessibleName('Import hashes into Mosaics');
  expect(await axeFaults(page)).toEqual([]);
  const chooser = page.waitForEvent('filechooser');
  await importing.getByRole('button', { name: 'Choose files' }).press('Enter');
  await (await chooser).setFiles(path);
  await expect(importing).toBeHidden();

  const result = page.getByRole('alert').filter({ hasText: 'hashes.csv' });
  await expect(result).toContainText('into Mosaics: 2 added, 1 already here, 1 rejected');
  await expect(result.getByRole('listitem')).toHaveText([/^Line 3: hash/]);
  const row = page.getByRole('row', { name: /Mosaics/ });
  await expect(row.getByRole('cell').nth(2)).toHaveText('1');
  await expect(row.getByRole('cell').nth(3)).toHaveText('1');
  expect(await axeFaults(page)).toEqual([]);
  const rejected = await console.download(result.getByRole('button', { name: /download/i }));
  expect(rejected.text).toMatch(/^\ufeffline,reason\r\n3,/);

  const exporting = await known.choose('Mosaics', 'Export bank');
  await expect(exporting).toHaveAccessibleName('Export Mosaics');
  expect(await axeFaults(page)).toEqual([]);
  const csv = await console.download(exporting.getByRole('button', { name: 'Export' }));
  await expect(exporting).toBeHidden();
  await expect(page.getByText('Exported 2 entries as')).toBeVisible();
  const lines = csv.text.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(new RegExp(`^team north,md5,${MD5},POSITIVE_CLASS,mosaic,.*'=1\\+1$`));
  expect(lines[2]).toContain(`team north,sha1,${MD5}01234567,NEGATIVE_CLASS`);

  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await console.goTo('Log');
  await expect(page.getByRole('button', { name: /^Added 2 entries to the bank Mosaics/ })).toBeVisible();
});

test('an import of many hashes can be cancelled, and leaves nothing', async ({ console }, info) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  const path = info.outputPath('many.csv');
  const rows = Array.from(
    { length: 300_000 },
    (_, index) => `,md5,${index.toString(16).padStart(32, '0')},,,`,
  );
  writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
  await console.goTo('Known content');
  const importing = await known.choose('Mosaics', 'Import hashes');
  const chooser = page.waitForEvent('filechooser');
  await importing.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(path);
  await expect(page.getByText(/[1-9][\d,]* added/)).toBeVisible({ timeout: 60_000 });
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Cancel import' }).click();
  const result = page.getByRole('alert').filter({ hasText: 'many.csv' });
  await expect(result).toContainText('Nothing from the file was kept', { timeout: 60_000 });
  await expect(
    page
      .getByRole('row', { name: /Mosaics/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('0');
  await console.goTo('Log');
  await expect(page.getByRole('button', { name: /^Created the bank Mosaics/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /to the bank Mosaics/ })).toBeHidden();
});

test('generated pictures are added by each method that is chosen', async ({ console }) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  await console.goTo('Known content');
  const generating = await known.choose('Mosaics', 'Add generated pictures');
  await generating.getByRole('textbox', { name: 'Number of pictures' }).fill('3');
  const add = generating.getByRole('button', { name: 'Add pictures' });
  await generating.getByRole('checkbox', { name: 'PDQ' }).uncheck();
  await expect(add).toBeDisabled();
  for (const method of ['PDQ', 'Difference hash', 'DCT hash', 'MD5', 'SHA-1', 'SHA-256'])
    await generating.getByRole('checkbox', { name: method, exact: true }).check();
  expect(await axeFaults(page)).toEqual([]);
  await add.click();
  await expect(generating).toBeHidden({ timeout: 60_000 });
  await expect(
    page
      .getByRole('row', { name: /Mosaics/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('18');
});
