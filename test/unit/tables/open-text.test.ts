import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { opened } from './opened.ts';

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
};

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('delimited text', () => {
  test.each([
    [',', 'id,text\na,"one, two"\nb,three\n'],
    [';', 'id;text\na;"one, two"\nb;three\n'],
    ['\t', 'id\ttext\na\tone, two\nb\tthree\n'],
    ['|', 'id|text\na|one, two\nb|three\n'],
  ])('is split at %j, which is found', async (delimiter, text) => {
    const { facts, rows } = await opened(text);
    expect(facts).toMatchObject({
      format: 'delimited',
      delimiter,
      delimiterSaid: false,
      columns: ['id', 'text'],
    });
    expect(rows).toEqual([
      { line: 2, values: { id: 'a', text: 'one, two' } },
      { line: 3, values: { id: 'b', text: 'three' } },
    ]);
  });

  test('a first line may say what stands between cells', async () => {
    const { facts, rows } = await opened('sep=;\r\nid;score\r\na;0,5\r\n');
    expect(facts).toMatchObject({ delimiter: ';', delimiterSaid: true });
    expect(rows).toEqual([{ line: 3, values: { id: 'a', score: '0,5' } }]);
  });

  test('decimal commas between semicolons do not mislead', async () => {
    const { facts } = await opened('id;a;b\n1;0,5;1,25\n2;0,75;2,5\n');
    expect(facts.delimiter).toBe(';');
  });

  test('lines end in any way, mixed, and cells hold them', async () => {
    const { rows } = await opened('id,text\r\na,"x\r\ny"\rb,z\nc,\r\n\r\n');
    expect(rows).toEqual([
      { line: 2, values: { id: 'a', text: 'x\ny' } },
      { line: 4, values: { id: 'b', text: 'z' } },
      { line: 5, values: { id: 'c', text: null } },
    ]);
  });

  test('what is wrong costs its line alone', async () => {
    const { rows, rejected } = await opened('id,text\na,1,2\nb,c"d"\nc,ok\nd,\0\ne\nf,"open\ng,fine\n');
    expect(rows.map(({ line }) => line)).toEqual([4, 8]);
    expect(rejected).toEqual([
      { line: 2, reason: { what: 'cells', count: 3, expected: 2 } },
      { line: 3, reason: { what: 'stray-quote' } },
      { line: 5, reason: { what: 'nul' } },
      { line: 6, reason: { what: 'cells', count: 1, expected: 2 } },
      { line: 7, reason: { what: 'open-cell' } },
    ]);
  });

  test('a line that is too long is dropped as it passes', async () => {
    const { rows, rejected } = await opened(`id,text\na,${'x'.repeat(17 * 1024 ** 2)}\nb,y\n`);
    expect(rows).toEqual([{ line: 3, values: { id: 'b', text: 'y' } }]);
    expect(rejected).toEqual([{ line: 2, reason: { what: 'too-long', mebibytes: 16 } }]);
  });

  test('headers that cannot be one are refused', async () => {
    await expect(opened('id,b,id\n1,2,3\n')).rejects.toMatchObject({
      fault: { what: 'column-twice', line: 1, column: 'id' },
    });
    await expect(opened('')).rejects.toMatchObject({ fault: { what: 'no-rows' } });
    await expect(opened('\n\n')).rejects.toMatchObject({ fault: { what: 'no-rows' } });
    await expect(opened(`${'a,'.repeat(20_000)}z\n`)).rejects.toMatchObject({
      fault: { what: 'columns-too-many' },
    });
  });

  test('a column without a name is called by its number, and none reaches what objects inherit', async () => {
    const { values } = await opened(',__proto__,constructor,\n1,2,3,\n');
    expect(Object.entries(values[0]!)).toEqual([
      ['#1', '1'],
      ['__proto__', '2'],
      ['constructor', '3'],
    ]);
    expect(Object.getPrototypeOf(values[0])).toBe(Object.prototype);
  });

  test('other kinds of file are named', async () => {
    await expect(opened(latin('%PDF-1.7 …'.slice(0, 8)))).rejects.toMatchObject({
      fault: { what: 'foreign', kind: 'pdf', expected: 'table' },
    });
  });

  test('whatever is written as CSV is read back', async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll('\0', '').replaceAll('\r', ''));
    const table = fc.uniqueArray(name, { minLength: 2, maxLength: 5 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          minLength: 1,
          maxLength: 12,
        }),
        delimiter: fc.constantFrom(',', ';', '\t', '|'),
        newline: fc.constantFrom('\n', '\r\n'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, rows, delimiter, newline }) => {
        const text = Papa.unparse([columns, ...rows], { delimiter, newline, quotes: true });
        const read = await opened(text, { delimiter });
        const expected = rows
          .filter((row) => row.some((each) => each.trim() !== ''))
          .map((row) => row.map((each) => each || null));
        expect(read.rejected).toEqual([]);
        expect(read.values.map((values) => columns.map((column) => values[column]))).toEqual(expected);
      }),
      { seed: 18, numRuns: 200 },
    );
  });
});

describe('encodings', () => {
  const TEXT = 'id;name\n1;Zoë\n2;Ægir\n';
  test.each([
    ['utf-8', 'validity', new TextEncoder().encode(TEXT)],
    ['utf-8', 'mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['utf-16le', 'mark', utf16(`\ufeff${TEXT}`, true)],
    ['utf-16be', 'mark', utf16(`\ufeff${TEXT}`, false)],
    ['utf-16le', 'guess', utf16(TEXT, true)],
    ['utf-16be', 'guess', utf16(TEXT, false)],
    ['windows-1252', 'guess', latin(TEXT)],
  ])('%s is found by %s', async (name, by, bytes) => {
    const { facts, values } = await opened(bytes);
    expect(facts.encoding).toEqual({ name, by });
    expect(values).toEqual([
      { id: '1', name: 'Zoë' },
      { id: '2', name: 'Ægir' },
    ]);
  });

  test('others are guessed from how letters follow each other', async () => {
    const words = 'домашняя работа готова, футбол в шесть, страница двенадцать была длинной';
    const windows1251 = Uint8Array.from(words, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    const head = latin('id;text\n1;');
    const bytes = new Uint8Array([...head, ...windows1251, 10]);
    const { facts, values } = await opened(bytes);
    expect(facts.encoding).toEqual({ name: 'windows-1251', by: 'guess' });
    expect(values[0]!.text).toBe(words);
  });

  test('an encoding may be said; an unknown one is refused', async () => {
    const { values, facts } = await opened(latin('id;a\n1;\xa4\n'), { encoding: 'iso-8859-15' });
    expect(facts.encoding).toEqual({ name: 'iso-8859-15', by: 'said' });
    expect(values[0]!.a).toBe('€');
    await expect(opened('a,b\n', { encoding: 'no-such' })).rejects.toMatchObject({
      fault: { what: 'unknown-encoding', encoding: 'no-such' },
    });
  });

  test('bytes that are not valid after the beginning cost their line', async () => {
    const filler = 'a,plain text\n'.repeat(100_000);
    const bytes = new Uint8Array([...latin('id,t\n'), ...latin(filler), ...latin('b,\xff\nc,ok\n')]);
    const { facts, rows, rejected } = await opened(bytes);
    expect(facts.encoding).toEqual({ name: 'utf-8', by: 'validity' });
    expect(rejected).toEqual([{ line: 100_002, reason: { what: 'not-encoded', encoding: 'utf-8' } }]);
    expect(rows).toHaveLength(100_001);
  });
});

describe('JSON', () => {
  test('lines of JSON', async () => {
    const { facts, rows, rejected } = await opened(
      '{"id":"a","n":1}\n\n{"id":"b","n":\n[1]\n{"id":"c","x":true}\n',
    );
    expect(facts).toMatchObject({ format: 'json-lines', columns: ['id', 'n', 'x'] });
    expect(rows).toEqual([
      { line: 1, values: { id: 'a', n: 1 } },
      { line: 5, values: { id: 'c', x: true } },
    ]);
    expect(rejected.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('a list, in whatever chunks its text comes', async () => {
    const record = fc.record({
      id: fc.string(),
      n: fc.integer(),
      list: fc.array(fc.string()),
      deep: fc.object(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1 }),
        fc.integer({ min: 0, max: 4 }),
        async (rows, space) => {
          const text = JSON.stringify(rows, null, space);
          const bytes = new TextEncoder().encode(text);
          const size = 7;
          const source = {
            size: bytes.length,
            slice: (from: number, to: number) => new Blob([bytes]).slice(from, to),
            stream: () =>
              new ReadableStream<Uint8Array>({
                start(controller) {
                  for (let at = 0; at < bytes.length; at += size)
                    controller.enqueue(bytes.slice(at, at + size));
                  controller.close();
                },
              }),
          };
          const { openTable } = await import('../../../domain/tables/open-table.ts');
          const rejected: unknown[] = [];
          const table = await openTable(source, {
            rejected: (line, reason) => rejected.push({ line, reason }),
          });
          const read: unknown[] = [];
          for await (const batch of table.rows) read.push(...batch.map(({ values }) => values));
          expect(rejected).toEqual([]);
          expect(read).toEqual(JSON.parse(text));
        },
      ),
      { seed: 18, numRuns: 60 },
    );
  });

  test('a list that is cut off, and members that are none', async () => {
    const { rows, rejected, facts } = await opened('[\n{"a":1},\n7,\n{"a":1,"a":2},\n{"a":3}\n,\n{"a":');
    expect(facts.format).toBe('json');
    expect(rows).toEqual([
      { line: 2, values: { a: 1 } },
      { line: 5, values: { a: 3 } },
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason.what])).toEqual([
      [3, 'no-object'],
      [4, 'json'],
      [7, 'ends-early'],
    ]);
  });

  test('an object with a list, as data sets are given out over the web', async () => {
    const { values } = await opened(
      '{"features":[],"rows":[{"row_idx":0,"row":{"text":"a"}},{"row_idx":1,"row":{"text":"b"}}]}',
    );
    expect(values).toEqual([{ text: 'a' }, { text: 'b' }]);
    await expect(opened('{\n "a": [\n')).rejects.toMatchObject({
      fault: { what: 'form-damaged', form: 'json' },
    });
  });
});
