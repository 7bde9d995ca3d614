import { axeFaults, axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ClustersPage } from './pages/clusters-page.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { storedLog } from './stored.ts';

/** More than raise an alert by their number. */
const FLOOD = 24;

/** Changed copies of one picture; most are near it by PDQ. */
const COPIES = 80;

test('a flood of near duplicates raises one alert, is decided as a cluster by keyboard and undone', async ({
  console,
}) => {
  const { page } = console;
  const clusters = new ClustersPage(page);
  const { row, decide, looks } = clusters;
  await console.goTo('Data');
  await clusters.importNearDuplicates(FLOOD);

  await console.goTo('Home');
  await page.getByRole('link', { name: 'A cluster has an alert to review' }).press('Enter');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Large');
  await expect(row).toContainText(String(FLOOD));
  expect(await axeFaults(page)).toEqual([]);

  await row.getByRole('link').press('Enter');
  // What was scored in two parts raises it before the last have come.
  await expect(page.getByText(/^2\d members since the latest review\./)).toBeVisible();
  await expect(decide).toBeDisabled();
  expect(await axeFaults(page)).toEqual([]);
  await expect(looks).toHaveCount(5);
  await clusters.lookAtSample();
  await expect(page.getByText('5 of 5 looked at')).toBeVisible();
  await page.getByRole('radio', { name: 'Not confirmed' }).press('Space');
  await decide.press('Enter');
  const asking = page.getByRole('dialog', { name: `Decide ${FLOOD} cases together?` });
  await expect(asking).toContainText(`You looked at 5; ${FLOOD - 5} other cases are decided`);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(asking).toBeHidden();
  const done = page.getByText(`5 looked at, ${FLOOD} cases decided with the cluster.`);
  await expect(done).toBeVisible();
  await expect(page.getByText('No case is left to decide.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(page.getByText(`${FLOOD} cases wait again.`)).toBeVisible();
  await expect(page.getByText(`A decision goes to ${FLOOD} cases`)).toBeVisible();

  await console.goTo('Log');
  const said = page.getByRole('button', { name: `Undid the decision on ${FLOOD} cases of a cluster` });
  await expect(said).toBeVisible();
});

test('near duplicates of one picture are decided as a cluster by what is found, by keyboard, and undone after a reload', async ({
  console,
}) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  const clusters = new ClustersPage(page);
  await console.goTo('Known content');
  await known.fill('Shapes', { pictures: 1 });
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await known.compareSet({
    'Number of pictures': COPIES,
    'Changed copies, in percent': 100,
    'Other pictures that look alike, in percent': 0,
    'Forms, in percent': 0,
  });
  await expect(page.getByRole('status').filter({ hasText: `Compared ${COPIES} pictures` })).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole('tab', { name: 'Clusters' }).press('Enter');
  const row = page.getByRole('row', { name: /Pictures/ }).filter({ hasText: 'Large' });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').press('Enter');

  await expect(clusters.decide).toBeDisabled();
  const reading = page.getByRole('dialog', { name: 'Member of the cluster' });
  await expect(clusters.looks).toHaveCount(5);
  for (const [place, look] of (await clusters.looks.all()).entries()) {
    await look.press('Enter');
    await expect(reading.getByRole('img', { name: /^This member\. / })).toBeVisible();
    await expect(reading.getByRole('img', { name: /^Picture of the bank entry,/ })).toBeVisible();
    if (place === 1) {
      await expect(reading.getByRole('img', { name: /^Difference of both pictures/ })).toBeVisible();
      expect(await axeInBothSchemes(page, 'member of a cluster of pictures')).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(reading).toBeHidden();
  }
  await page.getByRole('radio', { name: 'Near duplicate' }).press('Space');
  await clusters.decide.press('Enter');
  const asking = page.getByRole('dialog', { name: /^Decide \d+ cases together\?/ });
  const [, count] = /(\d+)/.exec((await asking.getByRole('heading').textContent())!)!;
  expect(Number(count)).toBeGreaterThanOrEqual(20);
  await page.keyboard.press('Enter');
  await expect(page.getByText('No case is left to decide.')).toBeVisible();

  await page.reload();
  const latest = page.getByRole('region', { name: 'Latest decision' });
  await expect(latest).toContainText(`decided ${count} cases`);
  await expect(latest).toContainText('Near duplicate');
  expect(await axeInBothSchemes(page, 'decided cluster')).toEqual([]);
  const decided = (await storedLog(page)).filter(({ kind }) => kind === 'decision');
  expect(decided).toHaveLength(Number(count));
  await latest.getByRole('button', { name: 'Undo decision' }).press('Enter');
  await expect(page.getByText(`${count} cases wait again.`)).toBeVisible();
  await expect(page.getByText(`A decision goes to ${count} cases`)).toBeVisible();
  await expect(latest).toBeHidden();
});
