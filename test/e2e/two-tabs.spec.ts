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

test('a case that one tab holds can only be read in the other, until it is given back', async ({
  console,
}) => {
  const first = new ReviewPage(console.page);
  await console.page.keyboard.press('n');
  await first.waitUntilOpen();
  const caseId = first.caseId();
  const otherTab = await console.openAnother();
  await otherTab.page.goto(console.page.url());
  const second = new ReviewPage(otherTab.page);
  await expect(otherTab.page.getByRole('main')).toContainText('You hold this case in another tab');
  await expect(second.save).toBeHidden();
  await second.expectRoomForMessages();
  await otherTab.page.keyboard.press('Control+Enter');

  await first.decideByKeyboard('Confirmed');
  await expect(otherTab.page.getByRole('main')).toContainText(/decided/i);
  await second.expectRoomForMessages();
  const decisions = (await storedLog(console.page)).filter(
    (entry) => entry.kind === 'decision' && entry.caseId === caseId,
  );
  expect(decisions).toHaveLength(1);
  expect((await storedCases(console.page)).find(({ id }) => id === caseId)?.verdict).toBe('confirmed');
});

test('two tabs race for the next case a hundred times and never hold the same one', async ({ console }) => {
  test.setTimeout(900_000);
  const otherTab = await console.openAnother();
  await expect(otherTab.page.getByRole('button', { name: 'Review next case' })).toBeEnabled();
  const reviews = [new ReviewPage(console.page), new ReviewPage(otherTab.page)];
  // Small windows, because painting long tables decides no race and takes a third of its time.
  for (const { page } of reviews) await page.setViewportSize({ width: 1000, height: 500 });
  for (let round = 0; round < 100; round += 1) {
    await Promise.all(reviews.map((review) => review.takeNext()));
    const held = reviews.map((review) => review.caseId());
    expect(new Set(held).size, `round ${round}`).toBe(2);
    await Promise.all(reviews.map((review) => review.giveBack()));
  }
  const holders = new Map<string, number>();
  for (const { kind, caseId } of await storedLog(console.page)) {
    if (kind !== 'lease' && kind !== 'lease-ended') continue;
    const now = (holders.get(caseId!) ?? 0) + (kind === 'lease' ? 1 : -1);
    expect([0, 1]).toContain(now);
    holders.set(caseId!, now);
  }
});

test('drafts of two tabs do not overwrite each other', async ({ console }) => {
  const first = new ReviewPage(console.page);
  await console.page.keyboard.press('n');
  await first.waitUntilOpen();
  const otherTab = await console.openAnother();
  await otherTab.page.getByRole('button', { name: 'Review next case' }).click();
  const second = new ReviewPage(otherTab.page);
  await second.waitUntilOpen();
  expect(second.caseId()).not.toBe(first.caseId());
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
  const log = await storedLog(pages[0]!);
  expect(log.map(({ kind }) => kind).filter((kind) => kind !== 'cases-opened')).toEqual(['import']);
  // Every case was opened by one entry, and no batch twice.
  const told = log.flatMap((entry) => (entry.kind === 'cases-opened' ? entry.payload.caseIds : []));
  const cases = await storedCases(pages[0]!);
  expect(told.sort()).toEqual(cases.map(({ id }) => id).sort());
  expect(new Set(cases.map(({ transcriptId }) => transcriptId)).size).toBe(cases.length);
});
