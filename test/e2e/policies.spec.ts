import { writeFileSync } from 'node:fs';
import { makeTranscript } from '../fixtures/factories.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { AdvicePage } from './pages/advice-page.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { ThresholdsPage } from './pages/thresholds-page.ts';
import { storedCases, storedLog } from './stored.ts';

async function importLines(console: ConsolePage, path: string, ids: readonly string[]): Promise<void> {
  writeFileSync(path, ids.map((id) => JSON.stringify(makeTranscript({ id }))).join('\n'));
  await console.goTo('Data');
  const [chooser] = await Promise.all([
    console.page.waitForEvent('filechooser'),
    console.page.getByRole('button', { name: 'Import transcripts' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect.poll(async () => (await console.counts()).transcripts).toBe(400 + ids.length);
  await console.waitUntilScored();
}

test('a threshold by capacity: its effect read case by case, activated, gone back from; the past stays', async ({
  console,
}) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  await page.keyboard.press('n');
  const decided = await new ReviewPage(page).decideByKeyboard('Confirmed');
  const past = (await storedCases(page)).find(({ id }) => id === decided);
  const { queued } = await console.counts();

  await console.goTo('Thresholds');
  const advice = new AdvicePage(page);
  await advice.field(advice.advice, 'Maximum cases per day').fill('200');
  const advised = await advice.advised('at most 200 cases per day');
  await advice.advice.getByRole('button', { name: 'Use this threshold' }).click();
  await expect.poll(() => thresholds.effect('Leave')).toBeGreaterThan(0);
  const leave = await thresholds.effect('Leave');
  await page.getByRole('button', { name: 'Show cases' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table', { name: `Leaving the queue: ${leave} transcripts` })).toBeVisible();
  await dialog
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the list' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await thresholds.activate('fewer alarms for a week');
  await expect.poll(async () => (await console.counts()).queued).toBe(queued - leave);
  const open = (await storedCases(page)).filter(({ state }) => state === 'open');
  expect(open.every(({ risk }) => risk >= advised)).toBe(true);
  expect((await storedCases(page)).find(({ id }) => id === decided)).toEqual(past);

  await thresholds.openPart('Policies');
  await expect(thresholds.table('Policy versions, newest first').getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Restore policy 1' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('the week is over');
  await dialog.getByRole('button', { name: 'Restore policy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is active again' })).toBeVisible();
  await expect.poll(async () => (await console.counts()).queued).toBe(queued);
  expect((await storedLog(page)).at(-1)).toMatchObject({
    kind: 'policy-activated',
    payload: { version: 3, goesBackTo: 1, reason: 'the week is over' },
  });
  expect((await storedCases(page)).find(({ id }) => id === decided)).toEqual(past);
});

test('a characteristic flags by itself, and the preview says how many that brings in', async ({
  console,
}) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  await console.goTo('Thresholds');
  await page.getByRole('combobox', { name: 'Flag on a single characteristic' }).click();
  await page.getByRole('option', { name: 'Secrecy' }).click();
  await page.getByRole('textbox', { name: 'Secrecy flags from' }).fill('0.1');
  await expect(page.getByRole('list', { name: 'Changes from policy 1' })).toContainText(
    'Secrecy alone flags from 0.10',
  );
  await expect.poll(() => thresholds.effect('Enter')).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Remove the threshold for Secrecy' }).click();
  await expect(page.getByText('Same as policy 1, the active one.')).toBeVisible();
});

test('a candidate runs in the shadow: it counts what it would flag, and flags nothing', async ({
  console,
}, info) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  const { queued } = await console.counts();
  await console.goTo('Thresholds');
  await thresholds.tryThreshold(0);
  await thresholds.openPart('Policies');
  await page.getByRole('button', { name: 'Run in shadow mode' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog).toContainText('Enter a name.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('everything');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('to see the load');
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog).toBeHidden();

  await importLines(console, info.outputPath('calm.jsonl'), ['calm-1', 'calm-2']);
  expect((await console.counts()).queued).toBe(queued);
  await console.goTo('Thresholds');
  await thresholds.openPart('Policies');
  const row = thresholds.table('Candidates, newest first').getByRole('row', { name: /everything/ });
  await expect(row.getByRole('cell')).toContainText(['Threshold 0.00', '', '2', '0', '2', '0', '']);
  await row.getByRole('button', { name: 'Show what everything flags' }).click();
  await expect(
    dialog.getByRole('table', { name: /2 transcripts where candidate and policy differ/ }),
  ).toContainText('calm-1');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'End everything' }).click();
  await row.getByRole('button', { name: 'Delete everything' }).click();
  await expect(row).toBeHidden();
  const kinds = (await storedLog(page)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['candidate-started', 'candidate-ended']));
});
