import { runCommand } from '../fixtures/run-command.ts';
import { makeSecondPack, writePack } from '../fixtures/second-pack.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ThresholdsPage } from './pages/thresholds-page.ts';

test('two rules side by side: figures, tests, and the transcripts that make the difference', async ({
  console,
}) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  await console.goTo('Thresholds');
  await thresholds.tryThreshold(0.9);
  await thresholds.openPart('Compare');
  await expect(page.getByRole('combobox', { name: 'Second' })).toHaveValue('Draft from the lab (0.9)');
  const figures = thresholds.table('Figures for both sides');
  await expect(figures.getByRole('row', { name: /^Recall/ })).toContainText('worse');
  await expect(figures.getByRole('row', { name: /^Precision/ })).toContainText('better');
  await expect(page.getByRole('region', { name: 'Where they differ' })).toContainText(
    /only the first catches \d+/,
  );
  const list = page.getByRole('region', { name: 'Flagged only by the first' });
  await list
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await axeInBothSchemes(page, 'two rules compared')).toEqual([]);
});

test('a second pack scores the same evidence, and its figures are those of evaluate', async ({ console }) => {
  const { page } = console;
  const thresholds = new ThresholdsPage(page);
  const pack = writePack(makeSecondPack());
  try {
    await console.goTo('Thresholds');
    await thresholds.openPart('Compare');
    await page.locator('input[type=file]').setInputFiles(pack.files);
    const model = page.getByRole('combobox', { name: 'Second model' });
    await model.click();
    await page.getByRole('option', { name: /^Second pack/ }).click();
    await page.getByRole('combobox', { name: 'Second', exact: true }).click();
    await page.getByRole('option', { name: /Policy 1/ }).click();
    const figures = thresholds.table('Figures for both sides');
    const folder = pack.files[0]!.replace(/[^/]*$/, '');
    const samples = 'models/corpus/samples.jsonl';
    const args = ['--in', samples, '--threshold', '0.61', '--json'];
    const [own, other] = await Promise.all([
      runCommand('evaluate', args),
      runCommand('evaluate', [...args, '--pack', folder]),
    ]);
    const [first, second] = [JSON.parse(own.stdout), JSON.parse(other.stdout)];
    expect(second.recall.k).toBeGreaterThan(first.recall.k);
    for (const [name, key] of [
      ['Average precision', 'averagePrecision'],
      ['Brier score', 'brier'],
      ['Calibration error', 'ece'],
      ['ROC AUC', 'rocAuc'],
    ] as const)
      await expect(
        figures.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell'),
      ).toContainText([first[key].toFixed(3), second[key].toFixed(3), '']);
    await expect(figures.getByRole('row', { name: /^Recall/ }).getByRole('cell')).toContainText([
      first.recall.value.toFixed(3),
      second.recall.value.toFixed(3),
      'better',
    ]);
    // It survives a reload, and what it says is not kept: cases and assessments are those of the shipped model.
    await page.reload();
    await expect(model).toBeVisible();
    await page.getByRole('button', { name: 'Remove second pack' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /remove/i })
      .click();
    await expect(model).toBeHidden();
  } finally {
    pack.remove();
  }
});
