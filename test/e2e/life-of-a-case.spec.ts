import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('a full life of a case, by three profiles: decided, disputed, adjudicated, appealed, reversed', async ({
  console,
}) => {
  const { page } = console;
  const people = new PeoplePage(page);
  const review = new ReviewPage(page);
  const main = page.getByRole('main');
  await people.add('tess', 'Trainee');
  await people.add('amber', 'Reviewer');
  await people.add('hazel', 'Lead');
  await page.evaluate(() => location.assign('#/settings/review-policy'));
  await page.getByRole('textbox', { name: 'Random second reviews (% of cases)' }).fill('100');
  await page.getByRole('textbox', { name: 'Reason' }).fill('check everything');
  await page.getByRole('button', { name: 'Activate review policy 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is active' })).toBeVisible();

  // The first review.
  await people.switchTo('tess');
  await console.goTo('Queue');
  await page.getByRole('button', { name: 'Review next case' }).click();
  await review.note.fill('the trainee was sure of it');
  await review.note.blur();
  const caseId = await review.decideByKeyboard('Confirmed');

  // The second review is blind to the first, and disagrees.
  await people.switchTo('amber');
  await console.goTo('Queue');
  await page.getByRole('button', { name: 'Review next case' }).click();
  await review.waitUntilOpen();
  expect(review.caseId()).toBe(caseId);
  await expect(main).toContainText('Second review');
  await expect(main).not.toContainText('tess');
  await expect(main).not.toContainText('the trainee was sure of it');
  await expect(review.verdict('Escalate')).toBeHidden();
  await review.expectRoomForMessages();
  await review.decideByKeyboard('Not confirmed');

  // A lead adjudicates with both side by side, and opens an appeal.
  await people.switchTo('hazel');
  await page.evaluate((id) => location.assign(`#/review/${id}`), caseId);
  await expect(main).toContainText('Adjudication: two verdicts disagree');
  for (const text of ['Confirmed by tess', 'Not confirmed by amber', 'the trainee was sure of it'])
    await expect(main).toContainText(text);
  await review.expectRoomForMessages();
  await review.decideByKeyboard('Confirmed');
  const transcript = (await storedCases(page)).find(({ id }) => id === caseId)!.transcriptId;
  await page.evaluate(() => location.assign('#/quality/appeals'));
  const select = page.getByRole('combobox', { name: 'Confirmed case' });
  await select.click();
  await page.getByRole('option', { name: new RegExp(transcript) }).click();
  const complaint = page.getByRole('textbox', { name: 'Complaint', exact: true });
  await complaint.fill('We were planning a surprise for the whole team.');
  await page.getByRole('button', { name: 'Open appeal' }).click();
  await expect(page.getByRole('list', { name: 'Open appeals' })).toContainText('Due in 30 days');

  // Who had no hand in it reverses.
  await people.switchTo('reviewer-1');
  await page.evaluate((id) => location.assign(`#/review/${id}`), caseId);
  await expect(main).toContainText('We were planning a surprise for the whole team.');
  await page.getByRole('textbox', { name: 'Reason' }).fill('others were openly included');
  await review.expectRoomForMessages();
  // And goes on to its history at once: what is stored a moment later fetches nobody back.
  await page.getByRole('button', { name: 'Reverse verdict' }).evaluate((button, id) => {
    (button as HTMLElement).click();
    location.assign(`#/log/case/${id}`);
  }, caseId);
  await expect
    .poll(async () => (await storedCases(page)).find(({ id }) => id === caseId)?.state)
    .toBe('closed');

  const log = await storedLog(page);
  expect(findChainBreak(log)).toBeNull();
  const own = log.filter((entry) => entry.caseId === caseId && !entry.kind.startsWith('lease'));
  expect(own.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
    'decision tess',
    'decision amber',
    'decision hazel',
    'appeal-opened hazel',
    'appeal-decided reviewer-1',
  ]);
  await expect(main).toContainText(/reversed/i);
  const told = await main.innerText();
  const order = ['tess', 'amber', 'hazel', 'reviewer-1'].map((name) => told.indexOf(name));
  expect(order.every((place) => place >= 0)).toBe(true);
  expect([...order].sort((left, right) => left - right)).toEqual(order);
});
