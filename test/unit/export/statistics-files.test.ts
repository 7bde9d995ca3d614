import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { definitionsTable, figuresTable } from '../../../domain/export/figures-table.ts';
import { indicatorsTable } from '../../../domain/export/indicators.ts';
import { PRACTICE_NOTICE } from '../../../domain/export/provenance.ts';
import { statisticsFileSchema, statisticsToJson } from '../../../domain/export/statistics-file.ts';
import { tableToCsv } from '../../../domain/export/table.ts';
import { OUTCOME_DEFINITIONS } from '../../../domain/metrics/figures/definitions.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { besidePublished, type PublishedEntry } from '../../../domain/metrics/published/beside-published.ts';
import { definitionWords } from '../../../words/export-words.ts';
import { apartReason, publishedWhat } from '../../../words/published-words.ts';
import { madeExport } from '../../fixtures/made-export.ts';
import { asExported, readFigures, readTable } from '../../fixtures/read-tables.ts';

const made = madeExport(4_000);
const { statistics, provenance } = made;
const figures = figuresOf(statistics);

describe('the statistics as JSON', () => {
  test('read back they are the same, to the last digit, with everything that is needed to read them', () => {
    const text = statisticsToJson(statistics, provenance);
    const file = statisticsFileSchema.parse(JSON.parse(text));
    expect(file.statistics).toEqual(JSON.parse(JSON.stringify(statistics)));
    expect(file.figures).toEqual(asExported(figures));
    expect(figuresOf(file.statistics)).toEqual(figures);
    expect(file.provenance).toEqual(provenance);
    expect(file.filter).toEqual(NO_FILTER);
    const { compared, apart } = besidePublished(statistics);
    const said = (entry: PublishedEntry) => ({ ...entry, what: publishedWhat(entry.what) });
    expect(file.published).toEqual({
      compared: compared.map((each) => ({ ...each, published: each.published.map(said) })),
      apart: apart.map(({ published, reason }) => ({
        published: said(published),
        reason: apartReason(reason, published),
      })),
    });
    expect(file.notice).toBe(PRACTICE_NOTICE);
    for (const { definition, scope, interval } of file.figures) {
      expect(file.definitions.figures[definition]).toEqual({
        ...definitionWords(definition),
        ...OUTCOME_DEFINITIONS[definition],
      });
      expect(file.definitions.scopes).toHaveProperty(scope.split(':')[0]!);
      if (interval) expect(file.definitions.intervals).toHaveProperty(interval);
    }
  });

  test('a file that is none of this kind is told apart', () => {
    const file = JSON.parse(statisticsToJson(statistics, provenance));
    expect(statisticsFileSchema.safeParse({ ...file, format: 'other' }).success).toBe(false);
    file.figures[0].value = '12';
    expect(statisticsFileSchema.safeParse(file).success).toBe(false);
  });
});

describe('figures as CSV', () => {
  const csv = tableToCsv(figuresTable(figures, provenance));

  test('read back they are the same, to the last digit', () => {
    expect(readFigures(csv)).toEqual(asExported(figures));
    expect(figures.some(({ value }) => value !== null && value < 0)).toBe(true);
  });

  test('each row says what it means, of what it is, and where it comes from', () => {
    for (const row of readTable(csv)) {
      expect(row).toMatchObject({
        period_from: provenance.period.from,
        period_to: provenance.period.to,
        as_of: provenance.asOf,
        filters: '',
        log_seq: '42',
        log_hash: provenance.log.hash,
        log_id: provenance.log.id,
        policy_versions: '1;2;3',
      });
      expect(row.definition_text).not.toBe('');
      expect(row.source).not.toBe('');
    }
  });

  test('no cell is a formula to a spreadsheet: what begins with a minus is a number', () => {
    const { data } = Papa.parse<string[]>(csv.trimEnd());
    const suspicious = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell));
    expect(suspicious.length).toBeGreaterThan(0);
    for (const cell of suspicious) expect(cell).toMatch(/^-\d+(\.\d+)?(e[+-]?\d+)?$/);
    expect(csv.includes(",'+model 1.0.0;")).toBe(true);
  });
});

test('the table of definitions names every id once, each with a place in the documentation', () => {
  const { rows } = definitionsTable();
  expect(new Set(rows.map(([kind, id]) => `${kind} ${id}`)).size).toBe(rows.length);
  for (const row of rows) expect(row[5]).toMatch(/^docs\/metrics\.md#./);
});

describe('indicators', () => {
  const rows = readTable(tableToCsv(indicatorsTable(statistics, provenance)));
  const find = (indicator: string, scope = 'total') =>
    rows.filter((row) => row.indicator === indicator && row.scope === scope);

  test('stand once each, with the columns that templates use', () => {
    expect(Object.keys(rows[0]!)).toEqual(['indicator', 'scope', 'value', 'context']);
    for (const [indicator, id] of [
      ['precision', 'confirmation-rate-decided'],
      ['recall', 'recall'],
      ['error rate, unconfirmed of reviewed', 'unconfirmed-per-flagged'],
      ['error rate, reversed per actioned', 'reversed-per-actioned'],
      ['error rate, reversed per appealed', 'reversed-per-appealed'],
      ['appeals, total', 'appeals-opened'],
      ['appeals, upheld', 'appeals-upheld'],
      ['appeals, reversed', 'appeals-reversed'],
      ['appeals, median time to decide, days', 'appeal-days'],
      ['reviews, median time to decide, seconds', 'handling-median'],
    ] as const) {
      const figure = figures.find((each) => each.id === id && each.scope === 'all')!;
      const [row, ...others] = find(indicator);
      expect(others).toEqual([]);
      expect(Number(row!.value)).toBe(figure.value);
      if (figure.k !== null) expect(row!.context).toContain(`k = ${figure.k}`);
      if (figure.low !== null) expect(row!.context).toContain(`${figure.low} to ${figure.high}`);
      expect(row!.context).toContain('practice on synthetic data');
    }
  });

  test('accuracy is of golden items, and says so', () => {
    const { sensitivity, specificity } = statistics.goldenItems.overall;
    const [row] = find('accuracy');
    expect(Number(row!.value)).toBe((sensitivity.k + specificity.k) / (sensitivity.n + specificity.n));
    expect(row!.context).toMatch(/golden items.*reviewers.*not detection/);
  });

  test('layers and locales have rows of their own, with the figures of theirs', () => {
    for (const [scope, group] of [
      ...Object.entries(statistics.byLayer).map(([layer, own]) => [`layer:${layer}`, own] as const),
      ...Object.entries(statistics.byLocale).map(([locale, own]) => [`locale:${locale}`, own] as const),
    ]) {
      expect(Number(find('precision', scope)[0]!.value)).toBe(group.confirmationRateDecided.value);
      expect(Number(find('cases flagged', scope)[0]!.value)).toBe(group.cases.flagged);
    }
    expect(find('precision', 'layer:classifier')).toHaveLength(1);
    expect(find('recall', 'layer:classifier')).toEqual([]);
  });

  test('what is undefined has no value, and the reason', () => {
    const empty = madeExport(0);
    const table = readTable(tableToCsv(indicatorsTable(empty.statistics, empty.provenance)));
    for (const name of ['precision', 'recall', 'accuracy', 'error rate, reversed per appealed']) {
      const row = table.find(({ indicator }) => indicator === name)!;
      expect(row.value).toBe('');
      expect(row.context).toMatch(/^undefined: no/);
    }
    expect(table.find(({ indicator }) => indicator === 'appeals, total')!.value).toBe('0');
  });

  test('the file says where it comes from', () => {
    expect(find('notice', 'export')[0]!.context).toBe(PRACTICE_NOTICE);
    expect(find('Hash of that entry', 'export')[0]!.context).toBe(provenance.log.hash);
  });
});
