import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { QueuePage } from './pages/queue-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog, withoutChance } from './stored.ts';

test('the queue narrows by state and by search, and clears again', async ({ console }) => {
  const { page } = console;
  const queue = new QueuePage(page);
  await withoutChance(page);
  const { queued } = await console.counts();
  await queue.expectListed(queued);
  await page.keyboard.press('n');
  await new ReviewPage(page).decideByKeyboard('Confirmed');
  await console.goTo('Queue');
  await queue.expectListed(queued - 1);

  await queue.tab('All').click();
  await queue.expectListed(queued);
  await queue.filter('State', ['Decided']);
  await queue.expectListed(1);
  await expect(await queue.cell(0, 'State')).toHaveText('Decided');
  await expect(await queue.cell(0, 'Last reviewer')).toHaveText('You');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await queue.tab('Waiting').click();

  await queue.grid.focus();
  await page.keyboard.press('/');
  await expect(queue.search).toBeFocused();
  await page.keyboard.type('guild');
  const guild = (await storedCases(page)).filter(
    ({ state, channel }) => state !== 'decided' && channel.includes('guild'),
  );
  await queue.expectListed(guild.length);
  await queue.search.fill('nothing is called this');
  await expect(page.getByRole('heading', { name: 'No matching cases' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
  await queue.expectListed(queued - 1);
});

test('the search looks through the messages when it is asked to', async ({ console }) => {
  const { page } = console;
  await page.getByRole('button', { name: 'Review next case' }).click();
  await new ReviewPage(page).waitUntilOpen();
  await page.getByText('Whole transcript').click();
  const words = (await page.locator('li[data-message="0"] [dir="auto"]').last().innerText()).trim();
  const transcript = (await console.heading(/^Case /).innerText()).replace('Case ', '');
  await console.goTo('Queue');
  await page.getByRole('textbox', { name: 'Search', exact: true }).fill(`"${words}"`);
  await expect(page.getByText('No matching cases')).toBeVisible();
  await page.getByRole('switch', { name: 'In messages' }).check();
  await expect(page.getByRole('row').filter({ hasText: transcript })).toBeVisible();
  await page.getByRole('textbox', { name: 'Search', exact: true }).fill('"no such words anywhere in them"');
  await expect(page.getByText('No matching cases')).toBeVisible();
});

test('a saved view is there after a reload, with its count; it is renamed, deleted and put back', async ({
  console,
}) => {
  const { page } = console;
  const queue = new QueuePage(page);
  const german = (await storedCases(page)).filter(({ locale }) => locale === 'de').length;
  await queue.filter('Locale', ['de']);
  await queue.expectListed(german);
  await page.getByRole('button', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('waiting');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('A view called “waiting” already exists.');
  await page.getByRole('textbox', { name: 'Name' }).fill('German');
  await page.keyboard.press('Enter');
  await expect(queue.tab('German')).toHaveText(`German${german}`);
  await expect(queue.tab('German')).toHaveAttribute('aria-current', 'true');

  await page.reload();
  await queue.tab('Waiting').click();
  await expect(queue.tab('German')).toHaveText(`German${german}`);
  await queue.tab('German').click();
  await queue.expectListed(german);

  await page.getByRole('button', { name: 'Edit view German' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('In German');
  await page.keyboard.press('Enter');
  await expect(queue.tab('In German')).toBeVisible();
  await page.getByRole('button', { name: 'Edit view In German' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(queue.tab('In German')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(queue.tab('In German')).toBeVisible();
});

test('several cases are assigned and the assignment is undone, by keyboard alone', async ({ console }) => {
  const { page } = console;
  const queue = new QueuePage(page);
  await queue.grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Assign to…' })).toBeEnabled();
  await page.keyboard.press('a');
  // The menu takes the focus a moment after it is shown.
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'reviewer-1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByText('Assigned 3 cases to reviewer-1')).toBeVisible();
  const assigned = async () => (await storedCases(page)).filter(({ assignee }) => assignee === 'reviewer-1');
  expect(await assigned()).toHaveLength(3);
  await expect(await queue.cell(0, 'Assignee')).toHaveText('Unassigned');
  await expect(await queue.cell(1, 'Assignee')).toHaveText('You');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByText('Undone for 3 cases')).toBeVisible();
  expect(await assigned()).toHaveLength(0);
  expect((await storedLog(page)).filter(({ kind }) => kind === 'assignment')).toHaveLength(2);
  await expect(page).toHaveURL(/#\/queue/);
});

test('the header box marks all that match; Shift and a click mark what is between', async ({ console }) => {
  const { page } = console;
  const queue = new QueuePage(page);
  const { queued } = await console.counts();
  await queue.grid.getByRole('checkbox', { name: 'Select all matching cases' }).check();
  await expect(page.getByText(`${queued} selected`).first()).toBeVisible();
  await queue.grid.getByRole('checkbox', { name: 'Select all matching cases' }).uncheck();
  await expect(page.getByText('selected')).toHaveCount(0);
  await queue.rows.nth(1).getByRole('checkbox').click();
  await queue.rows.nth(4).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected').first()).toBeVisible();
  await expect(queue.rows.nth(3)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('selected')).toHaveCount(0);
});

test('with filters open, cases marked and nothing listed axe finds nothing', async ({ console }) => {
  const { page } = console;
  const queue = new QueuePage(page);
  const check = async (what: string) => {
    expect(await axeFaults(page), what).toEqual([]);
  };
  const channel = await (await queue.cell(1, 'Channel')).innerText();
  await queue.rows.nth(1).getByRole('checkbox').click();
  await check('with a case marked');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('combobox', { name: 'Reviewer' }).waitFor();
  await check('with the filters open');
  await page.keyboard.press('Escape');
  await queue.tab('Appeals').click();
  await page.getByRole('heading', { name: 'Nothing in this view' }).waitFor();
  await check('with nothing in the view');
  await page.setViewportSize({ width: 640, height: 400 });
  await queue.tab('Waiting').click();
  await queue.grid.waitFor();
  await page.getByRole('button', { name: /^Filters/ }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // On a phone a row says in a second line what there is no column for, and the list alone scrolls.
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(queue.rows.nth(1)).toContainText(channel);
  await expect(queue.grid.getByRole('columnheader', { name: 'Channel' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
    0,
  );
});
