import { writeFileSync } from 'node:fs';
import { makeTranscript } from '../fixtures/factories.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** More than raise an alert by their number, each with a name of its own in one of five messages. */
const FLOOD = 24;
const TEXTS = [
  'the plant sale of the garden club is on Saturday at ten in the morning',
  'bring a bag for the seedlings and something warm to drink for later',
  'we have tomatoes, beans, basil and more sunflowers than last spring',
  'whoever can help with the tables should come half an hour before',
  'thanks to everybody who painted the new signs for the gate',
];

function flood(number: number): string {
  const messages = TEXTS.map((text, index) => ({
    from: index % 2 === 0 ? 'BlueFern' : 'coach_ivo',
    at: `2026-03-04T16:0${index}:00Z`,
    text: index === 1 ? `${text}, says table ${number}` : text,
  }));
  return JSON.stringify(makeTranscript({ id: `sale-${number}`, messages, label: undefined }));
}

test('a flood of near duplicates raises one alert, is decided as a cluster by keyboard and undone', async ({
  console,
}, info) => {
  const { page } = console;
  const path = info.outputPath('flood.jsonl');
  writeFileSync(path, Array.from({ length: FLOOD }, (_, number) => flood(number)).join('\n'));
  await console.goTo('Data');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import transcripts' }).click(),
  ]);
  await chooser.setFiles(path);

  await console.goTo('Home');
  await page.getByRole('link', { name: 'A cluster has an alert to review' }).press('Enter');
  const row = page.getByRole('row', { name: /sale-/ });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Large');
  await expect(row).toContainText(String(FLOOD));
  expect(await axeFaults(page)).toEqual([]);

  await row.getByRole('link').press('Enter');
  await expect(page.getByText(`${FLOOD} members since the latest review.`)).toBeVisible();
  const decide = page.getByRole('button', { name: 'Decide…' });
  await expect(decide).toBeDisabled();
  expect(await axeFaults(page)).toEqual([]);
  const looks = page.getByRole('button', { name: /^Look at / });
  await expect(looks).toHaveCount(5);
  for (const look of await looks.all()) {
    await look.press('Enter');
    const reading = page.getByRole('dialog');
    await expect(reading).toContainText('the plant sale of the garden club');
    await page.keyboard.press('Escape');
    await expect(reading).toBeHidden();
  }
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
