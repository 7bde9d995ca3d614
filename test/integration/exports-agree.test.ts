import readWorkbook from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { OUTCOME_COLUMNS } from '../../domain/decisions/outcome.ts';
import { outcomeCells } from '../../domain/export/outcome-files.ts';
import { readOutcomes } from '../../domain/export/read-outcomes.ts';
import { statisticsFileSchema } from '../../domain/export/statistics-file.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import { statisticsUnder } from '../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER, type StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { type ExportFormat, makeFile } from '../../workflows/exports/exports.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { MADE_AT, madeExport } from '../fixtures/made-export.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { asExported, type ExportedFigure, readFigures, readReport } from '../fixtures/read-tables.ts';
import { runCommand } from '../fixtures/run-command.ts';

vi.mock(
  '../../workers/workbook/workbook-client.ts',
  async () => await import('../fixtures/workbook-here.ts'),
);
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '0.1.0' }) } } }));

withFreshDatabase();

const ROWS = 10_000;
const SEED = 7;

const FILTERS: [string, StatisticsFilter][] = [
  ['everything', NO_FILTER],
  ['a layer and a period', { ...NO_FILTER, layer: 'rules', from: '2025-03-01', to: '2025-11-30' }],
  ['a reviewer with a hostile name', { ...NO_FILTER, reviewer: '"birch", the second' }],
  ['what was looked at', { ...NO_FILTER, clusters: 'looked-at' }],
  ['matches of pictures', { ...NO_FILTER, layer: 'perceptual-hash' }],
  ['appealed cases of one policy', { ...NO_FILTER, stage: 'appeal', policyVersion: 2 }],
];

/** Cells of the sheet of figures, as figures. */
function figuresInSheet([header, ...rows]: unknown[][]): ExportedFigure[] {
  const columns = header!.slice(0, 11) as (keyof ExportedFigure)[];
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))) as never;
}

describe.each(FILTERS)('an export of %s', (_name, filter) => {
  const made = madeExport(ROWS, filter, SEED);
  const files = new Map<ExportFormat, Promise<Blob>>();
  const file = (format: ExportFormat) => {
    const known = files.get(format) ?? makeFile(format, made);
    files.set(format, known);
    return known;
  };
  /** What the screen shows: the figures under the filter, from all the rows. */
  const screen = figuresOf(
    statisticsUnder(gatherCases(madeOutcomes(ROWS, SEED, true)).cases(), filter, { now: MADE_AT }),
  );

  test('there is enough in it to disagree about', () => {
    expect(made.outcomes.length).toBeGreaterThan(20);
    expect(screen.filter(({ value }) => value !== null && value !== 0).length).toBeGreaterThan(30);
  });

  test.each(['outcomes-csv', 'outcomes-jsonl'] as const)(
    '%s comes back as it was, and stats says of it what the screen does, ages included',
    async (format) => {
      const blob = await file(format);
      const lines = await Array.fromAsync(readOutcomes(blob.stream()));
      expect(lines.map((line) => line.ok && line.outcome)).toEqual(made.outcomes);
      const { status, stdout, stderr } = await runCommand(
        'stats',
        ['--in', '-', '--json'],
        await blob.text(),
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const printed: Statistics & { filter: unknown } = JSON.parse(stdout);
      expect(figuresOf(printed)).toEqual(screen);
      const { filter: _none, ...statistics } = printed;
      expect(statistics).toEqual(JSON.parse(JSON.stringify(made.statistics)));
    },
  );

  test('JSON, CSV and workbook hold the figures of the screen, to the last digit', async () => {
    const json = statisticsFileSchema.parse(JSON.parse(await (await file('statistics-json')).text()));
    expect(json.figures).toEqual(asExported(screen));
    expect(figuresOf(json.statistics)).toEqual(screen);
    expect(json.filter).toEqual(filter);
    expect(readFigures(await (await file('figures-csv')).text())).toEqual(asExported(screen));
    const workbook = await readWorkbook(Buffer.from(await (await file('workbook')).arrayBuffer()), {
      trim: false,
    });
    const sheet = (name: string) => workbook.find((each) => each.sheet === name)!.data as unknown[][];
    expect(figuresInSheet(sheet('Figures'))).toEqual(asExported(screen));
    const rows = sheet('Outcomes').slice(1);
    expect(rows.map((row) => row.slice(0, OUTCOME_COLUMNS.length))).toEqual(
      made.outcomes.map((row) => outcomeCells(row).map((cell) => (cell === '' ? null : cell))),
    );
  });

  test('the report says nothing else', async () => {
    const told = readReport(await (await file('report')).text());
    expect(told.length).toBeGreaterThan(100);
    const known = new Map(screen.map((figure) => [`${figure.scope} ${figure.id}`, figure]));
    for (const { id, scope, part, value } of told) expect(value).toBe(known.get(`${scope} ${id}`)![part]);
  });
});
