import { makeSecondPack, writePack } from '../fixtures/second-pack.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ThresholdsPage } from './pages/thresholds-page.ts';
import { storedCases } from './stored.ts';

test('another pack is used: what is stored is scored again, the queue says by which pack, and it is taken back', async ({
  console,
}) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  const pack = writePack(makeSecondPack());
  const before = await storedCases(page);
  const dialog = page.getByRole('dialog');
  const packs = thresholds.table('Model packs');
  const row = packs.getByRole('row', { name: /1\.0\.0\+shifted/ });
  try {
    await console.goTo('Thresholds');
    await thresholds.openPart('Compare');
    await page.locator('input[type=file]').setInputFiles(pack.files);
    await expect(page.getByRole('button', { name: 'Remove second pack' })).toBeVisible();
  } finally {
    pack.remove();
  }
  await thresholds.openPart('Policies');
  await expect(row).toContainText('Second model, loaded to compare');
  await row.getByRole('button', { name: /^Use / }).click();
  await dialog.getByRole('button', { name: 'Use this pack' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(/Give a reason/);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('it misses less');
  expect(await axeInBothSchemes(page, 'using another pack')).toEqual([]);
  await dialog.getByRole('button', { name: 'Use this pack' }).click();
  await expect(row).toContainText('active');
  await expect(row.getByRole('cell', { name: '400' })).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);

  const after = await storedCases(page);
  const kept = new Map(after.map((each) => [each.id, each]));
  expect(after.length).toBeGreaterThan(before.length);
  for (const each of before) {
    const { rescored, ...now } = kept.get(each.id)!;
    expect(now).toEqual(each);
    expect(rescored?.risk).toBeGreaterThan(each.risk);
    expect(rescored?.model.version).toBe('1.0.0+shifted');
  }
  const opened = after.length - before.length;
  expect(after.filter(({ model }) => model.version === '1.0.0+shifted')).toHaveLength(opened);

  await console.goTo('Queue');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Model pack' }).click();
  await page.getByRole('option', { name: /1\.0\.0\+shifted/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Cases' })).toHaveAttribute(
    'aria-rowcount',
    String(opened + 1),
  );

  await page.reload();
  await console.goTo('Thresholds');
  await thresholds.openPart('Policies');
  await page.getByRole('button', { name: 'Restore policy 1' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('too many');
  await dialog.getByRole('button', { name: 'Restore policy' }).click();
  await expect(packs.getByRole('row', { name: /second-look 1\.0\.0, active/ })).toContainText('400');
  const back = await storedCases(page);
  expect(back).toHaveLength(after.length);
  for (const each of before) expect(back.find(({ id }) => id === each.id)).toEqual(each);
  await expect(thresholds.table('Policy versions, newest first').getByRole('row')).toHaveCount(4);
});
