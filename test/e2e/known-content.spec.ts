import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';

test('a lead creates a bank, fills it with generated pictures and suspends it, by keyboard', async ({
  console,
}) => {
  const { page } = console;
  const { keyboard } = page;
  await console.goTo('Known content');
  await expect(page.getByRole('heading', { name: 'No banks yet' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Create a bank' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Mosaics');
  await keyboard.press('Tab');
  await keyboard.type('team north');
  expect(await axeFaults(page)).toEqual([]);
  await keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Mosaics/ });
  await expect(row.getByRole('cell')).toHaveText(['team north', 'Active', '0', '0', '0', /./, '']);
  await expect(page.getByText('Created the bank Mosaics.')).toBeVisible();

  const menu = row.getByRole('button', { name: 'Change Mosaics' });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Add generated pictures' }).press('Enter');
  const generating = page.getByRole('dialog', { name: 'Add generated pictures to Mosaics' });
  await generating.getByRole('textbox', { name: 'Number of pictures' }).fill('40');
  expect(await axeFaults(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(generating).toBeHidden({ timeout: 60_000 });
  await expect(row.getByRole('cell').nth(2)).toHaveText('40');

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Suspend bank' }).press('Enter');
  const suspending = page.getByRole('dialog', { name: 'Suspend Mosaics' });
  await suspending.getByRole('textbox', { name: 'Reason' }).fill('too many wrong matches');
  await suspending.getByRole('button', { name: 'Suspend bank' }).press('Enter');
  await expect(row.getByRole('cell').nth(1)).toHaveText('Suspended');
  await expect(page.getByRole('status').filter({ hasText: 'Suspended the bank Mosaics.' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await console.goTo('Log');
  await expect(page.getByRole('button', { name: /^Added 40 entries to the bank Mosaics/ })).toBeVisible();

  const people = new PeoplePage(page);
  await people.add('willow', 'Reviewer');
  await people.switchTo('willow');
  await console.goTo('Known content');
  await expect(row).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create a bank' })).toBeHidden();
  await expect(menu).toBeHidden();
});
