import type { Page } from '@playwright/test';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { storeOldCase, storeOldImport, storeOldVerdict } from './old-data.ts';
import { PeoplePage } from './pages/people-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RetentionPage } from './pages/retention-page.ts';
import { StatisticsPage } from './pages/statistics-page.ts';
import { changeStored, storedCases, storedLog } from './stored.ts';

/** The parts of the extension API that the tests reach through the background's service worker. */
declare const chrome: {
  alarms: {
    getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
    create(name: string, info: { when: number; periodInMinutes: number }): Promise<void>;
  };
};

/** How many cases the Statistics screen counts. */
const flagged = async (page: Page) => (await new StatisticsPage(page).figure('Flagged cases')).value;

/** Sets the periods behind the console's back. */
const setPeriods = (page: Page, transcriptMonths: number | null) =>
  changeStored(page, 'settings', {
    key: 'retention-periods',
    value: { transcriptMonths, appealDays: transcriptMonths },
  });

test('a lead sets periods, sees what would go, and purges it; log, queue and figures follow', async ({
  console,
}) => {
  const { page } = console;
  const [retention, queue] = [new RetentionPage(page), new QueuePage(page)];
  const { queued } = await console.counts();
  // Kept by hand, so that nothing goes before it is asked for.
  await setPeriods(page, null);
  await storeOldImport(page, 400, ['old-verdict', 'old-open', 'old-plain']);
  await storeOldImport(page, 300, ['old-appeal']);
  await storeOldVerdict(page, 'old-verdict', 390);
  await storeOldCase(page, 'old-open', 390);
  await storeOldVerdict(page, 'old-appeal', 290, 250);
  await page.reload();
  await queue.expectListed(queued + 1);
  await expect(page.getByRole('row', { name: /old-open/ })).toBeVisible();
  await console.goTo('Statistics');
  await expect.poll(() => flagged(page)).toBe(String(queued + 3));

  await retention.open();
  await expect(retention.status).toContainText('Nothing is due for purge. No further purges are scheduled.');
  await expect(retention.panel('Past purges')).toContainText('No purges yet.');
  await expect(retention.panel('Statistics of purged cases')).toContainText(
    'No flagged case has been purged yet.',
  );
  expect(await axeFaults(page)).toEqual([]);
  // Past the look at the start, which would purge what is due by itself.
  await page.waitForFunction(() => performance.now() > 7_000);
  await retention.setPeriods(12, 195, 'our policy');
  await expect(retention.wouldGo('Cases and outcomes')).toHaveText('2');
  await expect(retention.wouldGo('Transcripts')).toHaveText('3');
  await expect(retention.wouldGo('Appeal texts')).toHaveText('1');
  await expect(retention.status).toContainText(
    'Due for purge: 2 cases, 3 transcripts and 1 appeal text. Next purge due on',
  );
  expect(await storedCases(page)).toHaveLength(queued + 3);

  await retention.purgeNow();
  await expect(retention.status).toContainText('Nothing is due for purge.');
  await expect(retention.panel('Preview purge')).toContainText(
    'Purged: 2 cases, 3 transcripts, 1 appeal text and 3 log entries.',
  );
  await expect(retention.pastPurge(0).getByRole('cell')).toHaveText(['reviewer-1', '2', '3', '1', '0', '3']);
  const purged = retention.panel('Statistics of purged cases').getByRole('row', { name: /^All months/ });
  await expect(purged.getByRole('cell').nth(1)).toHaveText('2');
  await expect(purged).toContainText('100.0 %');
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 400 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  const log = await storedLog(page);
  expect(findChainBreak(log)).toBeNull();
  expect(JSON.stringify(log)).not.toMatch(/note on old-verdict|complaint on old-appeal/);
  expect(JSON.stringify(log)).toContain('a note on old-appeal');
  expect((await storedCases(page)).find(({ id }) => id === 'old-appeal')).toMatchObject({
    appeal: { complaint: '', decision: 'upheld', decidedBy: 'oak' },
  });
  await console.goTo('Log');
  await expect(
    page.getByRole('button', { name: /^Purged 3 transcripts at the end of the retention period/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Verify chain' }).click();
  await expect(page.getByRole('dialog')).toContainText('Purges have erased the content of 3');
  await page.keyboard.press('Escape');
  await console.goTo('Statistics');
  await expect.poll(() => flagged(page)).toBe(String(queued + 1));
  await page.getByRole('link', { name: 'Purged cases' }).click();
  await expect(retention.panel('Statistics of purged cases')).toContainText('100.0 %');
  await console.goTo('Queue');
  await queue.expectListed(queued);
  await expect(page.getByRole('row', { name: /old-open/ })).toBeHidden();
});

test('a reviewer reads how long data are kept and cannot change it or purge', async ({ console }) => {
  const { page } = console;
  const people = new PeoplePage(page);
  await people.add('willow', 'Reviewer');
  await people.switchTo('willow');
  const retention = new RetentionPage(page);
  await retention.open();
  const periods = retention.panel('Retention periods');
  await expect(periods).toContainText('12 months');
  await expect(periods).toContainText('195 days after the decision');
  await expect(periods).toContainText('cannot change retention periods or purge');
  await expect(page.getByRole('button', { name: 'Save periods' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Purge now' })).toBeHidden();
});

test('the daily alarm purges, and so does the next start; an open queue follows', async ({ console }) => {
  const { page } = console;
  const queue = new QueuePage(page);
  const background = console.browser.context.serviceWorkers()[0]!;
  const { queued } = await console.counts();
  await expect
    .poll(() => background.evaluate(() => chrome.alarms.getAll()))
    .toMatchObject([{ name: 'purge', periodInMinutes: 1440 }]);
  const isStored = async (id: string) => (await storedCases(page)).some((found) => found.id === id);

  await setPeriods(page, null);
  await storeOldImport(page, 400, ['old-alarm']);
  await storeOldCase(page, 'old-alarm', 390);
  await page.reload();
  await queue.expectListed(queued + 1);
  // Past the look at the start, so that the alarm alone is left to purge.
  await page.waitForFunction(() => performance.now() > 7_000);
  await setPeriods(page, 12);
  await background.evaluate(() =>
    chrome.alarms.create('purge', { when: Date.now() + 100, periodInMinutes: 1440 }),
  );
  await queue.expectListed(queued);
  await expect(page.getByRole('row', { name: /old-alarm/ })).toBeHidden();
  expect(await isStored('old-alarm')).toBe(false);

  await storeOldImport(page, 500, ['old-start']);
  await storeOldCase(page, 'old-start', 490);
  await page.reload();
  await queue.expectListed(queued + 1);
  await expect.poll(() => isStored('old-start'), { timeout: 10_000 }).toBe(false);
  await queue.expectListed(queued);
  const log = await storedLog(page);
  expect(log.filter(({ kind }) => kind === 'purge').map(({ actor }) => actor)).toEqual([
    'Second Look',
    'Second Look',
  ]);
  expect(findChainBreak(log)).toBeNull();
});
