import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('two consoles side by side stay in step', async ({ console }) => {
  const other = await console.openAnother();
  await expect(other.heading('Queue')).toBeVisible();
  const status = other.page.getByRole('main').getByText(/open cases?$/);
  const { queued } = await console.counts();
  await expect(status).toContainText(`of ${queued} open`);
  await console.page.keyboard.press('n');
  await new ReviewPage(console.page).decideByKeyboard('Confirmed');
  await expect(status).toContainText(`of ${queued - 1} open`);
});

test('a case that is open in two tabs is decided once; the other tab is told', async ({ console }) => {
  const first = new ReviewPage(console.page);
  await console.page.keyboard.press('n');
  await first.waitUntilOpen();
  const caseId = first.caseId();
  const otherTab = await console.openAnother();
  await otherTab.page.goto(console.page.url());
  const second = new ReviewPage(otherTab.page);
  await second.waitUntilOpen();
  await second.verdict('Not confirmed').check();

  await first.decideByKeyboard('Confirmed');
  await expect(otherTab.page.getByRole('main')).toContainText(/decided/i);
  await expect(second.save).toBeHidden();
  await otherTab.page.keyboard.press('Control+Enter');

  const decisions = (await storedLog(console.page)).filter(
    (entry) => entry.kind === 'decision' && entry.caseId === caseId,
  );
  expect(decisions).toHaveLength(1);
  expect((await storedCases(console.page)).find(({ id }) => id === caseId)?.verdict).toBe('confirmed');
});

test('drafts of two tabs do not overwrite each other', async ({ console }) => {
  const first = new ReviewPage(console.page);
  await console.page.keyboard.press('n');
  await first.waitUntilOpen();
  const otherTab = await console.openAnother();
  await otherTab.page.getByRole('button', { name: 'Review next case' }).click();
  const second = new ReviewPage(otherTab.page);
  await second.waitUntilOpen();
  await otherTab.page.keyboard.press('j');
  await expect.poll(() => second.caseId()).not.toBe(first.caseId());
  await first.note.fill('of the first tab');
  await second.note.fill('of the second tab');
  await console.page.reload();
  await otherTab.page.reload();
  await expect(first.note).toHaveValue('of the first tab');
  await expect(second.note).toHaveValue('of the second tab');
});

test('two tabs at the very first start load and score the samples once', async ({ launch }) => {
  const browser = await launch();
  const pages = await Promise.all([browser.context.newPage(), browser.context.newPage()]);
  await Promise.all(pages.map((page) => page.goto(browser.consoleUrl)));
  const { ConsolePage } = await import('./pages/console-page.ts');
  const opened = new ConsolePage(pages[0]!, browser);
  await opened.waitUntilScored();
  expect((await opened.counts()).transcripts).toBe(400);
  expect((await storedLog(pages[0]!)).map(({ kind }) => kind)).toEqual(['import']);
});
