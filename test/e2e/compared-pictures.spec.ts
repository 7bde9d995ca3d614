import { drawPicture } from '../../domain/pictures/kinds/kinds.ts';
import { encodePng } from '../../domain/pictures/png.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { PeoplePage } from './pages/people-page.ts';

test('pictures are drawn around a bank and compared, by keyboard; matches open cases', async ({
  console,
}) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  await console.goTo('Known content');
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing to compare with' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go to banks' }).press('Enter');
  await known.fill('Shapes', { pictures: 20 });
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');

  await page.getByRole('button', { name: 'Generate pictures' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Generate and compare pictures' });
  await dialog.getByRole('textbox', { name: 'Changed copies, in percent' }).fill('90');
  await expect(dialog.getByText('The shares add up to 115 percent.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Generate and compare' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Changed copies, in percent' }).fill('60');
  await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill('60');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const report = page.getByRole('status').filter({ hasText: 'Compared 60 pictures' });
  await expect(report).toBeVisible({ timeout: 60_000 });
  await expect(report).toContainText(/Opened \d+ cases\./);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Generate pictures' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill('10000');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Comparing pictures' })).toBeHidden();
  await expect(page.getByText(/^\d+ pictures were compared and are kept/)).toContainText(/^(5\d|60) /);

  const people = new PeoplePage(page);
  await people.add('linden', 'Trainee');
  await people.switchTo('linden');
  await console.goTo('Known content');
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await expect(page.getByText(/kept; matches opened/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Generate pictures' })).toBeHidden();
});

test('chosen files are compared, and what is no picture is told of with the reason', async ({ console }) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  await console.goTo('Known content');
  await known.fill('Maps', { pictures: 3, kind: 'Maps', seed: 7 });
  await page.getByRole('tab', { name: 'Pictures' }).click();
  const png = encodePng(drawPicture({ kind: 'map', seed: 8, width: 256, height: 256 }));
  await page.getByLabel('Picture files').setInputFiles([
    { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from(png) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('only text') },
  ]);
  await expect(page.getByText('Compared 1 picture: 1 matched an entry')).toBeVisible({ timeout: 30_000 });
  const refused = page.getByRole('table', { name: '1 file was not compared' });
  await expect(refused.getByRole('row', { name: /notes\.txt/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
