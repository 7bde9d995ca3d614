import { consolePage } from '../../browser/chromium.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { expect, test } from './fixtures.ts';
import { killBrowser } from './kill-browser.ts';
import { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedDrafts, storedLog } from './stored.ts';

test('a decision survives SIGKILL right after it, and the chain verifies', async ({ launch, console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => review.caseId()).not.toBe(caseId);
  expect(killBrowser(console.browser.profile)).toBeGreaterThan(0);
  await console.browser.close().catch(() => {});

  const again = await launch({ profile: console.browser.profile });
  const reopened = await consolePage(again);
  const opened = new ConsolePage(reopened, again);
  await opened.waitUntilScored();
  expect((await storedCases(reopened)).find(({ id }) => id === caseId)).toMatchObject({
    verdict: 'confirmed',
    reviews: [{ stage: 'first-review', verdict: 'confirmed' }],
  });
  const log = await storedLog(reopened);
  expect(log.findLast(({ kind }) => kind === 'decision')).toMatchObject({ caseId });
  expect(findChainBreak(log)).toBeNull();
  await opened.goTo('Statistics');
  await expect(reopened.getByRole('main')).toContainText('The log is intact');
});

test('a crash in the middle of a draft loses nothing, and the case is taken up where it was left', async ({
  launch,
  console,
}) => {
  const review = new ReviewPage(console.page);
  await console.page.keyboard.press('n');
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await console.page.keyboard.press('4');
  await console.page.getByRole('checkbox', { name: 'May be urgent' }).check();
  await console.page.getByRole('checkbox', { name: /^Secrecy/ }).check();
  await review.note.fill('half a thought');
  await expect
    .poll(() => storedDrafts(console.page))
    .toMatchObject([{ caseId, choice: 'escalate', note: 'half a thought' }]);
  killBrowser(console.browser.profile);
  await console.browser.close().catch(() => {});

  const again = await launch({ profile: console.browser.profile });
  const page = await consolePage(again);
  const reopened = new ReviewPage(page);
  await page.getByRole('button', { name: 'Review next case' }).click();
  await reopened.waitUntilOpen();
  expect(reopened.caseId()).toBe(caseId);
  await expect(reopened.note).toHaveValue('half a thought');
  await expect(reopened.verdict('Escalate')).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'May be urgent' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Secrecy/ })).toBeChecked();
});

test('scoring that a crash cut off goes on at the next start', async ({ launch }) => {
  const browser = await launch();
  const page = await consolePage(browser);
  const opened = new ConsolePage(page, browser);
  await expect.poll(async () => (await opened.counts()).transcripts, { intervals: [5] }).toBe(400);
  killBrowser(browser.profile);
  await browser.close().catch(() => {});
  const again = await launch({ profile: browser.profile });
  const reopened = new ConsolePage(await consolePage(again), again);
  await reopened.waitUntilScored();
  const counts = await reopened.counts();
  expect(counts.transcripts).toBe(400);
  expect(counts.flagged).toBeGreaterThan(0);
});
