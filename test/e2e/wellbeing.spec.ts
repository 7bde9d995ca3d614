import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedCases, storedLog } from './stored.ts';

test('"I need a break" gives the case back with its draft and covers the screen, until back to work', async ({
  console,
}) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await review.note.fill('in the middle of it');
  await page.getByRole('button', { name: 'I need a break' }).click();
  await expect(console.heading('You are on a break')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByText('in the middle of it')).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  expect((await storedCases(page)).find(({ id }) => id === caseId)).toMatchObject({
    state: 'open',
    lease: null,
  });

  await page.reload();
  await expect(console.heading('You are on a break')).toBeVisible();
  const other = await console.openAnother();
  await expect(other.heading('You are on a break')).toBeVisible();
  await page.getByRole('button', { name: 'Back to work' }).click();
  await review.waitUntilOpen();
  expect(review.caseId()).toBe(caseId);
  await expect(review.note).toHaveValue('in the middle of it');
  const kinds = (await storedLog(page)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.startsWith('break'))).toEqual(['break-started', 'break-ended']);
});

test('a break is due after the policy’s minutes; putting it off asks why, and the limit stops handing out', async ({
  console,
}) => {
  const { page } = console;
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  const day = await page.evaluate(() => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
  const workday = { reviewer: 'reviewer-1', day, breakDueFrom: 3000, limitDueFrom: 14_400, breakSince: null };
  await changeStored(page, 'workdays', { ...workday, seconds: 3000, sinceBreak: 3000 });
  await page.reload();
  const reminder = page.getByRole('status').filter({ hasText: 'A break is due' });
  await expect(reminder).toContainText('50 minutes of review since your last break');
  await reminder.getByRole('button', { name: 'Snooze for 10 minutes' }).click();
  await reminder.getByRole('button', { name: 'For 10 minutes' }).click();
  await expect(reminder).toContainText('Give a reason for continuing.');
  await reminder.getByRole('textbox', { name: 'Reason for continuing' }).fill('nearly done');
  await page.keyboard.press('Enter');
  await expect(reminder).toBeHidden();
  expect((await storedLog(page)).at(-1)).toMatchObject({
    kind: 'break-snoozed',
    payload: { limit: 'break', reason: 'nearly done' },
  });

  await changeStored(page, 'workdays', { ...workday, seconds: 14_400, sinceBreak: 10 });
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'today’s limit of 240 minutes' })).toBeVisible();
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByRole('button', { name: 'Review next case' }).click();
  await expect(page.getByRole('main')).toContainText('You have reached today');
});
