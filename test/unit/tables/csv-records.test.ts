import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CsvRecord, CsvRecords } from '../../../domain/tables/csv-records.ts';

function recordsOf(text: string): CsvRecord[] {
  const records = new CsvRecords(',');
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
  return [...lines.flatMap((line) => records.add(line)), ...records.end()];
}

describe('records of a CSV file', () => {
  test('each with the line on which it begins; blank lines do not count', () => {
    expect(recordsOf('a,b\r\n\r\n"c\n\nd",e\nf,""\n')).toEqual([
      { line: 1, text: 'a,b' },
      { line: 3, text: '"c\n\nd",e' },
      { line: 6, text: 'f,""' },
    ]);
  });

  test.each(['a,"b"c', 'a,b"c', '"a" ,b', '"a""'])('%s is malformed or not closed', (line) => {
    expect(recordsOf(`${line}\nnext`)).toMatchObject([
      { line: 1, reason: { what: expect.any(String) } },
      { line: 2, text: 'next' },
    ]);
  });

  test('whatever a writer quotes rightly comes out as one record each', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const texts = recordsOf(Papa.unparse(rows, { newline: '\r\n', quotes: true })).map((record) =>
            'text' in record ? record.text : record.reason.what,
          );
          expect(
            texts.map((text) => Papa.parse<string[]>(text, { newline: '\n', delimiter: ',' }).data),
          ).toEqual(rows.map((row) => [row]));
        },
      ),
    );
  });

  test('no line is lost, whatever it holds', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', '"'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const used = recordsOf(lines.join('\n')).reduce(
          (sum, record) => sum + ('text' in record ? record.text.split('\n').length : 1),
          0,
        );
        expect(used).toBe(lines.length);
      }),
    );
  });

  test('a file of stray quotes is read in a time that grows with its length', () => {
    for (const line of ['"a', 'a",b,"c', ',"""x', '","""']) {
      const begin = performance.now();
      recordsOf(Array(50_000).fill(line).join('\n'));
      expect(performance.now() - begin).toBeLessThan(3000);
    }
  });
});
