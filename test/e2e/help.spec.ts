import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('a question holds the case, is answered by who was asked, and comes back with the draft', async ({
  console,
}) => {
  const { page } = console;
  const people = new PeoplePage(page);
  const review = new ReviewPage(page);
  const main = page.getByRole('main');
  await people.add('amber', 'Reviewer');
  await review.takeCase();
  const caseId = review.caseId();
  await review.note.fill('is this one a look-alike?');
  await review.note.blur();
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Ask for help' });
  await dialog.getByRole('combobox', { name: 'Ask' }).click();
  await page.getByRole('option', { name: /^amber/ }).click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Does the coach write to everybody?');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ask and hold case' }).click();
  await expect(dialog).toBeHidden();

  await people.switchTo('amber');
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('Does the coach write to everybody?');
  await notices.getByRole('link', { name: /^Case/ }).click();
  await expect(main).toContainText('reviewer-1 asks amber');
  await expect(review.save).toBeHidden();
  await expect(main).not.toContainText('is this one a look-alike?');
  // A question, an answer and a correction leave the messages their room.
  await review.expectRoomForMessages();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Yes, to the whole team.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect(notices).not.toContainText('Does the coach');

  await people.switchTo('reviewer-1');
  await expect(notices).toContainText('Yes, to the whole team.');
  await review.takeCase();
  expect(review.caseId()).toBe(caseId);
  await expect(review.note).toHaveValue('is this one a look-alike?');
  await review.expectRoomForMessages();
  await review.decideByKeyboard('Not confirmed');
  expect((await storedCases(page)).find(({ id }) => id === caseId)).toMatchObject({ help: null });
});

test('a decision is corrected later with a reason; the first one stays in the log', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  const caseId = await review.decideByKeyboard('Confirmed');
  await page.evaluate((id) => location.assign(`#/review/${id}`), caseId);
  await page.getByRole('button', { name: 'Correct decision' }).click();
  const form = page.getByRole('region', { name: 'Correct decision' });
  await review.expectRoomForMessages();
  await form.getByRole('radio', { name: 'Not confirmed' }).check();
  await form.getByRole('button', { name: 'Save correction' }).click();
  await expect(form).toContainText('Give a reason for the correction.');
  await form.getByRole('textbox', { name: 'Reason for correction' }).fill('I misread message 3');
  await form.getByRole('button', { name: 'Save correction' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('main')).toContainText('I misread message 3');
  await review.expectRoomForMessages();
  const decisions = (await storedLog(page)).filter((entry) => entry.kind === 'decision');
  expect(decisions.map(({ payload }) => payload.verdict)).toEqual(['confirmed', 'not-confirmed']);
  expect(decisions[1]!.payload).toMatchObject({ supersedes: decisions[0]!.seq });
});
