import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { exportWorkbook } from '../../../domain/export/export-workbook.ts';
import { definitionsTable, figuresTable } from '../../../domain/export/figures-table.ts';
import { outcomesTable } from '../../../domain/export/outcome-files.ts';
import { describeProvenance, stampOf } from '../../../domain/export/provenance.ts';
import type { Sheet } from '../../../domain/export/sheet.ts';
import type { Cell, Table } from '../../../domain/export/table.ts';
import { failureOf } from '../../../domain/failures/failure.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { workbookWriting } from '../../../workers/workbook/workbook-writing.ts';
import { madeExport } from '../../fixtures/made-export.ts';

async function written(sheets: Sheet[]): Promise<Buffer> {
  const result = await workbookWriting.write(sheets);
  if (!result.ok) throw failureOf(result);
  return Buffer.from(await result.value.arrayBuffer());
}

/** What a reader of spreadsheets finds in each sheet, header included. */
async function readBack(sheets: Sheet[]): Promise<Record<string, Cell[][]>> {
  const read = await readWorkbook(await written(sheets), { trim: false });
  return Object.fromEntries(read.map(({ sheet, data }) => [sheet, data as Cell[][]]));
}

const whole = ({ columns, rows }: Table) => [[...columns], ...rows.map((row) => [...row])];

const text = fc.oneof(
  fc.constantFrom(
    ...['=1+1', '+cmd', '-2', '@x', "'=x", ' x ', '__proto__', 'constructor', '_x0041_', '_x005F_x0041_'],
    ...[
      'a\r\nb',
      '\u0000\u0007\u001f',
      '\u007f\u0000',
      '\u0085',
      '\ud800',
      'x\udc00',
      '\ufffe\uffff',
      '\u202eelder',
      '<b>&"',
      ']]>',
    ],
    ...['2026-03-05', 'TRUE', '007', '1e5', 'naïve ☕ 👩‍🚀'],
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const cell = fc.oneof(text, number, fc.boolean(), fc.constant(null));

describe('a workbook', () => {
  test('gives back every value: numbers with every digit, texts as texts, whatever they look like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('row'), cell, cell, number), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const columns = ['a', 'b', 'c', 'd'];
          const sheet = { name: 'Any', widths: [10], columns, rows };
          expect(await readBack([sheet])).toEqual({ Any: [columns, ...rows] });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('holds outcomes, figures, definitions and what it says of itself, with hostile names', async () => {
    const { outcomes, statistics, provenance } = madeExport(3_000);
    const read = await readBack(exportWorkbook(outcomes, statistics, provenance));
    expect(Object.keys(read)).toEqual(['Outcomes', 'Figures', 'Definitions', 'About']);
    // Of a list, null and the empty text are the same cell.
    const emptied = (rows: Cell[][]) => rows.map((row) => row.map((each) => (each === '' ? null : each)));
    expect(emptied(read.Outcomes!)).toEqual(emptied(whole(outcomesTable(outcomes, stampOf(provenance)))));
    expect(emptied(read.Figures!)).toEqual(emptied(whole(figuresTable(figuresOf(statistics), provenance))));
    expect(read.Definitions).toEqual(whole(definitionsTable()));
    expect(read.About!.slice(2)).toEqual(describeProvenance(provenance));
    expect(read.About![1]![1]).toMatch(/^Practice on synthetic data/);
  });

  test('has no formula in it, and a bold header that stays in view', async () => {
    const rows = [['=1+1', '=cmd|x!A1', '@SUM(A1)']];
    const file = await written([{ name: 'A', widths: [10, 20], columns: ['=a', 'b', 'c'], rows }]);
    const files = unzipSync(new Uint8Array(file));
    const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    for (const [, xml] of texts) expect(xml).not.toMatch(/<f[ >]|t="(?:str|e)"/);
    const sheet = texts.find(([name]) => name.endsWith('sheet1.xml'))![1];
    expect(sheet.match(/t="s"/g)).toHaveLength(6);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<c r="A1" s="\d+" t="s">/);
    expect(sheet.match(/<col [^>]*width="20"/g)).toHaveLength(2);
  });

  test('shows shares as percentages, counts in whole numbers, and scores with three digits', async () => {
    const { outcomes, statistics, provenance } = madeExport(300);
    const files = unzipSync(new Uint8Array(await written(exportWorkbook(outcomes, statistics, provenance))));
    const xml = (name: string) => strFromU8(files[`xl/${name}.xml`]!);
    const codes = new Map(
      [...xml('styles').matchAll(/<numFmt [^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map(
        ([, id, code]) => [id!, code!],
      ),
    );
    const styles = [
      ...xml('styles')
        .match(/<cellXfs.*?<\/cellXfs>/s)![0]
        .matchAll(/<xf ([^>]*)>/g),
    ].map(([, own]) => codes.get(own!.match(/numFmtId="(\d+)"/)?.[1] ?? ''));
    const formatAt = (sheet: number, cell: string) => {
      const style = xml(`worksheets/sheet${sheet}`).match(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`));
      return style ? styles[Number(style[1])] : undefined;
    };
    const { columns, rows } = figuresTable(figuresOf(statistics), provenance);
    const letter = (name: string) => String.fromCharCode(65 + columns.indexOf(name));
    const rowOf = (id: string) => rows.findIndex(([own]) => own === id) + 2;
    expect(formatAt(2, `${letter('value')}${rowOf('confirmation-rate')}`)).toBe('0.0%');
    expect(formatAt(2, `${letter('low')}${rowOf('confirmation-rate')}`)).toBe('0.0%');
    expect(formatAt(2, `${letter('n')}${rowOf('confirmation-rate')}`)).toBe('#,##0');
    expect(formatAt(2, `${letter('value')}${rowOf('cases-flagged')}`)).toBe('#,##0');
    expect(formatAt(2, `${letter('value')}${rowOf('handling-median')}`)).toBe('#,##0.0');
    const risk = outcomesTable(outcomes, stampOf(provenance)).columns.indexOf('risk');
    const scored = outcomes.findIndex(({ risk: own }) => own !== null) + 2;
    expect(formatAt(1, `${String.fromCharCode(65 + risk)}${scored}`)).toBe('0.000');
    for (const sheet of [1, 2, 3, 4])
      expect(xml(`worksheets/sheet${sheet}`)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml('worksheets/sheet2')).toMatch(/<col [^>]*width="34"/);
  });

  test('has columns beyond Z', async () => {
    const columns = Array.from({ length: 60 }, (_, index) => `column ${index}`);
    const sheet = { name: 'Wide', widths: [10], columns, rows: [columns.map((_, index) => index)] };
    expect((await readBack([sheet])).Wide![1]).toEqual(columns.map((_, index) => index));
  });
});
