import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../domain/chance/random.ts';
import { dctHash } from '../../../../domain/matching/perceptual/dct-hash.ts';
import { differenceHash } from '../../../../domain/matching/perceptual/difference-hash.ts';
import { countBits, hammingDistance, parseHash } from '../../../../domain/matching/perceptual/hamming.ts';
import { drawRecipe } from '../../../../domain/pictures/draw-recipe.ts';
import { plainRaster, type Raster, rearranged } from '../../../../domain/pictures/raster.ts';
import { KIND_IDS, type TransformationId } from '../../../../domain/pictures/recipe.ts';

type Hash = (raster: Raster) => string;
const HASHES: [string, Hash][] = [
  ['difference hash', differenceHash],
  ['DCT hash', dctHash],
];

const bits = (hash: string) => parseHash(hash, 64)!;
const distance = (one: string, other: string) => hammingDistance(bits(one), bits(other));
const setIn = (hash: string) => bits(hash).reduce((sum, word) => sum + countBits(word), 0);

const greyRaster = (
  width: number,
  height: number,
  levelOf: (column: number, row: number) => number,
): Raster => {
  const raster = plainRaster(width, height, [0, 0, 0]);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      raster.data.fill(levelOf(column, row), (row * width + column) * 4, (row * width + column) * 4 + 3);
  return raster;
};
const changed = (source: Raster, change: (level: number) => number): Raster => ({
  ...source,
  data: source.data.map((level, at) => (at % 4 === 3 ? level : change(level))),
});
const mirrored = (source: Raster) =>
  rearranged(source, source.width, source.height, (column, row) => (row + 1) * source.width - 1 - column);

/**
 * Coloured noise, 100 to 150, so that it can become brighter and darker without a limit, and few means are equal. In
 * pictures of 8 rows or columns the highest frequency is 0 throughout, so these have more.
 */
const noise = fc
  .record({
    width: fc.integer({ min: 33, max: 64 }),
    height: fc.integer({ min: 33, max: 64 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
  })
  .map(({ width, height, seed }) => {
    const random = new Random(seed);
    return changed(plainRaster(width, height, [0, 0, 0]), () => random.between(100, 150));
  });

const drawn = (seed: number, transformation?: TransformationId) =>
  drawRecipe({
    picture: { kind: KIND_IDS[seed % KIND_IDS.length]!, seed, width: 160, height: 120 },
    steps: transformation ? [{ transformation, strength: 0.25, seed: 1 }] : [],
  });
const SEEDS = Array.from({ length: 28 }, (_, seed) => seed);

describe('difference hash', () => {
  test('a row that becomes brighter has every bit, one that becomes darker none', () => {
    expect(differenceHash(greyRaster(90, 80, (column) => column * 2))).toBe('f'.repeat(16));
    expect(differenceHash(greyRaster(90, 80, (column) => 200 - column * 2))).toBe('0'.repeat(16));
    expect(differenceHash(plainRaster(33, 21, [90, 120, 7]))).toBe('0'.repeat(16));
  });

  test('the first digits stand for the first row, the highest bit for its first step', () => {
    expect(differenceHash(greyRaster(90, 80, (column, row) => (row < 10 ? column * 2 : 0)))).toBe(
      `ff${'0'.repeat(14)}`,
    );
    expect(differenceHash(greyRaster(90, 80, (column) => (column < 10 ? 0 : 200)))).toBe('80'.repeat(8));
  });

  test('mirrored, every step that is one goes the other way round', () => {
    fc.assert(
      fc.property(noise, (raster) => {
        const turned = bits(differenceHash(mirrored(raster)));
        const expected = BigInt(`0x${differenceHash(raster)}`)
          .toString(2)
          .padStart(64, '0');
        const rows = expected.match(/.{8}/g)!.map((row) => [...row].reverse().map((bit) => 1 - Number(bit)));
        const opposite = BigInt(`0b${rows.flat().join('')}`)
          .toString(16)
          .padStart(16, '0');
        // Steps between equal means are none either way.
        expect(hammingDistance(turned, bits(opposite))).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('DCT hash', () => {
  test('half of the bits are set', () => {
    for (const seed of SEEDS) expect(setIn(dctHash(drawn(seed)))).toBe(32);
  });

  test('the negative has the opposite bits', () => {
    fc.assert(
      fc.property(noise, (raster) => {
        const negative = dctHash(changed(raster, (level) => 255 - level));
        expect(distance(dctHash(raster), negative)).toBeGreaterThanOrEqual(62);
      }),
    );
  });

  test('the lowest frequency across is bit 0 of its row', () => {
    const slope = greyRaster(64, 64, (column, row) => (column < 32 === row < 32 ? 255 : 0));
    expect(bits(dctHash(slope))[1]! & 1).toBe(1);
    expect(bits(dctHash(changed(slope, (level) => 255 - level)))[1]! & 1).toBe(0);
  });
});

describe.each(HASHES)('%s', (_, hash) => {
  test('is the same for a picture that is brighter all over', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: -90, max: 90 }), (raster, by) => {
        const brighter = hash(changed(raster, (level) => level + by));
        expect(distance(hash(raster), brighter)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is the same for a picture with each pixel as two by two', () => {
    fc.assert(
      fc.property(noise, (raster) => {
        const { width, height } = raster;
        const doubled = rearranged(
          raster,
          width * 2,
          height * 2,
          (column, row) => (row >> 1) * width + (column >> 1),
        );
        expect(distance(hash(raster), hash(doubled))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each<TransformationId>(['resize', 'recompression', 'brighter', 'greyscale'])(
    'most copies after %s are within 10 bits',
    (transformation) => {
      const near = SEEDS.filter(
        (seed) => distance(hash(drawn(seed)), hash(drawn(seed, transformation))) <= 10,
      );
      expect(near.length).toBeGreaterThanOrEqual(25);
    },
  );

  test('another picture is further away than 10 bits, as a rule', () => {
    const hashes = SEEDS.map((seed) => hash(drawn(seed)));
    const pairs = hashes.flatMap((one, index) =>
      hashes.slice(index + 1).map((other) => distance(one, other)),
    );
    expect(pairs.filter((bitsApart) => bitsApart <= 10).length / pairs.length).toBeLessThan(0.02);
  });
});
