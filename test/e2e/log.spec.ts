import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedLog } from './stored.ts';

test('the log is filtered, verified, taken out, and leads to the life of a case', async ({ console }) => {
  const { page } = console;
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  await review.waitUntilOpen();
  await review.note.fill('=1+1 looks like a formula');
  await review.note.blur();
  const caseId = await review.decideByKeyboard('Confirmed');
  await review.decideByKeyboard('Not confirmed');
  await console.goTo('Log');
  const log = await storedLog(page);
  const count = page.getByRole('status').filter({ hasText: 'entries' });
  await expect(count).toHaveText(`${log.length} of ${log.length} entries`);
  const table = page.getByRole('table', { name: 'Log' });
  await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(String(log.length));
  await page.getByRole('button', { name: 'Number' }).click();
  await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toHaveText('1');
  expect(await axeFaults(page)).toEqual([]);

  // An entry opens at the side and gives the focus back.
  const first = table.getByRole('row').nth(1).getByRole('button');
  await first.press('Enter');
  const entry = page.getByRole('dialog', { name: 'Entry 1' });
  await expect(entry).toContainText(log[0]!.hash.slice(0, 12));
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(first).toBeFocused();

  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Decision', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText(`2 of ${log.length} entries`);
  await page.getByRole('textbox', { name: 'Case, transcript or picture' }).fill(caseId);
  await expect(count).toHaveText(`1 of ${log.length} entries`);

  // The filter stays while another screen is looked at; the log says so, and what an export would hold.
  await console.goTo('Data');
  await console.goTo('Log');
  await expect(page.getByText(`Filtered. 1 of ${log.length} entries matches`)).toBeVisible();
  const csv = await console.download(
    page.getByRole('button', { name: `Export 1 of ${log.length} as CSV`, exact: true }),
  );
  expect(csv.name).toContain(`-1-of-${log.length}-entries-head-${log.at(-1)!.hash}`);
  expect(csv.text).toContain('formula');
  expect(csv.text).not.toMatch(/(^|,|\n)"?=/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('Filtered.')).toBeHidden();
  const lines = await console.download(page.getByRole('button', { name: 'Export JSON Lines', exact: true }));
  const read = lines.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(read).toEqual(log);
  expect(findChainBreak(read)).toBeNull();

  await page.getByRole('textbox', { name: 'Case, transcript or picture' }).fill(caseId);
  await table.getByRole('link').first().click();
  await expect(console.heading(/^History of case/)).toBeVisible();
  const steps = page.getByRole('region', { name: 'Events' }).getByRole('list').getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText('Case created');
  await expect(steps.nth(1)).toContainText('Claimed the case for first review');
  await expect(steps.nth(2)).toContainText('First review: confirmed');
  await expect(steps.nth(2)).toContainText('=1+1 looks like a formula');
  await expect(page.getByRole('region', { name: 'Origin' })).toContainText('threshold');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open in review' }).click();
  await expect(page).toHaveURL(new RegExp(`#/review/${caseId}$`));
});

test('the chain is verified, and a noted head shows that entries were cut off', async ({ console }) => {
  const { page } = console;
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('n');
  await new ReviewPage(page).decideByKeyboard('Confirmed');
  await console.goTo('Log');
  await page.getByRole('button', { name: 'Verify chain' }).click();
  const dialog = page.getByRole('dialog', { name: 'Verify chain' });
  await expect(dialog).toContainText('Chain verified');
  expect(await axeFaults(page)).toEqual([]);
  const head = (await dialog.locator('code').textContent())!;
  const noted = dialog.getByRole('textbox', { name: /log head/i });
  await noted.fill('12');
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(dialog).toContainText('a number and a hash');
  await noted.fill(head);
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(dialog).toContainText('Match: entry');

  const last = Number(head.split(' ')[0]);
  const behind = (change: 'cut' | 'alter') =>
    page.evaluate(
      async ([what, seq]) => {
        const open = indexedDB.open('second-look');
        await new Promise((resolve) => {
          open.onsuccess = resolve;
        });
        const transaction = open.result.transaction('log', 'readwrite');
        const log = transaction.objectStore('log');
        if (what === 'cut') log.delete(seq);
        else {
          const found = log.get(1);
          found.onsuccess = () => log.put({ ...found.result, actor: 'somebody else' });
        }
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        open.result.close();
      },
      [change, last] as const,
    );
  await behind('cut');
  await dialog.getByRole('button', { name: 'Verify again' }).click();
  await expect(dialog).toContainText('Chain verified');
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(dialog).toContainText('is missing. The log was cut off');
  await behind('alter');
  await dialog.getByRole('button', { name: 'Verify again' }).click();
  await expect(dialog).toContainText('The chain breaks at entry 1');
  await expect(dialog).toContainText('was altered');
  await page.keyboard.press('Escape');
  await console.goTo('Statistics');
  await expect(page.getByRole('main')).toContainText('The log breaks at entry 1');
});
