import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../domain/chance/random.ts';
import { HashIndex } from '../../../../domain/matching/index/hash-index.ts';
import { type HashBits, hammingDistance } from '../../../../domain/matching/perceptual/hamming.ts';

const word = (random: Random) => random.between(0, 0xffffffff);
const anyHash = (random: Random, bits: number): HashBits =>
  Uint32Array.from({ length: bits / 32 }, () => word(random));

/** A hash that differs in exactly so many bits, anywhere. */
function turned(random: Random, hash: HashBits, differing: number): HashBits {
  const copy = hash.slice();
  const places = random.shuffled(Array.from({ length: hash.length * 32 }, (_, k) => k));
  for (const k of places.slice(0, differing)) copy[k >>> 5] = copy[k >>> 5]! ^ (1 << (k & 31));
  return copy;
}

function packed(hashes: readonly HashBits[]): Uint32Array {
  const words = Uint32Array.from({ length: hashes.length * (hashes[0]?.length ?? 0) });
  for (const [entry, hash] of hashes.entries()) words.set(hash, entry * hash.length);
  return words;
}

/** What an index has to find, told by comparing with all. */
const allWithin = (hashes: readonly HashBits[], query: HashBits, distance: number) =>
  hashes
    .map((hash, entry) => ({ entry, distance: hammingDistance(hash, query) }))
    .filter((near) => near.distance <= distance)
    .sort((one, other) => one.distance - other.distance || one.entry - other.entry);

const QUERIES = 20;
/** Groups of hashes that lie nearer and farther from one another, among many that lie anywhere. */
function crowd(seed: number, bits: number, count: number, furthest: number) {
  const random = new Random(seed);
  const centres = Array.from({ length: QUERIES }, () => anyHash(random, bits));
  const hashes = Array.from({ length: count }, () =>
    random.chance(0.1)
      ? turned(random, random.pick(centres), random.between(0, furthest + 4))
      : anyHash(random, bits),
  );
  return { random, centres, hashes };
}

const seed = fc.integer({ min: 0, max: 0xffffffff });

describe('what is found is what comparing with all finds', () => {
  test.each([
    [256, 31, 5000],
    [256, 16, 5000],
    [256, 15, 5000],
    [256, 0, 5000],
    // Fewer would be scanned.
    [256, 47, 26_000],
    [256, 48, 5000],
    [256, 90, 5000],
    [64, 10, 5000],
    [64, 11, 6000],
    [64, 3, 5000],
    [64, 12, 5000],
  ])('%i bits within %i, of %i', (bits, distance, count) => {
    fc.assert(
      fc.property(seed, (number) => {
        const { centres, hashes } = crowd(number, bits, count, distance);
        const index = new HashIndex(bits, packed(hashes));
        let found = 0;
        for (const query of centres) {
          const expected = allWithin(hashes, query, distance);
          expect(index.within(query, distance)).toEqual(expected);
          expect(index.scanned(query, distance)).toEqual(expected);
          found += expected.length;
        }
        expect(found).toBeGreaterThan(QUERIES / 2);
      }),
      { numRuns: 3 },
    );
  });

  test('with any distance, few hashes and added ones', () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(64, 256),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (number, bits, distance, given, added) => {
          const { centres, hashes } = crowd(number, bits, given + added, distance);
          const index = new HashIndex(bits, packed(hashes.slice(0, given)));
          for (const hash of hashes.slice(given)) index.add(hash);
          expect(index.size).toBe(given + added);
          for (const query of [...centres, hashes.at(-1)!])
            expect(index.within(query, distance)).toEqual(allWithin(hashes, query, distance));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hashes that are added', () => {
  test('are found at once, before and after tables are built anew', () => {
    const { hashes } = crowd(5, 256, 11_000, 31);
    const index = new HashIndex(256, packed(hashes.slice(0, 4500)));
    for (const [position, hash] of hashes.slice(4500).entries()) {
      index.add(hash);
      if (position % 500 === 0) expect(index.within(hash, 0).at(-1)!.entry).toBe(4500 + position);
    }
    expect(index.within(hashes[10]!, 31)).toEqual(allWithin(hashes, hashes[10]!, 31));
    expect(index.within(hashes[10_999]!, 31)).toEqual(allWithin(hashes, hashes[10_999]!, 31));
  });

  test('to an index that began with none', () => {
    const random = new Random(3);
    const index = new HashIndex(64);
    const hashes = Array.from({ length: 40 }, () => anyHash(random, 64));
    for (const hash of hashes) index.add(hash);
    expect(index.within(hashes[7]!, 5)).toEqual([{ entry: 7, distance: 0 }]);
  });
});

describe('hashes that crowd', () => {
  test('all the same: each is told once', () => {
    const same = anyHash(new Random(8), 256);
    const index = new HashIndex(256, packed(Array.from({ length: 6000 }, () => same)));
    expect(index.within(same, 31).map(({ entry }) => entry)).toEqual(
      Array.from({ length: 6000 }, (_, entry) => entry),
    );
    expect(index.within(turned(new Random(9), same, 31), 31)).toHaveLength(6000);
    expect(index.within(turned(new Random(9), same, 32), 31)).toEqual([]);
  });

  test('a group in which every chunk is the same but one: each is told once', () => {
    const random = new Random(11);
    const same = anyHash(random, 256);
    const others = Array.from({ length: 20_000 }, () => anyHash(random, 256));
    const group = Array.from({ length: 50 }, (_, number) => {
      const hash = same.slice();
      hash[number % 8] = hash[number % 8]! ^ 0b111;
      return hash;
    });
    const hashes = [...others, ...group];
    expect(new HashIndex(256, packed(hashes)).within(same, 31)).toEqual(allWithin(hashes, same, 31));
  });
});
