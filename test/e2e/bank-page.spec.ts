import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { PeoplePage } from './pages/people-page.ts';

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the page of a bank: entries found, opened, suspended and restored, by keyboard', async ({
  console,
}) => {
  const { page } = console;
  const { keyboard } = page;
  const known = new KnownContentPage(page);
  await console.goTo('Known content');
  const dialog = await known.choose('Mosaics', 'Add generated pictures');
  await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill('60');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Mosaics' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Mosaics', level: 1 })).toBeFocused();
  const grid = page.getByRole('grid', { name: 'Entries of the bank' });
  await expect(grid).toHaveAttribute('aria-rowcount', '61');
  await expect(page.getByText('60 of 60')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  // The second entry is opened.
  await grid.focus();
  await keyboard.press('ArrowDown');
  const second = grid.getByRole('row').nth(2);
  await expect(second).toHaveAttribute('data-current', 'true');
  const hash = (await second.getByRole('gridcell').or(second.getByRole('cell')).nth(1).textContent())!;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await keyboard.press('Enter');
  const entry = page.getByRole('dialog', { name: `Entry ${hash.slice(0, 12)}…` });
  await expect(entry.getByText(hash)).toBeVisible();
  await expect(entry.getByRole('img', { name: /^Picture of the entry/ })).toBeVisible();
  await expect(entry.getByText('0.80, 95 % bounds', { exact: false })).toBeVisible();
  await expect(entry.getByText('Nothing has happened to this entry yet.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  // It is suspended from there; Escape closes the dialog over it alone.
  await entry.getByRole('button', { name: 'Suspend' }).press('Enter');
  const suspending = page.getByRole('dialog', { name: 'Suspend 1 entry' });
  await expect(suspending.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(suspending).toBeHidden();
  await expect(entry).toBeVisible();
  await entry.getByRole('button', { name: 'Suspend' }).press('Enter');
  await suspending.getByRole('textbox', { name: 'Note' }).fill('a plain picture');
  expect(await axeFaults(page)).toEqual([]);
  await suspending.getByRole('button', { name: 'Suspend' }).press('Enter');
  await expect(entry.getByText('a plain picture')).toBeVisible();
  await expect(entry.getByText(/suspended the entry/)).toBeVisible();

  // Restoring says what follows, and is undone.
  await entry.getByRole('button', { name: 'Restore' }).press('Enter');
  const restoring = page.getByRole('dialog', { name: 'Restore 1 entry' });
  await expect(restoring.getByText(/It matches pictures that are added from now on/)).toBeVisible();
  await restoring.getByRole('textbox', { name: 'Note' }).fill('right after all');
  await restoring.getByRole('button', { name: 'Restore' }).press('Enter');
  await expect(entry.getByText('right after all')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(entry.getByText(/undid the last decision/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(entry).toBeHidden();

  // One is suspended, and two more with it.
  await page.getByLabel('Status', { exact: true }).selectOption('Active');
  await expect(page.getByText('59 of 59')).toBeVisible();
  await grid.focus();
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  const selected = page.getByRole('group', { name: 'Selected entries' });
  await expect(selected.getByText('2 entries selected')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await selected.getByRole('button', { name: 'Suspend' }).press('Enter');
  const both = page.getByRole('dialog', { name: 'Suspend 2 entries' });
  await both.getByRole('textbox', { name: 'Note' }).fill('two alike');
  await both.getByRole('button', { name: 'Suspend' }).press('Enter');
  await expect(page.getByText('57 of 57')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('59 of 59')).toBeVisible();

  // The hash that was suspended is found by how it begins.
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await page.getByRole('textbox', { name: 'Hash begins with' }).fill(hash.slice(0, 10).toUpperCase());
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(grid.getByText(hash)).toBeVisible();
  await page.getByRole('textbox', { name: 'Hash begins with' }).fill('xyz');
  await expect(page.getByText('A hash has the digits 0 to 9 and a to f.')).toBeVisible();

  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }

  await console.goTo('Log');
  await expect(page.getByRole('button', { name: /^Suspended 1 entry of the bank Mosaics/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undid the decision on 2 entries/ })).toBeVisible();

  const people = new PeoplePage(page);
  await people.add('willow', 'Reviewer');
  await people.switchTo('willow');
  await console.goTo('Known content');
  await page.getByRole('link', { name: 'Mosaics' }).press('Enter');
  await expect(grid).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Quality' })).toBeHidden();
  await grid.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Only leads see what reviewers found')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Suspend' })).toBeHidden();
});
