import { readOutcomes } from '../../domain/export/read-outcomes.ts';
import { formatCount } from '../../words/format.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { StatisticsPage } from './pages/statistics-page.ts';
import { withoutChance } from './stored.ts';

const ONLY_FORMS = {
  ...{ 'Number of pictures': 20, 'Changed copies, in percent': 0 },
  ...{ 'Other pictures that look alike, in percent': 0, 'Forms, in percent': 100 },
};

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

test('2,000 pictures are compared with a bank, matches reviewed by key, and a bad hash is found and suspended', async ({
  console,
}) => {
  test.setTimeout(300_000);
  const { page } = console;
  const { keyboard } = page;
  await withoutChance(page);
  const known = new KnownContentPage(page);
  await console.goTo('Known content');
  await known.fill('Shapes', { pictures: 200 });
  await known.fill('Shapes', { pictures: 1, kind: 'Forms, all alike', seed: 4 });
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await known.compareSet({
    'Number of pictures': 2_000,
    'Changed copies, in percent': 30,
    'Other pictures that look alike, in percent': 10,
    'Forms, in percent': 30,
  });
  const report = page.getByRole('status').filter({ hasText: 'Compared 2,000 pictures' });
  await expect(report).toBeVisible({ timeout: 200_000 });
  const opened = Number(/Opened ([\d,]+) cases/.exec((await report.textContent())!)![1]!.replace(',', ''));
  expect(opened).toBeGreaterThan(500);

  // Matches are reviewed in the queue, by key: what matched the hash of a form is a bad hash.
  const queue = new QueuePage(page);
  const review = new ReviewPage(page);
  await console.goTo('Queue');
  await queue.filter('Flagged by', ['Perceptual hash']);
  await queue.expectListed(opened);
  const found = { right: 0, wrong: 0 };
  const decideFirst = async () => {
    const left = opened + forms - found.right - found.wrong;
    await queue.grid.focus();
    await keyboard.press('Home');
    await keyboard.press('Enter');
    const entry = page.getByRole('region', { name: 'Match and entry' });
    await expect(entry).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Bad hash' })).toBeEnabled();
    const isForm = (await entry.textContent())!.includes('generatedform');
    await keyboard.press(isForm ? 'b' : 's');
    await expect(page.getByRole('radio', { name: isForm ? 'Bad hash' : 'Same item' })).toBeChecked();
    found[isForm ? 'wrong' : 'right'] += 1;
    const decided = review.caseId();
    await keyboard.press('Control+Enter');
    await review.waitUntilLeft(decided);
    await console.goTo('Queue');
    await queue.expectListed(left - 1);
  };
  let forms = 0;
  for (let count = 0; count < 3; count += 1) await decideFirst();
  await console.goTo('Known content');
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await known.compareSet({ ...ONLY_FORMS, Seed: 7 });
  await expect(page.getByRole('status').filter({ hasText: 'Compared 20 pictures' })).toBeVisible({
    timeout: 60_000,
  });
  forms = 20;
  await console.goTo('Queue');
  // The newest first.
  const age = queue.grid.getByRole('columnheader', { name: 'Age' });
  await age.getByRole('button').press('Enter');
  await age.getByRole('button').press('Enter');
  await expect(age).toHaveAttribute('aria-sort', 'ascending');
  for (let count = 0; count < 3; count += 1) {
    await expect(queue.rows.first()).toContainText('7-picture');
    await decideFirst();
  }
  expect(found).toEqual({ right: 3, wrong: 3 });
  const reviewed = found.right + found.wrong;

  // They gather at the entry of the bank, where a lead suspends it.
  await console.goTo('Known content');
  await page.getByRole('link', { name: 'Shapes' }).press('Enter');
  const proposed = page.getByRole('region', { name: 'Suspension proposed' });
  await expect(proposed).toContainText(`${found.wrong} bad hash`);
  await expect(proposed.getByRole('button', { name: /^Suspend/ })).toHaveCount(1);
  expect(await axeFaults(page)).toEqual([]);
  await proposed.getByRole('button', { name: /^Suspend/ }).press('Enter');
  const suspending = page.getByRole('dialog', { name: 'Suspend 1 entry' });
  await suspending.getByRole('textbox', { name: 'Note' }).fill('the frame of a form');
  await suspending.getByRole('button', { name: 'Suspend' }).press('Enter');
  await expect(proposed).toBeHidden();
  // The button that had the focus is gone with it.
  await expect(page.getByRole('main')).toBeFocused();

  // What it matched before, it matches no more.
  await console.goTo('Known content');
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await known.compareSet({ ...ONLY_FORMS, Seed: 8 });
  await expect(page.getByRole('status').filter({ hasText: 'Compared 20 pictures: 0 matched' })).toBeVisible({
    timeout: 60_000,
  });

  // The figures by technology are those of what was decided, on screen, in the report and in the export.
  const exports = new ExportsPage(console);
  await exports.open('figures');
  await new StatisticsPage(page).openPart('Groups');
  const row = page
    .getByRole('table', { name: 'Figures by layer' })
    .getByRole('row', { name: /^Perceptual hash/ });
  await expect(row).toContainText(`${found.right} of ${reviewed}`);
  await exports.open('export');
  const csv = await exports.save('Outcomes as CSV');
  const rows = (await Array.fromAsync(readOutcomes(bytesOf(csv.bytes)))).flatMap((line) =>
    line.ok && line.outcome.decision !== null && line.outcome.flagged_by.includes('perceptual-hash')
      ? [line.outcome]
      : [],
  );
  expect(rows).toHaveLength(reviewed);
  expect(rows.filter(({ finding }) => finding === 'same-item')).toHaveLength(found.right);
  expect(rows.filter(({ finding }) => finding === 'bad-hash')).toHaveLength(found.wrong);
  expect(
    new Set(rows.filter(({ finding }) => finding === 'bad-hash').map((each) => each.entry_id)).size,
  ).toBe(1);
  for (const each of rows) expect(each).toMatchObject({ method: 'pdq', bank_id: expect.any(String) });
  await exports.showReport();
  const reported = exports.preview.getByRole('row', { name: /^Perceptual hash/ });
  const [all, pending] = [opened + forms, opened + forms - reviewed].map((count) => formatCount(count));
  await expect(reported.first().getByRole('cell')).toHaveText([all!, '6', '3', '3', '0', pending!]);
  await expect(reported.filter({ hasText: '50.0 %' }).first()).toBeVisible();
});
