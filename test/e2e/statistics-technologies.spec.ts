import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { seedOutcomes } from '../fixtures/seed-outcomes.ts';
import { expect, test } from './fixtures.ts';
import { StatisticsPage } from './pages/statistics-page.ts';

test('each technology has its line in all three error ratios; what was decided with its cluster can be left out', async ({
  console,
}) => {
  const { page } = console;
  await seedOutcomes(page, madeOutcomes(1_500));
  await page.reload();
  await console.goTo('Statistics');
  const statistics = new StatisticsPage(page);
  const everything = await statistics.figure('Flagged cases');
  await statistics.openPart('Groups');
  await page.getByText('Error ratios', { exact: true }).click();
  const layers = statistics.table('Figures by layer');
  await expect(layers.getByRole('rowheader')).toHaveText([
    ...['Classifier', 'Rules', 'Personal information', 'Known match', 'Near match'],
    ...['Exact hash', 'Perceptual hash', 'Cluster'],
  ]);
  await expect(layers.getByRole('columnheader')).toHaveText([
    ...['Layer', 'Unconfirmed of reviewed', 'Reversed per actioned', 'Reversed per appealed'],
  ]);
  await statistics.choose('Clusters', 'Looked at');
  await expect(statistics.shown).toHaveText('Shown: without what was decided with its cluster');
  expect(page.url()).toContain('clusters=looked-at');
  await statistics.openPart('Figures');
  const left = await statistics.figure('Flagged cases');
  expect(Number(left.value.replace(',', ''))).toBeLessThan(Number(everything.value.replace(',', '')));
  await page.reload();
  expect(await statistics.figure('Flagged cases')).toEqual(left);
});
