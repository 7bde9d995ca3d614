import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedDrafts, storedReviewPolicies } from './stored.ts';

test('highlights can be off, strongest or all; the excerpt unfolds', async ({ console }) => {
  const { page } = console;
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  const marks = page.locator('main mark');
  const highlights = page.getByRole('radiogroup', { name: 'Highlights' });
  await page.getByText('Whole transcript').click();
  await expect(marks.first()).toBeVisible();
  const strongest = await marks.count();
  await highlights.getByText('All').click();
  await expect.poll(() => marks.count()).toBeGreaterThan(strongest);
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('h');
  await expect(marks).toHaveCount(0);

  // A signal leads to its message, and a message to its signals.
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  const signals = evidence.getByRole('listitem').getByRole('button');
  const messageOf = async (place: number) =>
    Number(/Message (\d+)/.exec(await signals.nth(place).innerText())![1]);
  const row = (number: number) => page.locator(`li[data-message="${number - 1}"]`);
  const strongestAt = await messageOf(0);
  await signals.first().click();
  await expect(row(strongestAt)).toBeFocused();
  await expect(row(strongestAt).locator('mark').first()).toBeVisible();
  let other = 1;
  while ((await messageOf(other)) === strongestAt) other += 1;
  await row(await messageOf(other)).hover();
  await expect(evidence.locator('[data-linked]').first()).toContainText(`Message ${await messageOf(other)}`);

  await page.getByText(/^Key passages/).click();
  const folds = page.getByRole('button', { name: /^Show \d+ messages?/ });
  const before = await folds.count();
  expect(before).toBeGreaterThan(0);
  await folds.first().click();
  await expect(folds).toHaveCount(before - 1);
});

test('text is found in the transcript, by keyboard', async ({ console }) => {
  const { page } = console;
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  await page.keyboard.press('/');
  const field = page.getByRole('textbox', { name: 'Find in the transcript' });
  await expect(field).toBeFocused();
  await field.fill('e');
  const status = page.getByRole('search', { name: 'Find in the transcript' }).getByRole('status');
  await expect(status).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^2 of \d+$/);
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(/^1 of \d+$/);
  await field.fill('qqqq');
  await expect(status).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('a characteristic is marked on a message by keyboard, and kept with the draft', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  await page.keyboard.press(']');
  await expect(page.locator('li[data-message="0"]')).toBeFocused();
  await page.keyboard.press('m');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitemcheckbox', { name: 'Secrecy' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove Secrecy from message 1' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Secrecy (on 1 message)' })).toBeChecked();
  await expect
    .poll(() => storedDrafts(page))
    .toMatchObject([{ marks: [{ message: 0, characteristic: 'secrecy' }] }]);
  await page.getByRole('button', { name: 'Remove Secrecy from message 1' }).click();
  await expect(page.getByRole('checkbox', { name: 'Secrecy', exact: true })).not.toBeChecked();
});

test('the policy is beside the case, and can be searched', async ({ console }) => {
  const { page } = console;
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  await page.keyboard.press('p');
  const policy = page.getByRole('region', { name: 'Policy', exact: true }).first();
  await expect(policy).toContainText('Version 1.1.0');
  await page.getByRole('textbox', { name: 'Search the policy' }).fill('timetable');
  await expect(policy.getByText('Information seeking')).toBeVisible();
  await expect(policy.getByText('Flattery')).toBeHidden();
  expect(await axeFaults(page)).toEqual([]);
});

test('blind and masked by policy: nothing of detection, no text until asked for, and a reveal afterwards', async ({
  console,
}) => {
  const { page } = console;
  const [policy] = await storedReviewPolicies(page);
  await changeStored(page, 'reviewPolicies', {
    ...policy,
    version: 2,
    rules: {
      ...policy!.rules,
      blind: { mode: 'always', share: 0 },
      wellbeing: { ...policy!.rules.wellbeing, mask: 'message' },
    },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Review next case' }).click();
  const review = new ReviewPage(page);
  await review.waitUntilOpen();
  const main = page.getByRole('main');
  await expect(main.getByText('Evidence', { exact: true })).toHaveCount(0);
  await expect(page.locator('main mark')).toHaveCount(0);
  await expect(main).not.toContainText('Risk');
  await review.expectRoomForMessages();
  await page.getByRole('button', { name: 'Show message 1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Show message 1', exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show message 2', exact: true })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show text' }).click();
  await expect(page.getByRole('button', { name: 'Show message 2', exact: true })).toBeHidden();

  await review.decideByKeyboard('Not confirmed');
  // What was said of the decision stands above the bar of the next case, and moves until that is there.
  await review.waitUntilOpen();
  await page.getByRole('button', { name: 'See detection result' }).click();
  await expect(main).toContainText('You decided this case blind');
  await review.expectRoomForMessages();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(main).toContainText('it would have changed your decision');
});
