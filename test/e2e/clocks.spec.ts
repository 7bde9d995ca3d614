import type { Page } from '@playwright/test';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { RetentionPage } from './pages/retention-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { StatisticsPage } from './pages/statistics-page.ts';
import { storedCases, storedLog, storedTranscripts, withoutChance } from './stored.ts';

const DAY = 86_400_000;

/** Has the page, from its next load on, go by a clock that is so many days ahead, or behind. */
const setClock = (page: Page, days: number) =>
  page.addInitScript((offset) => {
    const Real = Date;
    class Shifted extends Real {
      constructor(...given: unknown[]) {
        // @ts-expect-error: whatever a date can be made of
        super(...(given.length === 0 ? [Real.now() + offset] : given));
      }
      static override now() {
        return Real.now() + offset;
      }
    }
    globalThis.Date = Shifted as DateConstructor;
  }, days * DAY);

/** The notice that asks about the clock. */
const question = (page: Page) => page.getByRole('status').filter({ hasText: 'Second Look last ran on' });

test('a console three years ahead purges nothing and asks; nothing goes while the clock is wrong', async ({
  console,
}) => {
  const { page } = console;
  await withoutChance(page);
  await page.keyboard.press('n');
  const decided = await new ReviewPage(page).decideByKeyboard('Confirmed');
  await setClock(page, 3 * 365);
  await page.reload();
  await expect(question(page)).toContainText('1,095 days earlier');
  // All but the one whose case is held by now.
  await expect(question(page)).toContainText('399 transcripts');
  expect(await axeFaults(page)).toEqual([]);
  expect(await storedTranscripts(page)).toHaveLength(400);

  // By hand it asks too.
  const retention = new RetentionPage(page);
  await retention.open();
  await retention.panel('Preview purge').getByRole('button', { name: 'Purge now' }).click();
  const dialog = page.getByRole('dialog', { name: 'Purge everything that is due?' });
  await expect(dialog).toContainText('Purge only if the clock is right.');
  await dialog.getByRole('button', { name: 'The clock is wrong. Keep everything' }).click();
  await expect(question(page)).toBeHidden();
  expect(await storedTranscripts(page)).toHaveLength(400);
  expect((await storedCases(page)).find(({ id }) => id === decided)?.state).toBe('decided');
  expect((await storedLog(page)).map(({ kind }) => kind)).not.toContain('purge');
});

test('somebody who may not purge sees the question and cannot answer it; a lead who says so purges', async ({
  console,
}) => {
  const { page } = console;
  await new PeoplePage(page).add('tess', 'Trainee');
  await setClock(page, 3 * 365);
  await page.reload();
  await expect(question(page)).toContainText('Is the clock right?');
  await new PeoplePage(page).switchTo('tess');
  await expect(question(page)).toContainText('A lead must confirm whether the clock is right.');
  await expect(page.getByRole('button', { name: 'Purge', exact: true })).toBeHidden();
  await new PeoplePage(page).switchTo('reviewer-1');
  await page.getByRole('button', { name: 'Purge', exact: true }).click();
  await page.getByRole('button', { name: 'Purge permanently' }).click();
  await expect(question(page)).toBeHidden();
  await expect.poll(async () => (await storedTranscripts(page)).length).toBe(0);
});

test('after the clock was set back a day a correction counts, and a notice says what is wrong', async ({
  console,
}) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await withoutChance(page);
  await page.keyboard.press('n');
  const decided = await review.decideByKeyboard('Confirmed');
  await setClock(page, -1);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'This computer’s clock is' })).toContainText(
    /is (1 d|23 h 5\d min) behind the last log entry/,
  );
  expect(await axeFaults(page)).toEqual([]);
  await page.evaluate((id) => location.assign(`#/review/${encodeURIComponent(id)}`), decided);
  await page.getByRole('button', { name: /Correct/ }).click();
  await page.getByRole('radio', { name: 'Not confirmed', exact: true }).check();
  await page.getByRole('textbox', { name: 'Reason for correction' }).fill('looked again');
  await page.getByRole('button', { name: 'Save correction' }).click();
  await expect
    .poll(async () => (await storedCases(page)).find(({ id }) => id === decided)?.verdict)
    .toBe('not-confirmed');
  const log = await storedLog(page);
  const moments = log.map(({ at }) => Date.parse(at));
  expect(moments).toEqual(moments.toSorted((left, right) => left - right));
  expect(log.map(({ kind }) => kind)).toContain('clock-behind');
  expect(findChainBreak(log)).toBeNull();
  await console.goTo('Statistics');
  await expect
    .poll(async () => (await new StatisticsPage(page).figure('Confirmation rate')).value)
    .toBe('0.0 %');
});
