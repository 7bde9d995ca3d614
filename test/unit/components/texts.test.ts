import { describe, expect, test } from 'vitest';
import { datedName } from '../../../components/ui/files/download.ts';
import { rejectedLinesCsv } from '../../../components/ui/files/rejected-lines.ts';
import { formatAge, formatBytes, formatDuration } from '../../../words/format.ts';

test('the list of rejected lines holds no formula, no hidden character and no broken quote', () => {
  const csv = rejectedLinesCsv([
    { line: 2, reason: { what: 'no-boolean', column: '=1+1' } },
    { line: 9, reason: { what: 'no-boolean', column: 'said "no"\u202e' } },
  ]);
  const must = 'must be true, false or empty';
  expect(csv).toBe(`\ufeffline,reason\r\n2,"'=1+1 ${must}"\r\n9,"said ""no""[U+202E] ${must}"\r\n`);
});

describe('figures in words', () => {
  test.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [125, '2 min 5 s'],
    [7_500, '2 h 5 min'],
    [86_400, '1 d'],
  ])('%d seconds', (seconds, expected) => expect(formatDuration(seconds)).toBe(expected));

  test.each([
    [999, '999 B'],
    [1_400_000, '1.4 MB'],
  ])('%d bytes', (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));

  test('an age in its largest unit', () => {
    const now = Date.parse('2026-03-04T12:00:00Z');
    expect(formatAge('2026-03-04T11:59:30Z', now)).toBe('just now');
    expect(formatAge('2026-03-04T10:30:00Z', now)).toBe('1 h');
  });

  test('a file name carries the local date', () => {
    expect(datedName('second-look-outcomes', 'csv', new Date(2026, 2, 4))).toBe(
      'second-look-outcomes-2026-03-04.csv',
    );
  });
});
