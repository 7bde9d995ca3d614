import { execFileSync } from 'node:child_process';
import { ROOT } from '../../cli/setup.mjs';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage, type VerdictName } from './pages/review-page.ts';
import { StatisticsPage } from './pages/statistics-page.ts';
import { storedCases, storedLog } from './stored.ts';

const FIVE: VerdictName[] = ['Confirmed', 'Not confirmed', 'Confirmed', 'Inconclusive', 'Confirmed'];

test('five cases by keyboard alone; the rate on screen is what `stats` says of the export', async ({
  console,
}) => {
  const { page } = console;
  const review = new ReviewPage(page);
  const open = (await console.counts()).queued;
  await page.keyboard.press('n');
  const decided: string[] = [];
  for (const verdict of FIVE) decided.push(await review.decideByKeyboard(verdict));
  expect(new Set(decided).size).toBe(5);
  expect((await console.counts()).queued).toBe(open - 5);

  const log = await storedLog(page);
  expect(log.filter(({ kind }) => kind === 'decision').map(({ caseId }) => caseId)).toEqual(decided);
  expect(findChainBreak(log)).toBeNull();

  // What was saved is said here, and follows nobody to another screen.
  const saved = page.getByRole('status').filter({ hasText: 'Confirmed saved for sample-' });
  await expect(saved.getByRole('button', { name: 'Undo' })).toBeVisible();
  // On a phone the bar of verdicts stays in the window, and what was saved is said above it.
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = page.getByRole('region', { name: 'Decision' });
  await expect
    .poll(async () => {
      const [said, verdicts] = [(await saved.boundingBox())!, (await bar.boundingBox())!];
      return said.y + said.height <= verdicts.y && verdicts.y + verdicts.height <= 844;
    })
    .toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await console.goTo('Queue');
  await expect(saved).toHaveCount(0);
  const statistics = new StatisticsPage(page);
  for (const [format, extension] of [
    ['Save Outcomes as CSV', 'csv'],
    ['Save Outcomes as JSON Lines', 'jsonl'],
  ] as const) {
    await console.goTo('Statistics');
    await statistics.openPart('Export');
    const file = await console.download(page.getByRole('button', { name: format }));
    await statistics.openPart('Figures');
    expect(file.name).toMatch(new RegExp(`^second-look-outcomes-.*\\.${extension}$`));
    const printed = execFileSync('npm', ['run', '--silent', 'stats', '--', '--in', file.path, '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { confirmationRate, cases } = JSON.parse(printed);
    expect(confirmationRate).toMatchObject({ k: 3, n: 5, value: 0.6 });
    expect(cases).toMatchObject({ flagged: open, reviewed: 5, pending: open - 5 });
    const [low, high] = confirmationRate.wilson95.map((bound: number) => (bound * 100).toFixed(1));
    const main = page.getByRole('main');
    await expect(main).toContainText('60.0 %');
    await expect(main).toContainText('3 of 5');
    await expect(main).toContainText(low);
    await expect(main).toContainText(high);
  }
  await statistics.openPart('Published');
  await expect(statistics.table('Confirmation rate, here and published')).toContainText('87 %');
});

test('a decision carries the marked characteristics, the note, the reviewer and the active time', async ({
  console,
}) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.getByRole('button', { name: 'Review next case' }).click();
  await review.waitUntilOpen();
  const caseId = review.caseId();
  await page.getByRole('checkbox', { name: /^Secrecy/ }).check();
  await page.getByRole('checkbox', { name: /^Pressure/ }).check();
  await review.expectRoomForMessages();
  await review.note.fill('1 2 3: typed keys are text here');
  await expect(review.verdict('Confirmed')).not.toBeChecked();
  await review.verdict('Confirmed').check();
  // Reasons have their place before: nothing gives way to them.
  await review.expectRoomForMessages();
  await page.waitForTimeout(1200);
  await review.save.click();
  await review.waitUntilLeft(caseId);
  const [entry] = (await storedLog(page)).filter((each) => each.kind === 'decision');
  expect(entry).toMatchObject({
    caseId,
    actor: 'reviewer-1',
    payload: {
      verdict: 'confirmed',
      characteristics: ['secrecy', 'pressure'],
      note: '1 2 3: typed keys are text here',
    },
  });
  expect(entry!.payload.seconds).toBeGreaterThanOrEqual(1);
  expect(entry!.payload.seconds).toBeLessThan(60);
});

test('undo brings the case back, with what was chosen', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  await review.note.fill('second thoughts');
  await review.note.blur();
  const decided = await review.decideByKeyboard('Not confirmed');
  expect((await storedCases(page)).find(({ id }) => id === decided)?.verdict).toBe('not-confirmed');
  await page.keyboard.press('Control+z');
  await expect.poll(() => review.caseId()).toBe(decided);
  await expect(review.note).toHaveValue('second thoughts');
  await expect(review.verdict('Not confirmed')).toBeChecked();
  expect((await storedCases(page)).find(({ id }) => id === decided)?.state).toBe('leased');
  const kinds = (await storedLog(page))
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'cases-opened' && !kind.startsWith('lease'));
  expect(kinds).toEqual(['import', 'decision', 'decision-withdrawn']);
});

test('a draft survives a reload', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  // Verdict, reason, characteristic and note, each by its key.
  for (const key of ['3', '6', 's', 'w']) await page.keyboard.press(key);
  await expect(review.note).toBeFocused();
  await page.keyboard.type('half a thought');
  await page.reload();
  await review.waitUntilOpen();
  await expect(review.note).toHaveValue('half a thought');
  for (const name of ['Too little to go by', 'Secrecy'])
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  await expect(review.verdict('Inconclusive')).toBeChecked();
});

test('evidence is highlighted in place and says what it is for', async ({ console }) => {
  const { page } = console;
  await page.getByRole('button', { name: 'Review next case' }).click();
  await new ReviewPage(page).waitUntilOpen();
  const marks = page.locator('main mark');
  await expect(marks.first()).toBeVisible();
  await expect(marks.first()).not.toBeEmpty();
});
