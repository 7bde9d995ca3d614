import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KeysPage } from './pages/keys-page.ts';
import { ReviewPage } from './pages/review-page.ts';

test('the palette opens by key, narrows as one types, and runs a command', async ({ console }) => {
  const { page } = console;
  const keys = new KeysPage(page);
  await keys.openPalette();
  await expect(keys.options.filter({ hasText: 'Review next case' })).toContainText('N');
  await expect(keys.options.filter({ hasText: 'Not confirmed' })).toHaveCount(0);
  await keys.search.fill('go to st');
  await expect(keys.options).toHaveText(['Go to Statistics']);
  await expect(keys.marked).toHaveText('Go to Statistics');
  await page.keyboard.press('Enter');
  await expect(console.heading('Statistics')).toBeFocused();
  await expect(keys.palette).toBeHidden();
  // To a part of a workspace too, by its name.
  await keys.openPalette();
  await keys.search.fill('export');
  await expect(keys.marked).toHaveText('Export, Statistics');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Export', selected: true })).toBeVisible();
  // What was run stands on top from now on, after a reload too.
  await page.reload();
  await expect(console.heading('Statistics')).toBeVisible();
  await keys.openPalette();
  await expect(keys.group('Recent').getByRole('option')).toHaveText(['Go to Statistics']);
  await expect(keys.marked).toHaveText('Go to Statistics');
});

test('the arrows move through the palette, and the field says which command they have reached', async ({
  console,
}) => {
  const { page } = console;
  const keys = new KeysPage(page);
  await keys.openPalette();
  for (const query of ['go', 'go to', 'go']) {
    await keys.search.fill(query);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(keys.marked).toHaveText('Go to Review');
    await expect(keys.palette.locator('[data-selected]')).toHaveCount(1);
    await expect(keys.search).toHaveAttribute(
      'aria-activedescendant',
      (await keys.marked.getAttribute('id')) ?? 'none',
    );
  }
  await keys.search.fill('nothing of the kind');
  await expect(keys.palette.getByRole('status')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(keys.palette).toBeHidden();
  // What is typed in the same breath is typed in its field.
  const control = { key: 'k', code: 'KeyK', ctrlKey: true };
  expect(await keys.pressAtOnce(control)).toBe('Search commands');
  await page.keyboard.press('Escape');
  await expect(keys.palette).toBeHidden();
  // Nothing was run, and the queue's keys work on.
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
});

test('the palette offers what the screen on view can do, and does it', async ({ console }) => {
  const { page } = console;
  const keys = new KeysPage(page);
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  // It opens while typing too, and gives the focus back.
  await review.note.focus();
  await keys.openPalette();
  await expect(keys.options.filter({ hasText: 'Undo the last decision' })).toHaveCount(0);
  await keys.search.fill('inconcl');
  await page.keyboard.press('Enter');
  await expect(review.verdict('Inconclusive')).toBeChecked();
  await expect(review.note).toBeFocused();
  // A screen that comes while it is open takes the focus no more than a key.
  await keys.openPalette();
  await page.evaluate(() => location.assign('#/log'));
  await expect(page.locator('h1')).toHaveText('Log');
  await expect(keys.search).toBeFocused();
});

test('the list of keys shows those in force', async ({ console }) => {
  const { page } = console;
  const keys = new KeysPage(page);
  await page.keyboard.press('Shift+?');
  await expect(keys.list).toBeVisible();
  await expect(keys.list).toContainText('1Confirmed');
  await page.keyboard.press('Escape');
  await expect(keys.list).toBeHidden();
  // The dialog has the keys before it has the focus: the queue behind it does not act on the second one.
  await keys.pressAtOnce({ key: '?', code: 'Slash', shiftKey: true }, { key: 'n', code: 'KeyN' });
  await expect(keys.list).toBeVisible();
  await expect(console.heading('Queue')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(keys.list).toBeHidden();
  await page.evaluate(() => location.assign('#/settings/keys'));
  const search = page.getByRole('textbox', { name: 'Search commands and keys' });
  await search.fill('not conf');
  await expect(keys.row('Not confirmed')).toBeVisible();
  await expect(keys.row('Confirmed')).toBeHidden();
  await search.fill('');
  await keys.pressNewKey('Confirmed', 'c');
  await expect(keys.row('Confirmed')).toContainText('Default: 1');
  await page.keyboard.press('Shift+?');
  await expect(keys.list).toContainText('CConfirmed');
  await expect(keys.list).not.toContainText('1Confirmed');
});

test('a command with another key listens to that one alone, after a reload too, until it is reset', async ({
  console,
}) => {
  const { page } = console;
  const keys = new KeysPage(page);
  const review = new ReviewPage(page);
  await page.evaluate(() => location.assign('#/settings/keys'));
  await keys.pressNewKey('Confirmed', 'c');
  await expect(keys.changeButton('Confirmed')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'The key of Confirmed is now C.' })).toBeAttached();
  await page.reload();
  await console.goTo('Queue');
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  await page.keyboard.press('2');
  await expect(review.verdict('Not confirmed')).toBeChecked();
  await page.keyboard.press('1');
  await expect(review.verdict('Not confirmed')).toBeChecked();
  await page.keyboard.press('c');
  await expect(review.verdict('Confirmed')).toBeChecked();
  await page.evaluate(() => location.assign('#/settings/keys'));
  await page.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(keys.row('Confirmed')).not.toContainText('Default');
});

test('a key that another command has is refused, with that one named; Escape gives up', async ({
  console,
}) => {
  const { page } = console;
  const keys = new KeysPage(page);
  await page.evaluate(() => location.assign('#/settings/keys'));
  await keys.pressNewKey('Confirmed', '2');
  await expect(page.getByRole('alert')).toContainText('“Not confirmed”');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toContainText('“Show commands”');
  await expect(keys.palette).toBeHidden();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('alert')).toContainText('The browser reserves');
  await page.keyboard.press('Escape');
  await expect(keys.changeButton('Confirmed')).toBeFocused();
  await expect(keys.row('Confirmed')).not.toContainText('Default');
});

test('a key that is removed does nothing', async ({ console }) => {
  const { page } = console;
  const keys = new KeysPage(page);
  await page.evaluate(() => location.assign('#/settings/keys'));
  await page.getByRole('button', { name: 'Remove the key of Review next case' }).click();
  await expect(keys.row('Review next case')).toContainText('No key');
  await console.goTo('Queue');
  await page.keyboard.press('n');
  await page.keyboard.press('j');
  const second = await page.getByRole('row').nth(2).getAttribute('id');
  await expect(page.getByRole('grid', { name: 'Cases' })).toHaveAttribute(
    'aria-activedescendant',
    String(second),
  );
  await expect(console.heading('Queue')).toBeVisible();
});

test('keys are text in the note, but for the one that saves', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await page.keyboard.press('2');
  await review.note.focus();
  await page.keyboard.type('1 j e ? c');
  await expect(review.note).toHaveValue('1 j e ? c');
  await expect(review.verdict('Not confirmed')).toBeChecked();
  expect(review.caseId()).toBe(caseId);
  await page.keyboard.press('Control+Enter');
  await review.waitUntilLeft(caseId);
});

test('Enter on a button of the queue presses it and opens no case', async ({ console }) => {
  const { page } = console;
  const collapse = page.getByRole('button', { name: 'Collapse navigation' });
  await collapse.press('Enter');
  await expect(collapse).toBeHidden();
  await expect(page).toHaveURL(/#\/queue$/);
});

test('axe finds nothing in the palette and in a key being changed, light and dark', async ({ console }) => {
  test.setTimeout(240_000);
  const { page } = console;
  const keys = new KeysPage(page);
  const found: string[] = [];
  const check = async (screen: string) => found.push(...(await axeInBothSchemes(page, screen)));
  const styles = await page.locator('style').count();
  await keys.openPalette();
  await check('palette');
  await keys.search.fill('nothing of the kind');
  await check('empty palette');
  expect(await page.locator('style').count()).toBe(styles);
  await page.keyboard.press('Escape');
  await expect(keys.palette).toBeHidden();
  await page.evaluate(() => location.assign('#/settings/keys'));
  await keys.pressNewKey('Confirmed', '2');
  await expect(page.getByRole('alert')).toBeVisible();
  await check('settings');
  expect(found).toEqual([]);
});
