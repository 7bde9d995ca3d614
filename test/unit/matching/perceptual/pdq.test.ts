import { describe, expect, test } from 'vitest';
import { DIHEDRAL_VARIANTS, type DihedralVariant } from '../../../../domain/matching/perceptual/dihedral.ts';
import { hammingDistance, parseHash } from '../../../../domain/matching/perceptual/hamming.ts';
import { PDQ_QUALITY_BAR, pdqHash, pdqVariants } from '../../../../domain/matching/perceptual/pdq.ts';
import { plainRaster } from '../../../../domain/pictures/raster.ts';
import { EXPECTED, pdqPicture } from '../../../fixtures/pdq-pictures.ts';

const distance = (one: string, other: string) =>
  hammingDistance(parseHash(one, 256)!, parseHash(other, 256)!);
const hashOf = (file: string) => pdqHash(pdqPicture(file)).hash;

describe('PDQ beside its published implementation', () => {
  test('the pictures are there', () => {
    expect(EXPECTED).toHaveLength(21);
    expect(EXPECTED.filter(({ quality }) => quality >= PDQ_QUALITY_BAR)).toHaveLength(16);
  });

  test.each(EXPECTED)('quality of $file', ({ file, quality }) => {
    expect(pdqVariants(pdqPicture(file)).quality).toBe(quality);
  });

  test.each(EXPECTED.filter(({ quality }) => quality >= PDQ_QUALITY_BAR))(
    'all variants of $file, to the bit',
    ({ file, hashes }) => {
      expect(pdqVariants(pdqPicture(file)).hashes).toEqual(hashes);
    },
  );

  test.each(EXPECTED)('one hash of $file is its variant that lies as it is', ({ file }) => {
    const picture = pdqPicture(file);
    const { hashes, quality } = pdqVariants(picture);
    expect(pdqHash(picture)).toEqual({ hash: hashes.original, quality });
  });
});

describe('pictures that were changed', () => {
  test.each([
    ['shapes-a-dark.png', 2],
    ['shapes-a-noisy.png', 4],
    ['shapes-a-half.png', 6],
    ['shapes-a-border.png', 60],
    ['shapes-a-crop.png', 72],
  ])('%s lies %i bits away', (file, bits) => {
    expect(distance(hashOf('shapes-a.png'), hashOf(file))).toBe(bits);
  });

  test.each<[string, DihedralVariant]>([
    ['shapes-a-mirror.png', 'flipY'],
    ['shapes-a-quarter-turn.png', 'rotate90'],
  ])('%s is found as %s alone', (file, variant) => {
    const { hashes } = pdqVariants(pdqPicture('shapes-a.png'));
    const found = hashOf(file);
    const within = DIHEDRAL_VARIANTS.filter((name) => distance(hashes[name], found) <= 31);
    expect(within).toEqual([variant]);
  });
});

describe('pictures that have no hash', () => {
  test.each([
    [4, 100],
    [100, 4],
  ])('%i × %i', (width, height) => {
    const small = plainRaster(width, height, [200, 30, 90]);
    expect(pdqHash(small)).toEqual({ hash: '0'.repeat(64), quality: 0 });
    expect(new Set(Object.values(pdqVariants(small).hashes))).toEqual(new Set(['0'.repeat(64)]));
    expect(pdqVariants(small).quality).toBe(0);
  });
});
