import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { gzipped, opened } from './opened.ts';

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

const written = (columnData: Column[], options: object = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

const IDS = Array.from({ length: 2500 }, (_, index) => `t-${index}`);

describe('Parquet', () => {
  test('is read a row group at a time', async () => {
    const bytes = written(
      [
        { name: 'id', data: IDS, type: 'STRING' },
        { name: 'score', data: IDS.map((_, index) => index / 4), type: 'DOUBLE' },
        { name: 'sure', data: IDS.map((_, index) => index % 3 === 0), type: 'BOOLEAN' },
        { name: 'n', data: IDS.map((_, index) => BigInt(index)), type: 'INT64' },
        { name: 'at', data: IDS.map(() => new Date(Date.UTC(2026, 2, 4))), type: 'TIMESTAMP' },
        { name: 'language', data: IDS.map((_, index) => (index % 2 ? 'en' : null)), type: 'STRING' },
      ],
      { rowGroupSize: 1000 },
    );
    const { facts, rows, rejected } = await opened(bytes);
    expect(rejected).toEqual([]);
    expect(facts).toMatchObject({
      format: 'parquet',
      rowCount: 2500,
      columns: ['id', 'score', 'sure', 'n', 'at', 'language'],
    });
    expect(rows).toHaveLength(2500);
    expect(rows[2401]).toEqual({
      line: 2402,
      values: {
        ...{ id: 't-2401', score: 600.25, sure: false, n: 2401 },
        ...{ at: '2026-03-04T00:00:00.000Z', language: 'en' },
      },
    });
  });

  test('also within gzip', async () => {
    const bytes = written([{ name: 'id', data: IDS, type: 'STRING' }]);
    const { facts, rows } = await opened(await gzipped(bytes));
    expect(facts).toMatchObject({ format: 'parquet', compression: 'gzip' });
    expect(rows).toHaveLength(2500);
  });

  test('whatever is written is read back', async () => {
    const row = fc.record({
      text: fc.option(fc.string({ unit: 'grapheme' })),
      number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      whole: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (rows, rowGroupSize) => {
          const bytes = written(
            [
              { name: 'text', data: rows.map((each) => each.text), type: 'STRING' },
              { name: 'number', data: rows.map((each) => each.number), type: 'DOUBLE' },
              { name: 'whole', data: rows.map((each) => each.whole), type: 'INT32' },
            ],
            { rowGroupSize },
          );
          const { values, rejected } = await opened(bytes);
          expect(rejected).toEqual([]);
          expect(values).toEqual(rows);
        },
      ),
      { seed: 18, numRuns: 80 },
    );
  });
});

describe('hostile Parquet', () => {
  const good = written(
    [
      { name: 'id', data: IDS.map((_, index) => (index % 2 ? 'en' : null)), type: 'STRING' },
      { name: 'n', data: IDS.map((_, index) => index % 7), type: 'INT32' },
    ],
    { rowGroupSize: 1000 },
  );

  test('that is cut off or has no footer is damaged', async () => {
    for (const bytes of [good.slice(0, -1), good.slice(0, 100), good.slice(0, 4)])
      await expect(opened(bytes)).rejects.toMatchObject({ fault: { what: 'form-damaged', form: 'parquet' } });
  });

  test('whose footer says it is longer than the file, or than is read', async () => {
    const longer = good.slice();
    new DataView(longer.buffer).setUint32(longer.length - 8, longer.length, true);
    await expect(opened(longer)).rejects.toMatchObject({ fault: { what: 'form-damaged' } });
    new DataView(longer.buffer).setUint32(longer.length - 8, 0xfffffff0, true);
    await expect(opened(longer)).rejects.toMatchObject({
      fault: { what: 'form-too-large', form: 'parquet' },
    });
  });

  test('with any bytes changed is read, refused, or loses row groups; and never more', async () => {
    const change = fc.array(
      fc.record({ at: fc.nat(good.length - 9), byte: fc.integer({ min: 0, max: 255 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = good.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const read = await opened(bytes).catch((error: { fault?: { what: string } }) => error.fault!.what);
        if (typeof read === 'string') expect(read).toMatch(/^(form-|no-rows|column|foreign)/);
        else expect(read.rows.length).toBeLessThanOrEqual(5_000_000);
      }),
      { seed: 18, numRuns: 400 },
    );
  }, 60_000);

  test('whose pages say that they unpack to gigabytes loses those rows alone', async () => {
    const ends = [0xff, 0xff, 0xff, 0xff, 0x0f];
    // The header of the first page begins after the mark: type, then the unpacked size as a varint of one or two bytes.
    const bytes = good.slice();
    bytes.set([0x15, 0x00, 0x15, ...ends], 4);
    const { rows, rejected } = await opened(bytes);
    expect(rejected).toEqual([{ line: 1, reason: { what: 'rows-damaged' } }]);
    expect(rows.map(({ line }) => line)).toEqual(IDS.slice(1000).map((_, index) => index + 1001));
  });
});
