import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { rejectedLinesCsv } from '../../../components/ui/files/rejected-lines.ts';
import { guardCell, tableToCsv, unguardCell } from '../../../domain/export/table.ts';

/** What formulas, cells and files are made of. */
const unit = fc.constantFrom(
  ...['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20', "'", '"', ',', ';', '|', '\t', '\r', '\n'],
  ...[' ', '\u00a0', '\ufeff', '\u200b', '\u0000', 'a', '1', 'ë', '😀'],
);
const hostile = fc.string({ unit, maxLength: 10 });
const SPLIT_AT = [',', ';', '\t', '|'];

/** What a spreadsheet that splits a file at one character would take for a formula: spaces in front do not help. */
const FORMULA = /^[^\S\t\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Cells as a spreadsheet gets them: lines first, quotes only where they open a piece. */
const piecesOf = (csv: string, delimiter: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter, newline: '\n' }).data.flat();

describe('the one writer of CSV', () => {
  test('no piece begins a formula, wherever a spreadsheet splits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 3 }), (rows) => {
        const csv = tableToCsv({ columns: ['a', 'b'], rows });
        for (const delimiter of SPLIT_AT)
          for (const piece of piecesOf(csv, delimiter)) expect(piece).not.toMatch(FORMULA);
        // The crudest of readers: every separator ends a cell, quotes or not, and outer quotes fall away.
        for (const piece of csv.replace(/^\ufeff/, '').split(/[,;|\t\r\n]/)) {
          expect(piece).not.toMatch(FORMULA);
          expect(piece.replace(/^"+/, '')).not.toMatch(FORMULA);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('reading gives back exactly what was meant', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['club;=1+1;chat', "club;'=1+1;chat"],
    ['a\tb\t@x', "a\tb\t'@x"],
    ['line\r\n=1', "line\r\n'=1"],
    ['  =1+1', "'  =1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\t=1', "'\t'=1"],
    ['\nfirst', "'\nfirst"],
    ["'=x", "''=x"],
    ['ordinary, with a comma; and - a dash', 'ordinary, with a comma; and - a dash'],
    ['line\r\nbreak', 'line\r\nbreak'],
    ["it's", "it's"],
  ])('%j is written as %j', (text, written) => {
    expect(guardCell(text)).toBe(written);
  });

  test('UTF-8 with a byte-order mark before the columns, none before rows that follow', () => {
    const table = { columns: ['name'], rows: [['Zoë']] };
    expect(tableToCsv(table)).toBe('\ufeffname\r\nZoë\r\n');
    expect(tableToCsv(table, false)).toBe('Zoë\r\n');
    expect(tableToCsv({ columns: ['name'], rows: [] }, false)).toBe('');
  });

  test('the list of rejected lines goes through it', () => {
    const csv = rejectedLinesCsv([
      { line: 3, reason: { what: 'row-twice', table: 'a', key: 'a;=1+1\u202e' } },
    ]);
    const told = "the table a has two rows with this ID: a;'=1+1[U+202E]";
    expect(csv).toBe(`\ufeffline,reason\r\n3,${told}\r\n`);
  });
});
