import { describe, expect, test } from 'vitest';
import { bankSchema } from '../../../../domain/matching/bank/bank.ts';
import { digitsOf, type Entry, entrySchema } from '../../../../domain/matching/bank/entry.ts';
import { MATCH_METHODS } from '../../../../domain/matching/methods.ts';

const ENTRY: Entry = {
  ...{ id: 'e1', bankId: 'b1', method: 'md5', hash: 'd41d8cd98f00b204e9800998ecf8427e', quality: null },
  ...{ tags: ['sample'], source: 'Practice', date: '2026-03-04T10:00:00Z', status: 'active' },
};
const isEntry = (more: object) => entrySchema.safeParse({ ...ENTRY, ...more }).success;

describe('an entry', () => {
  test('has as many digits as its method', () => {
    expect(MATCH_METHODS.map(digitsOf)).toEqual([32, 40, 64, 64, 16, 16, 64]);
    for (const method of MATCH_METHODS) {
      const digits = digitsOf(method);
      const frames = method === 'vpdq' ? { frames: [{ hash: 'a'.repeat(64), quality: 90, moment: 0 }] } : {};
      expect(isEntry({ method, hash: 'a'.repeat(digits), ...frames })).toBe(true);
      for (const wrong of [digits - 1, digits + 1, 0])
        expect(isEntry({ method, hash: 'a'.repeat(wrong), ...frames })).toBe(false);
    }
  });

  test.each([
    { hash: 'D41D8CD98F00B204E9800998ECF8427E' },
    { hash: 'g41d8cd98f00b204e9800998ecf8427e' },
    { quality: 101 },
    { quality: -1 },
    { tags: ['two words'] },
    { tags: ['a;b'] },
    { tags: ['x'.repeat(65)] },
    { date: '2026-03-04' },
    { status: 'gone' },
    { id: '' },
    { note: 'x'.repeat(1001) },
  ])('not with %j', (more) => {
    expect(isEntry({})).toBe(true);
    expect(isEntry(more)).toBe(false);
  });
});

test('the name of a bank is trimmed, 1 to 80 characters', () => {
  const bank = { id: 'b', source: '', description: '', createdAt: '2026-03-04T10:00:00Z', status: 'active' };
  expect(bankSchema.parse({ ...bank, name: ' Mosaics ' }).name).toBe('Mosaics');
  expect(bankSchema.safeParse({ ...bank, name: 'x'.repeat(80) }).success).toBe(true);
  for (const name of ['', '   ', 'x'.repeat(81)])
    expect(bankSchema.safeParse({ ...bank, name }).success).toBe(false);
});
