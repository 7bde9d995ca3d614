import { readFileSync, writeFileSync } from 'node:fs';
import { consolePage } from '../../browser/chromium.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test, watchComplaints } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';

test('a newcomer who comes to learn lands on the path and goes through lesson one by keys alone, over a reload', async ({
  launch,
  complaints,
}) => {
  const browser = await launch();
  const page = await consolePage(browser);
  watchComplaints(page, complaints);
  const console = new ConsolePage(page, browser);
  const main = page.getByRole('main');
  await expect(page.getByRole('button', { name: 'I’m learning to review' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('fern');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Your path starts here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(main.getByRole('heading', { name: 'Reading a conversation' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'path')).toEqual([]);

  await page.keyboard.press('Enter');
  const at = (place: number) => expect(main.getByText(`Step ${place} of 14`)).toBeVisible();
  await expect(console.heading('Reading a conversation')).toBeVisible();
  await at(1);
  await expect(main.getByRole('heading', { name: 'What to look for' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'Worked case 1' })).toBeFocused();
  await expect(main.locator('mark')).not.toHaveCount(0);
  expect(await axeInBothSchemes(page, 'worked case', 'main')).toEqual([]);
  for (const [key, step] of [
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['ArrowRight', 3],
    ['Enter', 4],
    ['Enter', 5],
  ] as const) {
    await page.keyboard.press(key);
    await at(step);
  }
  // Without an answer it does not go on; the explanation is there at once.
  await page.keyboard.press('Enter');
  await at(5);
  await page.keyboard.press('1');
  const told = main.getByRole('status');
  await expect(told).toContainText(/Correct|Incorrect/);
  const said = await told.innerText();
  expect(await axeInBothSchemes(page, 'answered pair', 'main')).toEqual([]);

  await page.reload();
  await at(5);
  await expect(told).toHaveText(said.replace('\n', ''));
  await page.keyboard.press('2');
  await expect(told).toHaveText(said.replace('\n', ''));

  for (let step = 6; step <= 13; step += 1) {
    await page.keyboard.press('Enter');
    await at(step);
    await page.keyboard.press(String((step % 2) + 1));
    await expect(told).toContainText(/Correct|Incorrect/);
  }
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'What to remember' })).toBeFocused();
  await expect(main.getByRole('listitem')).toHaveCount(3);
  await expect(main.getByText(/^You had \d of 6 pairs and \d of 3 checks right\.$/)).toBeVisible();

  // The console opens on the path, which goes on with the next.
  await page.goto(browser.consoleUrl);
  await expect(main.getByRole('heading', { name: 'Information seeking' })).toBeVisible();
  await expect(main.getByText('1 of 14')).toBeVisible();
});

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
  await expect(main.getByText(/^Not yet a lesson: .*title/)).toBeVisible();
  await title.fill('<b>Ours</b>');
  await expect(main.getByText('About 7 minutes, in 14 steps.')).toBeVisible();
  expect(await axeInBothSchemes(page, 'editor')).toEqual([]);
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
