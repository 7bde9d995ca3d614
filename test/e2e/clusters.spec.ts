import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ClustersPage } from './pages/clusters-page.ts';

/** More than raise an alert by their number. */
const FLOOD = 24;

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
  await expect(page.getByText(`${FLOOD} members since the latest review.`)).toBeVisible();
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

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText(`${FLOOD} cases wait again.`)).toBeVisible();
  await expect(page.getByText(`A decision goes to ${FLOOD} cases`)).toBeVisible();

  await console.goTo('Log');
  const said = page.getByRole('button', { name: `Undid the decision on ${FLOOD} cases of a cluster` });
  await expect(said).toBeVisible();
});
