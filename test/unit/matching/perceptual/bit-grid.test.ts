import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERCEPTUAL_METHODS } from '../../../../domain/matching/methods.ts';
import { bitGrid } from '../../../../domain/matching/perceptual/bit-grid.ts';
import { hammingDistance, parseHash } from '../../../../domain/matching/perceptual/hamming.ts';

const ZEROS = '0'.repeat(64);

test.each([
  ['the lowest bit is row 0, column 0', `${'0'.repeat(63)}1`, 0, 0],
  ['bit 16 is row 1, column 0', `${'0'.repeat(59)}10000`, 1, 0],
  ['the highest bit is the last of all', `8${'0'.repeat(63)}`, 15, 15],
])('PDQ: %s', (_, hash, row, column) => {
  const grid = bitGrid('pdq', ZEROS, hash)!;
  expect(grid.side).toBe(16);
  expect(grid.distance).toBe(1);
  expect(grid.rows[row]).toEqual([column]);
});

test('of a difference hash the highest bit is the first place of the picture', () => {
  const grid = bitGrid('difference-hash', '0'.repeat(16), `c${'0'.repeat(15)}`)!;
  expect(grid.side).toBe(8);
  expect(grid.rows[0]).toEqual([0, 1]);
});

test('what is no hash by the method has no grid', () => {
  expect(bitGrid('pdq', ZEROS, '0'.repeat(16))).toBeNull();
  expect(bitGrid('dct-hash', 'not a hash', '0'.repeat(16))).toBeNull();
});

test('as many places as bits differ, for every two hashes', () => {
  for (const method of PERCEPTUAL_METHODS) {
    const digits = method === 'pdq' ? 64 : 16;
    const hash = fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
    fc.assert(
      fc.property(hash, hash, (one, other) => {
        const grid = bitGrid(method, one, other)!;
        const expected = hammingDistance(parseHash(one, digits * 4)!, parseHash(other, digits * 4)!);
        expect(grid.distance).toBe(expected);
        expect(grid.rows.flat()).toHaveLength(expected);
        for (const row of grid.rows) expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  }
});
