import { readFileSync, writeFileSync } from 'node:fs';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('a lead hides, moves, copies and writes lessons, and takes the course out and in', async ({
  console,
}, testInfo) => {
  const { page } = console;
  const main = page.getByRole('main');
  await console.open('training/lessons');
  const lines = main.getByRole('list').last().getByRole('listitem');
  const choose = async (lesson: string, item: string) => {
    await main.getByRole('button', { name: `Change “${lesson}”` }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await expect(lines).toHaveCount(14);
  await choose('Secrecy', 'Hide');
  await expect(lines.filter({ hasText: 'Secrecy' })).toContainText('Hidden');
  await choose('Isolation', 'Move up');
  await expect(lines.nth(3)).toContainText('Isolation');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines.nth(3)).toContainText('Secrecy');
  await choose('Secrecy', 'Copy');
  await expect(lines).toHaveCount(15);
  expect(await axeInBothSchemes(page, 'lessons')).toEqual([]);

  await choose('Copy of Secrecy', 'Edit');
  const title = main.getByRole('textbox', { name: 'Title' });
  await title.fill('');
  await expect(main.getByRole('button', { name: 'Save lesson' })).toBeDisabled();
  await main.getByRole('button', { name: 'Give the lesson a title.' }).press('Enter');
  await expect(title).toBeFocused();
  await title.fill('<b>Ours</b>');
  await expect(main.getByText('About 7 minutes, in 14 steps.')).toBeVisible();
  expect(await axeInBothSchemes(page, 'editor')).toEqual([]);

  // Messages of a practice item, picked and marked by keys.
  await main.getByRole('button', { name: 'Change messages: Worked case 1, Messages' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Worked case 1: Messages' });
  await dialog.getByText('Practice items').click();
  const found = dialog.getByRole('radio', { name: /Secrecy/ });
  await expect(found).toHaveCount(24);
  await found.first().press('Space');
  const rows = dialog.getByRole('list').getByRole('button');
  await dialog.getByRole('textbox', { name: 'First message' }).fill('1');
  await dialog.getByRole('textbox', { name: 'Last message' }).fill('3');
  await dialog.getByRole('textbox', { name: 'First message' }).fill('2');
  await expect(dialog.getByText(/^Messages 2 to 3, /)).toBeVisible();
  await rows.nth(1).press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  const before = await rows.nth(2).getAttribute('aria-pressed');
  await page.keyboard.press('Enter');
  await expect(rows.nth(2)).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
  if (before === 'true') await page.keyboard.press('Enter');
  expect(await axeInBothSchemes(page, 'picking messages')).toEqual([]);
  await dialog.getByRole('button', { name: 'Use these messages' }).press('Enter');
  const worked = main.getByRole('group', { name: 'Worked case 1' });
  await worked.getByRole('textbox', { name: 'Why message 3 matters' }).fill('It asks to keep quiet.');
  await main.getByRole('button', { name: 'Remove Check 3' }).click();
  await expect(main.getByText(/^About \d minutes, in 13 steps\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(main.getByText(/^About \d minutes, in 14 steps\.$/)).toBeVisible();
  await main.getByRole('button', { name: 'Save lesson' }).click();
  await expect(lines.filter({ hasText: '<b>Ours</b>' })).toHaveCount(1);

  const saved = await console.download(main.getByRole('button', { name: 'Export course' }));
  await choose('<b>Ours</b>', 'Delete');
  await expect(lines).toHaveCount(14);
  const course = JSON.parse(readFileSync(saved.path, 'utf8')) as {
    lessons: { lesson: { summary: string[] } }[];
  };
  course.lessons[1]!.lesson.summary = [];
  const file = testInfo.outputPath('course.json');
  writeFileSync(file, JSON.stringify(course));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    main.getByRole('button', { name: 'Import course' }).click(),
  ]);
  await chooser.setFiles(file);
  await expect(main.getByRole('alert')).toContainText('Lesson 2 of the file: ');
  await expect(lines.filter({ hasText: '<b>Ours</b>' })).toHaveCount(1);
});
