import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { PRACTICE_NOTICE } from '../../domain/export/provenance.ts';
import { readOutcomes } from '../../domain/export/read-outcomes.ts';
import { statisticsFileSchema } from '../../domain/export/statistics-file.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { formatCount } from '../../words/format.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import {
  asExported,
  type ReportedNumber,
  readFigures,
  readReport,
  readTable,
} from '../fixtures/read-tables.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { seedOutcomes } from '../fixtures/seed-outcomes.ts';
import { axeFaults } from './axe.ts';
import { expect, test, watchComplaints } from './fixtures.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { ReviewPage, type VerdictName } from './pages/review-page.ts';
import { storedLog, withoutChance } from './stored.ts';

const VERDICTS: VerdictName[] = ['Confirmed', 'Confirmed', 'Not confirmed', 'Confirmed'];
const FILTER = 'reviewer=reviewer-1';

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

/** The text of each page of a PDF; null where poppler's pdftotext is not installed. */
function textOfPages(pdf: Buffer): string[] | null {
  const { error, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  // A form feed ends each page.
  return error ? null : stdout.split('\f').slice(0, -1);
}

const rowsIn = (bytes: Uint8Array) => Array.fromAsync(readOutcomes(bytesOf(bytes)));

test('what is reviewed is taken out under a filter, and every file says the same', async ({
  console,
}, info) => {
  const { page } = console;
  await withoutChance(page);
  await page.keyboard.press('n');
  const review = new ReviewPage(page);
  for (const verdict of VERDICTS) await review.decideByKeyboard(verdict);

  const exports = new ExportsPage(console);
  await exports.open('figures', FILTER);
  await expect(page.getByText('75.0 %').first()).toBeVisible();
  await exports.open('export', FILTER);
  await expect(exports.panel).toContainText('reviewed by reviewer-1');
  await expect(exports.panel).toContainText('4 cases');
  const head = (await storedLog(page)).at(-1)!;
  await expect(exports.panel).toContainText(`${head.seq} ${head.hash}`);

  const csv = await exports.save('Outcomes as CSV');
  expect(csv.name).toMatch(/^second-look-outcomes-\d{4}-\d{2}-\d{2}\.csv$/);
  await expect(exports.panel.getByRole('status')).toContainText('4 cases, 4 rows');
  const jsonl = await exports.save('Outcomes as JSON Lines');
  const lines = await rowsIn(csv.bytes);
  const outcomes = lines.map((line) => (line.ok ? line.outcome : line.reason));
  expect(outcomes).toHaveLength(4);
  expect((await rowsIn(jsonl.bytes)).map((line) => line.ok && line.outcome)).toEqual(outcomes);
  for (const line of lines)
    expect(line).toMatchObject({ stamp: { filters: FILTER, log_seq: head.seq, log_hash: head.hash } });

  const json = await exports.save('Statistics as JSON');
  const file = statisticsFileSchema.parse(JSON.parse(json.text));
  expect(file.statistics.confirmationRate).toMatchObject({ k: 3, n: 4, value: 0.75 });
  expect(file.provenance).toMatchObject({ rows: 4, cases: 4, log: { seq: head.seq, hash: head.hash } });
  const { figures } = file;
  for (const rows of [csv, jsonl]) {
    const { status, stdout } = await runCommand('stats', ['--in', rows.path, '--json']);
    expect(status).toBe(0);
    expect(asExported(figuresOf(JSON.parse(stdout) as Statistics))).toEqual(figures);
  }

  expect(readFigures((await exports.save('Figures as CSV')).text)).toEqual(figures);

  const workbook = await readWorkbook((await exports.save('Workbook (XLSX)')).bytes, { trim: false });
  expect(workbook.map(({ sheet }) => sheet)).toEqual(['Outcomes', 'Figures', 'Definitions', 'About']);
  const [ids, values] = [0, 5].map((column) => workbook[1]!.data.slice(1).map((row) => row[column]));
  expect(ids).toEqual(figures.map(({ id }) => id));
  expect(values).toEqual(figures.map(({ value }) => value));
  expect(workbook[0]!.data.slice(1).map(([id]) => id)).toEqual(outcomes.map((row) => Object(row).case_id));

  const indicators = readTable((await exports.save('Indicators as CSV')).text);
  expect(
    indicators.find(({ indicator, scope }) => indicator === 'precision' && scope === 'total'),
  ).toMatchObject({
    value: '0.75',
    context: expect.stringContaining('k = 3; n = 4'),
  });

  await exports.showReport();
  const told = await exports.preview.locator('data[data-figure]').evaluateAll((all) =>
    all.map((each) => ({
      ...{ id: each.getAttribute('data-figure'), scope: each.getAttribute('data-scope') },
      ...{ part: each.getAttribute('data-part'), value: each.getAttribute('value'), text: each.textContent },
    })),
  );
  expect(await axeFaults(page, 'main')).toEqual([]);
  const report = await exports.saveReport();
  const numbers = readReport(report.text);
  const shown = ({ value, ...rest }: ReportedNumber) => ({
    ...rest,
    value: value === null ? '' : String(value),
  });
  expect(told).toEqual(numbers.map(shown).map((each) => expect.objectContaining(each)));
  const known = new Map(figures.map((figure) => [`${figure.scope} ${figure.id}`, figure]));
  for (const { id, scope, part, value } of numbers) expect(value).toBe(known.get(`${scope} ${id}`)![part]);
  expect(report.text).not.toContain('reviewer-1');

  const path = info.outputPath('report.html');
  writeFileSync(path, report.bytes);
  const opened = await console.browser.context.newPage();
  const complaints: string[] = [];
  watchComplaints(opened, complaints);
  await opened.goto(`file://${path}`);
  const headings = await opened.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 10).map((text) => text.split('. ')[0])).toEqual([
    'Findings',
    ...Array.from({ length: 9 }, (_, index) => `2.1.${index + 1}`),
  ]);
  await expect(opened.locator('.notice')).toHaveText(PRACTICE_NOTICE);
  await opened.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(opened.locator('.notice')).toBeInViewport();
  const pages = textOfPages(await opened.pdf({ preferCSSPageSize: true }));
  if (pages === null) info.annotations.push({ type: 'not checked', description: 'no pdftotext' });
  else expect(pages.length).toBeGreaterThan(2);
  for (const text of pages ?? []) expect(text).toContain(PRACTICE_NOTICE);
  expect(await axeFaults(opened)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('over 10,000 outcomes every digit of the screen’s figures is what stats computes from the rows', async ({
  console,
}) => {
  const made = madeOutcomes(10_000);
  await seedOutcomes(console.page, made);
  const exports = new ExportsPage(console);
  await exports.open('export');
  await console.page.reload();
  const cases = new Set(made.map(({ case_id }) => case_id)).size;
  await expect(exports.panel).toContainText(`${formatCount(cases)} cases`);
  const { path } = await exports.save('Outcomes as CSV');
  const { figures } = statisticsFileSchema.parse(JSON.parse((await exports.save('Statistics as JSON')).text));
  const { status, stdout } = await runCommand('stats', ['--in', path, '--json']);
  expect(status).toBe(0);
  expect(figures.length).toBeGreaterThan(1_000);
  expect(asExported(figuresOf(JSON.parse(stdout) as Statistics))).toEqual(figures);
  const known = new Map(figures.map((figure) => [`${figure.scope} ${figure.id}`, figure]));
  const told = readReport((await exports.saveReport()).text);
  expect(told.length).toBeGreaterThan(100);
  for (const { id, scope, part, value } of told) expect(value).toBe(known.get(`${scope} ${id}`)![part]);
});
