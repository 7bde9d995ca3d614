import { makeMatchCase } from '../fixtures/factories.ts';
import { BANK, ENTRY, makeMatch, makePicture } from '../fixtures/match-rows.ts';
import { seedTable } from '../fixtures/seed-outcomes.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { QueuePage } from './pages/queue-page.ts';

test('matches of pictures stand in the queue by their names and the bits that differ', async ({
  console,
}) => {
  const { page } = console;
  await seedTable(page, 'banks', [BANK]);
  await seedTable(page, 'bankEntries', [ENTRY]);
  await seedTable(page, 'pictures', [makePicture()]);
  await seedTable(page, 'cases', [
    makeMatchCase({ id: 'match-1', match: makeMatch() }),
    makeMatchCase({
      ...{ id: 'match-2', flaggedBy: ['exact-hash'], risk: 1 },
      match: makeMatch({ method: 'sha256', distance: 0, within: 0, quality: null }),
    }),
  ]);
  await page.reload();
  await console.goTo('Queue');
  const queue = new QueuePage(page);
  await queue.filter('Flagged by', ['Exact hash', 'Perceptual hash']);
  await queue.expectListed(2);
  await expect(await queue.cell(0, 'Transcript or picture')).toHaveText('mosaic-17');
  await expect(
    (await queue.cell(0, 'Transcript or picture')).getByRole('img', { name: 'Picture' }),
  ).toBeVisible();
  expect(await queue.rows.allInnerTexts()).toEqual([
    expect.stringContaining('Same file'),
    expect.stringContaining('8 of 256 bits'),
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await queue.search.fill('mosaic');
  await queue.expectListed(2);
  await queue.search.fill('picture-1');
  await queue.expectListed(0);

  await page.evaluate(() => location.assign('#/log/case/match-1'));
  await expect(page.getByRole('heading', { name: 'History of case mosaic-17' })).toBeVisible();
  await expect(page.getByText('8 of 256 bits, up to 31 match')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
