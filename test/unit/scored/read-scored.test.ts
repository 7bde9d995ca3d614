import { describe, expect, test } from 'vitest';
import { UnusableFileError } from '../../../domain/transcript/read-transcripts.ts';
import { PLAIN, scoredHere } from './scored-here.ts';

describe('a scored set', () => {
  test('is read between semicolons with decimal commas, cut by columns and months', async () => {
    const text =
      'id;s;y;lang;at;p\r\n' +
      'a;0,25;0;en;2026-03-01T00:30:00+01:00;0,5\r\n' +
      'b;0,5;1;de;2026-03-02T10:00:00Z;1\r\n' +
      'c;1;1;;;0,25\r\n' +
      'd;0,75;;en;;1\r\n';
    const { set, rejected } = await scoredHere(text, {
      ...PLAIN,
      weight: { column: 'p', means: 'inclusion-probability' },
      time: 'at',
      by: ['lang'],
    });
    expect(rejected).toEqual([]);
    expect(set).toMatchObject({ size: 3, unlabelled: 1, rejected: 0, second: null, ungrouped: [] });
    expect([...set.first.scores]).toEqual([0.25, 0.5, 1]);
    expect([...set.positive]).toEqual([0, 1, 1]);
    expect([...set.weight!]).toEqual([2, 1, 4]);
    const [lang, month] = set.groupings;
    expect(lang).toEqual({ column: 'lang', values: ['', 'de', 'en'], codes: Uint16Array.of(2, 1, 0) });
    expect(month).toEqual({
      column: 'at',
      values: ['', '2026-02', '2026-03'],
      codes: Uint16Array.of(1, 2, 0),
    });
  });

  test('rejects rows by line and reason, and takes the others', async () => {
    const text =
      's,y,w,t\n' +
      '0.5,1,1,2026-01-01\n' +
      'high,1,1,\n' +
      ',0,1,\n' +
      '1.5,0,1,\n' +
      '0.5,maybe,1,\n' +
      '0.5,0,0,\n' +
      '0.5,0,-1,\n' +
      'NaN,0,1,\n' +
      '1e400,0,1,\n' +
      '"0,5",0,1,\n' +
      '0.5,0\n' +
      '0.5,0,1,yesterday\n' +
      'high,?,1,\n' +
      '1e-05,0,2.5,\n';
    const { set, rejected } = await scoredHere(text, {
      ...PLAIN,
      score: { column: 's', scale: { kind: 'probability' } },
      weight: { column: 'w' },
      time: 't',
    });
    // Lines that are no rows are told before the rows around them.
    expect(rejected.toSorted((left, right) => left.line - right.line)).toEqual([
      { line: 3, reason: { what: 'no-number', column: 's' } },
      { line: 4, reason: { what: 'no-cell', column: 's' } },
      { line: 5, reason: { what: 'off-scale', column: 's' } },
      { line: 6, reason: { what: 'unknown-label', column: 'y' } },
      { line: 7, reason: { what: 'no-weight', column: 'w' } },
      { line: 8, reason: { what: 'no-weight', column: 'w' } },
      { line: 9, reason: { what: 'no-number', column: 's' } },
      { line: 10, reason: { what: 'no-number', column: 's' } },
      { line: 11, reason: { what: 'no-number', column: 's' } },
      { line: 12, reason: { what: 'cells', count: 2, expected: 4 } },
      { line: 13, reason: { what: 'no-time', column: 't' } },
    ]);
    expect([...set.first.scores]).toEqual([0.5, 0.00001]);
    expect(set).toMatchObject({ size: 2, unlabelled: 1, rejected: 11 });
  });

  test('a few cells that are no numbers do not hide that commas are decimal', async () => {
    const { set, rejected } = await scoredHere('s;y\nn/a;1\n0,75;1\n0,5;0\n', PLAIN);
    expect([...set.first.scores]).toEqual([0.75, 0.5]);
    expect(rejected).toEqual([{ line: 2, reason: { what: 'no-number', column: 's' } }]);
  });

  test('a comma that may be either is asked about', async () => {
    const { rejected } = await scoredHere('s,y\n"1,234",1\n', PLAIN);
    expect(rejected).toEqual([{ line: 2, reason: { what: 'number-two-ways', column: 's' } }]);
    const said = await scoredHere('s,y\n"1,234",1\n', { ...PLAIN, score: { column: 's', decimal: ',' } });
    expect([...said.set.first.scores]).toEqual([1.234]);
  });

  test('a chance of being drawn is none above 1', async () => {
    const weight = { column: 'p', means: 'inclusion-probability' as const };
    const { set, rejected } = await scoredHere('s,y,p\n0.5,1,0.1\n0.5,1,1.5\n0.5,1,0\n0.5,1,1e-200\n', {
      ...PLAIN,
      weight,
    });
    expect([...set.weight!]).toEqual([10]);
    expect(rejected.map(({ reason }) => reason.what)).toEqual(['no-chance', 'no-chance', 'no-weight']);
  });

  test('a second score may be missing, and a low one may speak for risk', async () => {
    const { set } = await scoredHere('s,t,y\n5,0.5,1\n1,,0\n', {
      ...PLAIN,
      score: { column: 's', scale: { kind: 'stars' }, higher: 'benign' },
      second: { column: 't' },
    });
    expect([...set.first.scores]).toEqual([-5, -1]);
    expect([...set.second!.scores]).toEqual([0.5, Number.NaN]);
  });

  test('JSON Lines with typed values and columns of hostile names', async () => {
    const lines = [
      { s: 0.5, y: 1, __proto__: null, constructor: 'x', toString: 'a' },
      { s: '0.25', y: 0, constructor: 'y', toString: 'b' },
      { s: 1, y: true, constructor: { deep: 1 }, toString: 'a' },
    ].map((each) => JSON.stringify(each));
    const { set, rejected } = await scoredHere(`${lines.join('\n')}\n`, {
      ...PLAIN,
      by: ['toString', 'constructor'],
    });
    expect(set.size).toBe(2);
    expect(set.groupings.map(({ column, values }) => [column, values])).toEqual([
      ['toString', ['a', 'b']],
      ['constructor', ['x', 'y']],
    ]);
    expect(rejected).toEqual([{ line: 3, reason: { what: 'unknown-label', column: 'y' } }]);
  });

  test('a way leads into what a column holds', async () => {
    const { set, rejected } = await scoredHere(
      '{"p":{"s":0.5},"y":1}\n{"p":{"s":"0,25"},"y":0}\n{"p":3,"y":0}\n',
      {
        ...PLAIN,
        score: { column: 'p.s', decimal: ',' },
      },
    );
    expect([...set.first.scores]).toEqual([0.5, 0.25]);
    expect(rejected).toEqual([{ line: 3, reason: { what: 'no-cell', column: 'p.s' } }]);
  });

  test('a column of many values, or of long ones, groups nothing', async () => {
    const rows = Array.from(
      { length: 1001 },
      (_, row) => `0.5,1,${row},${row === 7 ? 'x'.repeat(201) : 'x'},${row % 1000}`,
    );
    const { set } = await scoredHere(`s,y,id,text,k\n${rows.join('\n')}\n`, {
      ...PLAIN,
      by: ['id', 'text', 'k'],
    });
    expect(set.ungrouped).toEqual(['id', 'text']);
    expect(set.groupings.map(({ column, values }) => [column, values.length])).toEqual([['k', 1000]]);
  });

  test('a column that is not there makes the file unusable', async () => {
    const read = scoredHere('s,y\n0.5,1\n', { ...PLAIN, by: ['lang', '__proto__'] });
    await expect(read).rejects.toBeInstanceOf(UnusableFileError);
    await expect(read).rejects.toMatchObject({
      fault: { what: 'columns-missing', line: 1, columns: ['lang', '__proto__'] },
    });
  });
});
