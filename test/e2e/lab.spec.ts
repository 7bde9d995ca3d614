import type { Evaluation } from '../../domain/metrics/ranking/evaluation.ts';
import { formatFigure, formatPercent } from '../../words/format.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { LabPage } from './pages/lab-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { withoutChance } from './stored.ts';

const CHARTS = [
  'Risk by outcome',
  'Precision–recall curve',
  'ROC curve',
  'Reliability diagram',
  'Expected cost',
  'Decision curve',
];

test('every chart can be dragged, and the figures follow', async ({ console }) => {
  await console.goTo('Thresholds');
  const lab = new LabPage(console.page);
  const start = await lab.threshold();
  await expect(lab.back).toBeDisabled();

  await lab.drag('histogram', [0.5, 0.5], [0.9, 0.5]);
  const high = await lab.threshold();
  expect(high).toBeGreaterThan(start);
  const flaggedHigh = Number(await lab.figure('Flagged'));
  const recallHigh = await lab.figure('Recall');

  // To the right of the curve, where recall is high and the threshold low.
  await lab.drag('precision–recall curve', [0.5, 0.3], [0.99, 0.7]);
  const low = await lab.threshold();
  expect(low).toBeLessThan(high);
  expect(Number(await lab.figure('Flagged'))).toBeGreaterThan(flaggedHigh);
  expect(await lab.figure('Recall')).not.toBe(recallHigh);

  await lab.drag('ROC curve', [0.9, 0.2], [0.2, 0.75]);
  expect(await lab.threshold()).toBeGreaterThan(low);
  const text = await lab.operatingPoint('ROC curve').getAttribute('aria-valuetext');
  expect(text).toContain(`Recall ${await lab.figure('Recall')}`);

  // Cost and net benefit stand side by side, and their thresholds are one.
  for (const chart of ['cost curve', 'decision curve'] as const) {
    await lab.drag(chart, [0.5, 0.5], [0.8, 0.5]);
    expect(await lab.threshold()).toBeCloseTo(0.8, 1);
    await lab.type(0.4);
  }
  const [cost, benefit] = await Promise.all(
    (['cost curve', 'decision curve'] as const).map((chart) => lab.operatingPoint(chart).boundingBox()),
  );
  expect(cost!.y).toBe(benefit!.y);
  expect(cost!.width).toBe(benefit!.width);

  await lab.back.click();
  expect(await lab.threshold()).toBe(start);
  await expect(lab.back).toBeDisabled();

  // However wide the window is and wherever it is scrolled to, the threshold and its activation stay within reach.
  await lab.type(0.9);
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [768, 1024],
    [390, 844],
  ] as const) {
    await console.page.setViewportSize({ width, height });
    await console.page
      .getByRole('region', { name: 'Definitions' })
      .getByRole('term')
      .last()
      .scrollIntoViewIfNeeded();
    await expect(lab.slider, `slider at ${width}`).toBeInViewport({ ratio: 1 });
    await expect(lab.activate, `activation at ${width}`).toBeInViewport({ ratio: 1 });
    await expect(lab.activate).toBeEnabled();
  }
});

test('a threshold is typed with six digits, and moved by key on the slider and on each chart', async ({
  console,
}) => {
  await console.goTo('Thresholds');
  const lab = new LabPage(console.page);
  await lab.type(0.512345);
  await expect(lab.operatingPoint('histogram')).toHaveAttribute('aria-valuetext', /^0\.512345: /);
  for (const slider of [
    lab.slider,
    lab.operatingPoint('histogram'),
    lab.operatingPoint('precision–recall curve'),
    lab.operatingPoint('ROC curve'),
  ]) {
    await lab.type(0.4);
    await slider.focus();
    for (const [key, expected] of [
      ['ArrowRight', 0.401],
      ['Shift+ArrowRight', 0.411],
      ['PageDown', 0.401],
      ['ArrowDown', 0.4],
      ['End', 1],
      ['Home', 0],
    ] as const) {
      await console.page.keyboard.press(key);
      expect(await lab.threshold(), key).toBe(expected);
    }
  }
  const flagged = await lab.figure('Flagged');
  await console.page.keyboard.press(']');
  expect(await lab.threshold()).toBeGreaterThan(0);
  expect(Number(await lab.figure('Flagged'))).toBeLessThan(Number(flagged));
  await console.page.keyboard.press('[');
  expect(await lab.figure('Flagged')).toBe(flagged);
});

test('evidence is labels or the team’s verdicts, and the screen says which', async ({ console }) => {
  const { page } = console;
  await withoutChance(page);
  await console.goTo('Thresholds');
  const lab = new LabPage(page);
  await expect(lab.evidence).toContainText('400 transcripts');
  await expect(lab.evidence).toContainText('samples with generated text');
  await lab.tuneOn('Your team’s verdicts');
  await expect(page.getByRole('heading', { name: 'No verdicts yet' })).toBeVisible();
  await expect(lab.evidence).toContainText('Your team’s verdicts');
  await page.getByRole('button', { name: 'Go to the queue' }).click();
  await page.keyboard.press('n');
  await new ReviewPage(page).decideByKeyboard('Confirmed');
  await console.goTo('Thresholds');
  await expect(lab.evidence).toContainText('1 transcript with a verdict: 1 confirmed, 0 not confirmed.');
  await expect(lab.evidence).toContainText('No audit sample has been reviewed');
  await expect(page.getByRole('region', { name: 'ROC curve' })).toContainText('risky and benign transcripts');
  await lab.tuneOn(/^Shipped samples/);
  await expect(lab.evidence).toContainText('Labels from “\u2068Shipped samples\u2069”');
});

test('charts are saved as pictures that need nothing beside themselves', async ({ console }) => {
  const { page } = console;
  await page.emulateMedia({ colorScheme: 'dark' });
  await console.goTo('Thresholds');
  const lab = new LabPage(page);
  await lab.type(0.25);
  for (const title of CHARTS) {
    const svg = await lab.save(title, 'SVG');
    expect(svg.name).toMatch(/^second-look-[a-z-]+-\d{4}-\d{2}-\d{2}\.svg$/);
    const text = svg.bytes.toString('utf8');
    expect(text).not.toMatch(/<script|<style|var\(|currentColor|href=|class=|\son\w+=/);
    expect(text).toContain('Threshold 0.250');
    const { root, broken, words } = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        root: parsed.documentElement.localName,
        broken: parsed.querySelector('parsererror') !== null,
        words: parsed.documentElement.textContent?.replace(/\s+/g, ' '),
      };
    }, text);
    expect([root, broken]).toEqual(['svg', false]);
    expect(words).toContain(title);
    expect(words).toContain('164 risky');
    // The dark surface.
    expect(text).toContain('fill="#1a1f27"');

    const png = await lab.save(title, 'PNG');
    expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const width = Number(/^<svg[^>]* width="(\d+)"/.exec(text)?.[1]);
    expect(png.bytes.readUInt32BE(16)).toBe(2 * width);
  }
});

test('the figures are those of evaluate on the same file', async ({ console }, info) => {
  const { page } = console;
  const path = info.outputPath('labelled.jsonl');
  await runCommand('corpus', ['--seed', '11', '--count', '150', '--out', path]);
  await console.goTo('Data');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import transcripts' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect.poll(async () => (await console.counts()).transcripts).toBe(550);
  await console.waitUntilScored();
  await console.goTo('Thresholds');
  const lab = new LabPage(page);
  await lab.tuneOn(/^labelled\.jsonl/);
  await expect(lab.evidence).toContainText('150 transcripts');
  await expect(page.getByText('Intervals from 1,000 resamples.')).toBeVisible();
  for (const threshold of [0.123456, 0.437, 0.9]) {
    await lab.type(threshold);
    const { stdout } = await runCommand('evaluate', [
      '--in',
      path,
      '--threshold',
      String(threshold),
      '--json',
    ]);
    const expected: Evaluation = JSON.parse(stdout);
    const percent = (share: number | null) => formatPercent(share!);
    const figures: Record<string, string> = {
      Precision: percent(expected.precision.value),
      Recall: percent(expected.recall.value),
      F1: percent(expected.f1),
      'Average precision': formatFigure(expected.averagePrecision),
      'ROC AUC': formatFigure(expected.rocAuc),
      'Brier score': formatFigure(expected.brier),
      'Calibration error': formatFigure(expected.ece),
      'Median messages': String(expected.latency.medianMessages),
      Speed: percent(expected.latency.speed),
      'F-latency': percent(expected.latency.fLatency),
    };
    for (const [name, value] of Object.entries(figures)) expect(await lab.figure(name), name).toBe(value);
    const { tp, fp, fn, tn } = expected.confusion;
    const table = page.getByRole('table', { name: 'Confusion matrix' });
    await expect(table.getByRole('cell')).toHaveText([
      '',
      `${tp} caught`,
      `${fn} missed`,
      `${fp} false alarms`,
      `${tn} passed`,
    ]);
  }
});

test('axe finds nothing in the lab, light and dark', async ({ console }) => {
  test.setTimeout(240_000);
  const { page } = console;
  await console.goTo('Thresholds');
  const lab = new LabPage(page);
  const violations: string[] = [];
  const check = async (state: string) => violations.push(...(await axeInBothSchemes(page, state)));
  await lab.type(0.3);
  for (const summary of await page.getByText('Show as table').all()) await summary.click();
  await page.getByRole('button', { name: 'Raise the threshold one step' }).focus();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Precision', exact: true }).first().focus();
  await expect(page.getByRole('tooltip')).toContainText('caught ÷ flagged');
  await check('with tables and a definition');
  await lab.evidence.getByRole('combobox', { name: 'Tune on' }).click();
  await check('choosing evidence');
  await page.getByRole('option', { name: 'Your team’s verdicts' }).click();
  await page.getByRole('heading', { name: 'No verdicts yet' }).waitFor();
  await check('without verdicts');
  expect(violations).toEqual([]);
});
