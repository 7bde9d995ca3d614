import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { seedOutcomes } from '../fixtures/seed-outcomes.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { STATISTICS_PARTS, StatisticsPage } from './pages/statistics-page.ts';

/** Made-up outcomes of some months in the place of the samples' cases, and the screen opened on them. */
async function openSeeded(console: ConsolePage, rows = 1_500): Promise<StatisticsPage> {
  await seedOutcomes(console.page, madeOutcomes(rows));
  await console.page.reload();
  await console.goTo('Statistics');
  const statistics = new StatisticsPage(console.page);
  await expect(statistics.name('Confirmation rate')).toBeVisible();
  return statistics;
}

test('without a decision nothing is 0 %: what has nothing to divide by is undefined', async ({ console }) => {
  await console.goTo('Statistics');
  const statistics = new StatisticsPage(console.page);
  await expect(console.page.getByRole('heading', { name: 'No verdicts yet' })).toBeVisible();
  expect((await statistics.figure('Recall estimate')).value).toBe('undefined');
  for (const part of STATISTICS_PARTS.filter((each) => each !== 'Definitions')) {
    await statistics.openPart(part);
    await expect(console.page.getByRole('tabpanel')).not.toContainText(/(^|\s)0(\.0+)? %\s*0 of 0/);
  }
  await statistics.openPart('Published');
  const row = statistics.table('Reversed per appealed, here and published').getByRole('row');
  await expect(row.filter({ hasText: 'LinkedIn 2023' })).toContainText('undefined');
  // Tables below each other line up.
  const edges = (of: string) =>
    statistics
      .table(`${of}, here and published`)
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().right)));
  const first = await edges('Confirmation rate');
  expect(first).toHaveLength(6);
  for (const of of ['Unconfirmed of reviewed', 'Reversed per actioned', 'Reversed per appealed'])
    expect(await edges(of)).toEqual(first);
});

test('a figure says what it means on focus, and leads to its definition in full', async ({ console }) => {
  const statistics = await openSeeded(console, 300);
  const { page } = console;
  const name = statistics.name('Unconfirmed of reviewed');
  await name.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip', { name: '(Reviewed − confirmed) ÷ reviewed' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(statistics.tab('Definitions')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(':focus')).toContainText('(reviewed − confirmed) ÷ reviewed');
  await page.getByRole('textbox', { name: 'Find a definition' }).fill('kappa');
  await expect(statistics.table('Definitions of figures').getByRole('rowheader')).toContainText([
    'Cohen’s kappa',
  ]);
  await expect(statistics.table('Definitions of intervals')).toBeHidden();
  await page.getByRole('textbox', { name: 'Find a definition' }).fill('no such thing');
  await expect(page.getByText('No definition matches.')).toBeVisible();
  await page.goBack();
  await expect(statistics.tab('Figures')).toHaveAttribute('aria-selected', 'true');
  const { value, details } = await statistics.figure('Unconfirmed of reviewed');
  expect(value).toMatch(/^\d+\.\d %$/);
  expect(details[0]).toMatch(/^\d+ of \d+$/);
  const methods = (lines: readonly string[]) => lines.slice(1).map((line) => line.split(' 95 %')[0]);
  expect(methods(details)).toEqual(['Wilson']);
  await statistics.filter.getByText('Clopper–Pearson', { exact: true }).click();
  expect(methods((await statistics.figure('Unconfirmed of reviewed')).details)).toEqual(['Clopper–Pearson']);
  await page.reload();
  expect(methods((await statistics.figure('Confirmation rate')).details)).toEqual(['Clopper–Pearson']);
});

test('a figure opens the cases behind it; a period is one click, and is compared with the one before', async ({
  console,
}) => {
  const statistics = await openSeeded(console);
  const { page } = console;
  const { details } = await statistics.figure('Confirmation rate');
  const [confirmed, reviewed] = details[0]!.split(' of ');
  await page.getByRole('button', { name: `${details[0]}: show the cases behind Confirmation rate` }).click();
  const dialog = page.getByRole('dialog', { name: 'Confirmation rate: cases' });
  const plain = (count: string) => count.replace(',', '');
  await expect(dialog.getByText(`Counted (${plain(confirmed!)})`)).toBeVisible();
  await dialog.getByText(`All (${plain(reviewed!)})`).click();
  await expect(dialog.getByRole('row')).toHaveCount(21);
  await expect(dialog.getByRole('link', { name: /^Open case case-\d+$/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.goto(page.url().replace('#', '?from=2025-06-01&to=2025-06-30#'));
  const headline = statistics.panel('At a glance');
  await expect(headline).toContainText(/points (up|down)|No change/);
  await expect(headline).toContainText('(Yubo), which is');
  await expect(headline).toContainText(/1\s?–\s?31 May 2025/);
  await page.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'Other period' }).click();
  await statistics.day('Compare from').fill('2025-01-01');
  await expect(page).toHaveURL(/versus=2025-01-01\.\.2025-05-31/);
  await expect(headline).toContainText(/1 Jan\s–\s31 May 2025/);
  await page.getByRole('button', { name: '28 days' }).click();
  await expect(page.getByRole('button', { name: '28 days' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: 'No case matches the filter' })).toBeVisible();
});

test('filters change every figure, stand in the address, survive a reload, and can be cleared', async ({
  console,
}) => {
  const statistics = await openSeeded(console);
  const { page } = console;
  const everything = await statistics.figure('Flagged cases');
  await statistics.choose('Layer', 'Rules');
  await expect(statistics.shown).toHaveText('Shown: flagged by rules');
  const rules = await statistics.figure('Flagged cases');
  expect(Number(rules.value)).toBeLessThan(Number(everything.value.replace(',', '')));
  await statistics.day('Flagged from').fill('2025-06-01');
  await expect(statistics.shown).toContainText('flagged from 2025-06-01 on (UTC)');
  expect(page.url()).toContain('layer=rules');
  await statistics.openPart('Groups');
  expect(page.url()).toContain('from=2025-06-01');
  await expect(statistics.table('Figures by layer').getByRole('rowheader').first()).toHaveText('Classifier');
  const months = statistics.table('Figures by month').getByRole('rowheader');
  await expect(months.first()).toHaveText('2025-06');
  await page.reload();
  await expect(months.first()).toHaveText('2025-06');
  await statistics.choose('Reviewer', 'willow');
  await expect(statistics.table('Figures by reviewer').getByRole('rowheader')).toHaveText(['willow']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(statistics.shown).toHaveText('Shown: everything');
  expect(new URL(page.url()).search).toBe('');
  await statistics.openPart('Figures');
  expect(await statistics.figure('Flagged cases')).toEqual(everything);
  // A bookmark of something that is no longer there.
  await page.goto(page.url().replace('#', '?policy=99#'));
  await page.getByRole('button', { name: 'Show everything' }).click();
  expect(await statistics.figure('Flagged cases')).toEqual(everything);
});

test('any two periods of scores are compared, with what chance alone would show', async ({ console }) => {
  const statistics = await openSeeded(console);
  const { page } = console;
  await statistics.openPart('Over time');
  const drift = statistics.panel('Score drift');
  await expect(drift.getByRole('status')).toContainText('chance alone gives');
  for (const [label, day] of [
    ['Reference from', '2025-01-01'],
    ['Reference to', '2025-06-30'],
    ['Compared from', '2025-07-01'],
    ['Compared to', '2026-12-31'],
  ] as const)
    await statistics.day(label).fill(day);
  await expect(page).toHaveURL(/reference=2025-01-01\.\.2025-06-30/);
  await expect(statistics.panel('Scores by period')).toContainText(
    'Reference: 2025-01-01 to 2025-06-30; compared: 2025-07-01 to 2026-12-31',
  );
  const picture = await console.download(
    page.getByRole('button', { name: 'Save “Confirmation rate by week” as SVG' }),
  );
  expect(picture.text).toContain('Practice on synthetic transcripts. Shown: everything.');
  expect(picture.text).toMatch(/log entry \d+/);
});

test('the reviewed stand beside the flagged, the order of decisions is judged, groups are compared with the same mix', async ({
  console,
}) => {
  const statistics = await openSeeded(console);
  const { page } = console;
  const chosen = statistics.panel('Reviewed and flagged');
  await expect(chosen).toContainText(/Reviewed: [\d.]+ % of the flagged transcripts\. Their mean risk is/);
  const { value, details } = await statistics.figure('Confirmation rate weighted by risk');
  expect(value).toMatch(/^[\d.]+ %$/);
  expect(details.join()).toContain('Wilson, stratified');
  const tenths = statistics.table('Flagged and reviewed transcripts by tenth of risk');
  expect(await tenths.getByRole('rowheader').count()).toBeGreaterThan(3);
  await statistics.openPart('Over time');
  await expect(statistics.panel('Running confirmation rate')).toContainText(
    /no dependence on risk|tended to be decided first/,
  );
  await statistics.openPart('Groups');
  const locales = statistics.table('Figures by locale');
  await expect(locales.getByRole('columnheader', { name: 'same mix' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Same case mix' }).selectOption('Same mix of channels');
  await expect(page).toHaveURL(/mix=channel/);
  await expect(locales.getByRole('columnheader', { name: 'Confirmed, same mix of channels' })).toBeVisible();
  await expect(locales.getByRole('row').nth(1)).toContainText(/n = \d+/);
  // What is held still is not compared by itself.
  await expect(
    statistics.table('Figures by channel').getByRole('columnheader', { name: 'same mix' }),
  ).toHaveCount(0);
  await page.reload();
  await expect(locales.getByRole('columnheader', { name: 'Confirmed, same mix of channels' })).toBeVisible();
});

test('every part by keyboard, axe finds nothing in light and dark, nothing scrolls sideways at 640', async ({
  console,
}) => {
  test.setTimeout(240_000);
  const statistics = await openSeeded(console, 400);
  const { page } = console;
  await page.setViewportSize({ width: 640, height: 900 });
  await statistics.tab('Figures').focus();
  const violations: string[] = [];
  for (const part of STATISTICS_PARTS) {
    await expect(statistics.tab(part)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()).toBeVisible();
    violations.push(...(await axeInBothSchemes(page, part)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, part).toBeLessThanOrEqual(0);
    await page.keyboard.press('ArrowRight');
  }
  expect(violations).toEqual([]);
});
