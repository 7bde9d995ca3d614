import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { AdvicePage } from './pages/advice-page.ts';
import { changeStored, storedAssessments } from './stored.ts';

test('a threshold is asked for by capacity, by keyboard, tried, and every figure follows', async ({
  console,
}) => {
  const { page } = console;
  const lab = new AdvicePage(page);
  await console.goTo('Thresholds');
  await expect(lab.load).toContainText('Cases flagged');
  const before = await lab.amount('Cases flagged');
  await lab.advice.getByRole('combobox', { name: 'Optimise for' }).focus();
  await page.keyboard.press('Tab');
  await expect(lab.field(lab.advice, 'Maximum cases per day')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('250');
  const advised = await lab.advised('at most 250 cases per day');
  await expect(lab.advice).toContainText(
    /Any threshold above 0\.\d+ and up to [01]\.\d+ flags the same transcripts\./,
  );
  await lab.advice.getByRole('button', { name: 'Use this threshold' }).press('Enter');
  await expect(lab.advice.getByRole('status')).toContainText('The draft threshold is now');
  const slider = page.getByRole('slider', { name: 'Threshold', exact: true });
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeCloseTo(advised, 3);
  expect(before).toBeGreaterThan(250);
  const after = await lab.amount('Cases flagged');
  expect(after).toBeLessThanOrEqual(250);
  await expect(lab.advice.getByRole('table')).toContainText(String(after));

  await lab.field(lab.advice, 'Maximum cases per day').fill('0');
  await expect(lab.advice).toContainText('Enter a number above 0, up to 1,000,000,000.');
  await expect(lab.advice.getByRole('button', { name: 'Use this threshold' })).toBeHidden();
});

test('each kind of ask is answered, and the next overtakes the one before', async ({ console }) => {
  const lab = new AdvicePage(console.page);
  await console.goTo('Thresholds');
  const answers: number[] = [];
  for (const [kind, answering] of [
    ['Minimum precision', 'of flags right'],
    ['Minimum recall', 'of risky transcripts'],
    ['Lowest cost', 'lowest expected cost'],
    ['F-beta', 'highest F-beta'],
  ] as const) {
    await lab.askBy(kind);
    answers.push(await lab.advised(answering));
  }
  expect(answers.every((threshold) => threshold > 0 && threshold <= 1)).toBe(true);
  expect(new Set(answers).size).toBeGreaterThan(1);
});

test('a floor that nothing reaches is named, with the best there is and what to do', async ({ console }) => {
  const { page } = console;
  const lab = new AdvicePage(page);
  const labelled = (await storedAssessments(page)).filter(({ label }) => label !== null);
  const top = labelled.reduce((best, each) => (each.peak > best.peak ? each : best));
  const label = { outcome: 'benign', characteristics: [] };
  await changeStored(page, 'assessments', { ...top, transcriptId: 'benign-as-high', label, peak: 1 });
  await page.reload();
  await console.goTo('Thresholds');
  await lab.askBy('Minimum precision');
  await lab.field(lab.advice, 'Minimum precision').fill('99.9');
  await expect(lab.advice).toContainText('No threshold reaches 99.9 % precision. The best is');
  await expect(lab.advice).toContainText('Lower your target');
  await expect(lab.advice).toContainText(/of 1,000 resamples/);
  await expect(lab.advice.getByRole('button', { name: 'Use this threshold' })).toBeHidden();
});

test('what is assumed of the traffic is checked as it is typed, counts at once, and is kept', async ({
  console,
}) => {
  const { page } = console;
  const lab = new AdvicePage(page);
  await console.goTo('Thresholds');
  await expect(lab.load).toContainText('Cases flagged');
  const [cases, hours] = [await lab.amount('Cases flagged'), await lab.amount('Reviewer hours')];
  await lab.field(lab.load, 'Transcripts per day').fill('0');
  await expect(lab.load).toContainText('Enter a whole number from 1 to 1,000,000,000.');
  expect(await lab.amount('Cases flagged')).toBe(cases);
  await lab.field(lab.load, 'Transcripts per day').fill('20000');
  await expect.poll(() => lab.amount('Cases flagged')).toBeGreaterThan(1.9 * cases);
  await lab.field(lab.load, 'Minutes per case').fill('10');
  await expect.poll(() => lab.amount('Reviewer hours')).toBeGreaterThan(3.8 * hours);
  await lab.field(lab.load, 'Prevalence').fill('0.1');
  await expect(lab.prevalence).toContainText('In real traffic (0.1 % risky)');

  await page.reload();
  await expect(lab.field(lab.load, 'Transcripts per day')).toHaveValue('20,000');
  await expect(lab.field(lab.load, 'Minutes per case')).toHaveValue('10');
  await expect(lab.field(lab.load, 'Prevalence')).toHaveValue('0.1 %');
  await lab.load.getByRole('switch', { name: /Same as the evidence/ }).press('Space');
  await expect(lab.field(lab.load, 'Prevalence')).toBeDisabled();
  await expect(lab.prevalence).toContainText('In real traffic (41 % risky)');
});

test('a worked example is counted out of numbers that the reader may change', async ({ console }) => {
  const lab = new AdvicePage(console.page);
  await console.goTo('Thresholds');
  await lab.prevalence.getByText('Worked example').click();
  await expect(lab.prevalence).toContainText('precision drops from 87 % to 35 %');
  await expect(lab.prevalence).toContainText('the detector flags 99 benign transcripts, 11 times as many');
  await lab.field(lab.prevalence, 'Prevalence in traffic').fill('20');
  await expect(lab.prevalence).toContainText('precision drops from 87 % to 87 %');
  await lab.field(lab.prevalence, 'Prevalence in traffic').fill('100');
  await expect(lab.prevalence).toContainText('Enter a number above 0 % and below 100 %.');
});

test('slices are sorted, cut by one facet and taken out; the worst are named', async ({ console }) => {
  const { page } = console;
  const lab = new AdvicePage(page);
  await console.goTo('Thresholds');
  await lab.openSlices();
  const worst = page.getByRole('list', { name: 'Weakest slices' });
  await expect(worst).toContainText(
    /Recall is lowest for .+ overall\. (This is more than chance|This may be chance)/,
  );
  await expect(worst).toContainText(/Precision/);
  await expect(lab.slices).toContainText('fewer than 20 risky');
  await expect(lab.slices).toContainText('recall only');
  await page.getByRole('combobox', { name: 'Slice by' }).selectOption('Language');
  await expect(lab.slices.getByRole('rowheader', { name: 'German (de)' })).toBeVisible();
  await expect(lab.slices.getByRole('rowheader', { name: 'Hard' })).toBeHidden();
  const heading = lab.slices.getByRole('columnheader', { name: 'Recall' });
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const recalls = (await lab.column('Recall')).map((value) => value ?? Number.POSITIVE_INFINITY);
  expect(recalls.length).toBeGreaterThan(2);
  expect(recalls).toEqual(recalls.toSorted((left, right) => left - right));
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(await lab.column('Recall')).toEqual(recalls.toReversed());
  const file = await console.download(page.getByRole('button', { name: 'Export CSV' }));
  expect(file.name).toMatch(/^second-look-slices-.*\.csv$/);
  expect(file.text.trimEnd().split('\r\n')).toHaveLength(recalls.length + 1);
});

test('axe finds nothing on the panels and the slices in light and dark, and nothing scrolls sideways', async ({
  console,
}) => {
  test.setTimeout(240_000);
  const { page } = console;
  const lab = new AdvicePage(page);
  await page.setViewportSize({ width: 640, height: 800 });
  await console.goTo('Thresholds');
  await lab.advised('cases per day');
  await lab.prevalence.getByText('Worked example').click();
  await page
    .getByRole('region', { name: 'Precision by prevalence' })
    .first()
    .getByText('Show as table')
    .click();
  await lab.field(lab.load, 'Minutes per case').fill('0');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await axeInBothSchemes(page, 'panels')).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await lab.openSlices();
  expect(await axeInBothSchemes(page, 'slices')).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
});
