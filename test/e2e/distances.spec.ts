import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('a test of distances is run by keyboard, stopped, run again, and read at another distance', async ({
  console,
}) => {
  const { page } = console;
  await console.open('thresholds/distances');
  await expect(page.getByRole('heading', { name: 'No test yet' })).toBeVisible();

  // More than it takes to stop it.
  await page.getByLabel('Pictures', { exact: true }).fill('5000');
  await page.getByLabel('Known pictures').fill('20');
  await page.getByRole('button', { name: 'Run test' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Comparing pictures' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Run test' })).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'No test yet' })).toBeVisible();

  await page.getByLabel('Pictures', { exact: true }).fill('5');
  await expect(page.getByRole('button', { name: 'Run test' })).toBeDisabled();
  await expect(page.getByText('From 10 to 20,000.')).toBeVisible();
  await page.getByLabel('Pictures', { exact: true }).fill('120');
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: 'Match distance' });
  await expect(slider).toHaveAttribute('aria-valuenow', '31', { timeout: 60_000 });
  await expect(page.getByText(/^None in 2,[0-9]{3} comparisons$/)).toBeVisible();
  await expect(page.getByText('150,000,000,000')).toBeVisible();

  // Every copy is found by all bits that may differ within reach, and fewer at none.
  const copies = page.getByRole('definition').filter({ hasText: '%' }).first();
  const found = async () => Number.parseFloat((await copies.textContent()) ?? '');
  const before = await found();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await expect.poll(found).toBeLessThan(before);
  await page.keyboard.press('End');
  await expect.poll(found).toBeGreaterThan(before);

  // What was measured stays while somebody looks elsewhere.
  await console.open('thresholds/lab');
  await console.open('thresholds/distances');
  await expect(page.getByRole('heading', { name: 'Copies found by distance' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'distances')).toEqual([]);
});
