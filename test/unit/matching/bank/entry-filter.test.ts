import { describe, expect, test } from 'vitest';
import { EVERY_ENTRY, hashPrefixOf, idRangesOf } from '../../../../domain/matching/bank/entry-filter.ts';
import { MATCH_METHODS } from '../../../../domain/matching/methods.ts';

describe('ranges of ids', () => {
  const within = (id: string, filter: Parameters<typeof idRangesOf>[1]) =>
    idRangesOf('b1', filter).some(({ from, to }) => from <= id && id <= to);

  test('hold the entries of the bank by method and by how the hash begins, and no other', () => {
    expect(within('b1:pdq:ab12', EVERY_ENTRY)).toBe(true);
    expect(within('b1:sha1:ff', EVERY_ENTRY)).toBe(true);
    expect(within('b10:pdq:ab12', EVERY_ENTRY)).toBe(false);
    expect(within('b0:pdq:ab12', EVERY_ENTRY)).toBe(false);
    expect(within('b1:pdq:ab12', { method: 'every', prefix: 'ab' })).toBe(true);
    expect(within('b1:md5:ab12', { method: 'every', prefix: 'ab' })).toBe(true);
    expect(within('b1:pdq:ac12', { method: 'every', prefix: 'ab' })).toBe(false);
    expect(within('b1:md5:ab12', { method: 'pdq', prefix: 'ab' })).toBe(false);
    expect(within('b1:pdq:ff', { method: 'pdq', prefix: '' })).toBe(true);
  });

  test('come in order of ids and do not touch', () => {
    const ranges = idRangesOf('b1', { method: 'every', prefix: '0' });
    expect(ranges).toHaveLength(MATCH_METHODS.length);
    for (const [place, { from }] of ranges.entries())
      if (place > 0) expect(ranges[place - 1]!.to < from).toBe(true);
  });
});

test('what is typed is taken as hashes are written, or for none', () => {
  expect(hashPrefixOf(' AB 0f')).toBe('ab0f');
  expect(hashPrefixOf('')).toBe('');
  expect(hashPrefixOf('xyz')).toBeNull();
});
