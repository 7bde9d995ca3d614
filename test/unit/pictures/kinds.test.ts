import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DISTANCE } from '../../../domain/matching/methods.ts';
import { hammingDistance, parseHash } from '../../../domain/matching/perceptual/hamming.ts';
import { pdqHash } from '../../../domain/matching/perceptual/pdq.ts';
import { drawPicture, SEEN } from '../../../domain/pictures/kinds/kinds.ts';
import { encodePng } from '../../../domain/pictures/png.ts';
import { differingShare, type Raster } from '../../../domain/pictures/raster.ts';
import { KIND_IDS, NEARNESS_IDS, type PictureName } from '../../../domain/pictures/recipe.ts';
import { anyPicture } from '../../fixtures/pictures.ts';

const named = (kind: PictureName['kind'], seed: number): PictureName => ({
  kind,
  seed,
  width: 96,
  height: 80,
});
const fingerprint = ({ data }: Raster) => createHash('sha256').update(data).digest('hex').slice(0, 16);

describe.each(KIND_IDS)('pictures of kind %s', (kind) => {
  test('are the same bytes for the same name, on every machine', () => {
    expect([1, 2, 3].map((seed) => fingerprint(drawPicture(named(kind, seed))))).toMatchSnapshot();
  });

  test('differ from seed to seed', () => {
    const drawn = Array.from({ length: 16 }, (_, seed) => drawPicture(named(kind, seed)));
    const shares = drawn.slice(1).map((picture, index) => differingShare(picture, drawn[index]!, 8));
    expect(Math.min(...shares)).toBeGreaterThan(0.1);
  });

  test('have near misses that always differ, and the more the further they are', () => {
    const shares = NEARNESS_IDS.map((nearness) =>
      Array.from({ length: 16 }, (_, seed) =>
        differingShare(
          drawPicture(named(kind, seed)),
          drawPicture({ ...named(kind, seed), change: { nearness, seed: seed + 900 } }),
          SEEN.levels,
        ),
      ),
    );
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const some of shares) expect(Math.min(...some)).toBeGreaterThanOrEqual(SEEN.share);
    expect(mean(shares[0]!)).toBeLessThan(mean(shares[1]!));
    expect(mean(shares[1]!)).toBeLessThan(mean(shares[2]!));
    expect(mean(shares[2]!)).toBeLessThan(0.9);
  });
});

test('forms differ in their words, and their hashes lie within what counts as a match', () => {
  const forms = [1, 2, 3, 4, 5, 6].map((seed) =>
    drawPicture({ kind: 'form', seed, width: 256, height: 256 }),
  );
  const bits = (hash: string) => parseHash(hash, 256)!;
  const [first, ...others] = forms.map((form) => pdqHash(form).hash);
  expect(new Set(forms.map(fingerprint)).size).toBe(6);
  for (const hash of others)
    expect(hammingDistance(bits(first!), bits(hash))).toBeLessThanOrEqual(DEFAULT_DISTANCE.pdq);
});

describe('pictures', () => {
  test('of any name have the size of their name and are opaque', () => {
    fc.assert(
      fc.property(anyPicture, (name) => {
        const { width, height, data } = drawPicture(name);
        expect([width, height, data.length]).toEqual([name.width, name.height, name.width * name.height * 4]);
        for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) expect.fail(`clear at ${at}`);
      }),
      { numRuns: 60 },
    );
  });

  test('come back from PNG as they were', () => {
    const picture = drawPicture(named('icon', 5));
    const file = encodePng(picture);
    expect(Buffer.compare(file, encodePng(drawPicture(named('icon', 5))))).toBe(0);
    const { width, height, data, channels, depth } = decode(file);
    expect({ width, height, channels, depth }).toEqual({ width: 96, height: 80, channels: 4, depth: 8 });
    expect(Buffer.from(data.buffer).equals(Buffer.from(picture.data.buffer))).toBe(true);
  });
});
