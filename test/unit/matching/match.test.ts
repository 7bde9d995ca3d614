import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { exactHashes } from '../../../domain/matching/exact/exact-hashes.ts';
import { BankIndex } from '../../../domain/matching/index/bank-index.ts';
import {
  type ComparedPicture,
  DEFAULT_MATCH_RULE,
  type MatchRule,
  matchesOf,
} from '../../../domain/matching/match.ts';
import { matchFactsSchema } from '../../../domain/matching/match-facts.ts';
import { STILL_METHODS, type StillMethod } from '../../../domain/matching/methods.ts';
import { dctHash } from '../../../domain/matching/perceptual/dct-hash.ts';
import { differenceHash } from '../../../domain/matching/perceptual/difference-hash.ts';
import { pdqVariants } from '../../../domain/matching/perceptual/pdq.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { KIND_IDS, type Recipe, type Step } from '../../../domain/pictures/recipe.ts';

/** Each of PDQ's 64 × 64 samples then stands in the middle of 5 pixels and of the blur's 3, mirrored too. */
const SIZE = { width: 320, height: 320 };
const pictureOf = (seed: number, ...steps: Step[]): Recipe => ({
  picture: { kind: KIND_IDS[seed % KIND_IDS.length]!, seed, ...SIZE },
  steps,
});
const step = (transformation: Step['transformation'], strength = 0.25): Step => ({
  transformation,
  strength,
  seed: 1,
});

function compared(recipe: Recipe): ComparedPicture {
  const raster = drawRecipe(recipe);
  const { hashes, quality } = pdqVariants(raster);
  return {
    hashes: {
      ...exactHashes(Uint8Array.from(raster.data)),
      pdq: hashes.original,
      pdqQuality: quality,
      'difference-hash': differenceHash(raster),
      'dct-hash': dctHash(raster),
    },
    pdqVariants: hashes,
  };
}

type SearchedEntry = Pick<Entry, 'id' | 'bankId' | 'method' | 'hash' | 'status' | 'frames'>;

/** An entry for each method, `known-SEED-METHOD`. */
const entriesOf = (
  seed: number,
  { bankId = 'bank', methods = STILL_METHODS as readonly StillMethod[] } = {},
): SearchedEntry[] => {
  const { hashes } = compared(pictureOf(seed));
  return methods.map((method) => ({
    ...{ id: `known-${seed}-${method}`, bankId, method, hash: hashes[method], status: 'active' as const },
  }));
};
const ACTIVE = [{ id: 'bank', status: 'active' as const }];
const SEEDS = Array.from({ length: 14 }, (_, seed) => seed);
const bankOf = (methods: readonly StillMethod[]) =>
  new BankIndex(
    ACTIVE,
    SEEDS.flatMap((seed) => entriesOf(seed, { methods })),
  );
const ids = (recipe: Recipe, index: BankIndex, rule: MatchRule = DEFAULT_MATCH_RULE) =>
  matchesOf(compared(recipe), index, rule).map(({ entryId }) => entryId);

describe('a picture against a bank', () => {
  const everything = bankOf(STILL_METHODS);
  const pdq = bankOf(['pdq']);

  test('itself matches by every method, the file first', () => {
    const matches = matchesOf(compared(pictureOf(3)), everything, DEFAULT_MATCH_RULE);
    expect(matches.map(({ entryId }) => entryId)).toEqual(STILL_METHODS.map((method) => `known-3-${method}`));
    for (const facts of matches) {
      expect(matchFactsSchema.parse(facts)).toEqual(facts);
      expect(facts).toMatchObject({ bankId: 'bank', distance: 0, variant: 'original' });
    }
    const byPdq = matches.find(({ method }) => method === 'pdq')!;
    expect(byPdq).toMatchObject({ within: 31, quality: compared(pictureOf(3)).hashes.pdqQuality });
    expect(matches.find(({ method }) => method === 'sha256')).toMatchObject({ within: 0, quality: null });
  });

  test.each(['resize', 'recompression', 'greyscale', 'brighter'] as const)(
    'a copy after %s matches its own entry by PDQ, and never by its file',
    (transformation) => {
      let found = 0;
      for (const seed of SEEDS) {
        const matching = ids(pictureOf(seed, step(transformation)), everything);
        expect(matching).not.toContain(`known-${seed}-sha256`);
        if (matching.includes(`known-${seed}-pdq`)) found += 1;
      }
      expect(found).toBeGreaterThanOrEqual(13);
    },
    20_000,
  );

  test.each([
    ['flip-horizontal', 'flipY'],
    ['flip-vertical', 'flipX'],
  ] as const)('a copy after %s matches as %s, unless variants are off', (transformation, variant) => {
    for (const seed of SEEDS) {
      const picture = compared(pictureOf(seed, step(transformation)));
      const own = { entryId: `known-${seed}-pdq`, variant, distance: 0 };
      expect(matchesOf(picture, pdq, DEFAULT_MATCH_RULE)[0]).toMatchObject(own);
      expect(matchesOf(picture, pdq, { ...DEFAULT_MATCH_RULE, variants: false })).toEqual([]);
    }
  });

  test('another picture matches nothing, as a rule', () => {
    const others = SEEDS.map((seed) => ids(pictureOf(seed + 1000), pdq));
    expect(others.filter((matching) => matching.length > 0).length).toBeLessThanOrEqual(1);
  });
});

describe('a video', () => {
  const frame = (digit: string, quality = 90) => ({ hash: digit.repeat(64), quality, moment: 0 });
  const entry = {
    ...{
      id: 'film',
      bankId: 'bank',
      method: 'vpdq' as const,
      hash: '0'.repeat(64),
      status: 'active' as const,
    },
    frames: [frame('3'), frame('c'), frame('5')],
  };
  const still = compared(pictureOf(3));
  const found = (query: readonly (typeof entry.frames)[number][], rule = DEFAULT_MATCH_RULE) =>
    matchesOf({ ...still, frames: query }, new BankIndex(ACTIVE, [entry]), rule);

  test('matches by its frames, and the match says how much of either is in the other', () => {
    expect(found([frame('c'), frame('c'), frame('3')])).toEqual([
      {
        ...{ bankId: 'bank', entryId: 'film', method: 'vpdq', distance: 0, within: 31 },
        ...{ variant: 'original', quality: null },
        video: { query: { compared: 2, matching: 2 }, known: { compared: 3, matching: 2 } },
      },
    ]);
  });

  test('of which too little is known matches nothing, and neither does a still picture', () => {
    expect(found([frame('c'), frame('6')])).toEqual([]);
    expect(found([frame('c', 49)])).toEqual([]);
    expect(matchesOf(still, new BankIndex(ACTIVE, [entry]), DEFAULT_MATCH_RULE)).toEqual([]);
    expect(found([frame('c')], { ...DEFAULT_MATCH_RULE, video: null })).toEqual([]);
  });

  test('matches nothing of an entry that is suspended, and a video that was added later', () => {
    const suspended = { ...entry, status: 'suspended' as const };
    const index = new BankIndex(ACTIVE, [suspended]);
    const query = { ...still, frames: entry.frames };
    expect(matchesOf(query, index, DEFAULT_MATCH_RULE)).toEqual([]);
    index.add({ ...entry, id: 'later' });
    expect(index.size).toBe(1);
    expect(matchesOf(query, index, DEFAULT_MATCH_RULE)).toMatchObject([{ entryId: 'later' }]);
  });
});

describe('the rule', () => {
  const everything = bankOf(STILL_METHODS);
  const off: MatchRule = {
    within: { pdq: null, 'difference-hash': null, 'dct-hash': null },
    exact: false,
    variants: true,
    video: null,
  };

  test('leaves out what it does not compare', () => {
    expect(ids(pictureOf(5), everything, off)).toEqual([]);
    expect(ids(pictureOf(5), everything, { ...off, exact: true })).toEqual([
      'known-5-md5',
      'known-5-sha1',
      'known-5-sha256',
    ]);
    const within = { ...off.within, 'dct-hash': 0 };
    expect(ids(pictureOf(5), everything, { ...off, within })).toEqual(['known-5-dct-hash']);
  });

  test('a greater distance finds more, nearest first, each entry once', () => {
    const within = { ...off.within, pdq: 130 };
    const matches = matchesOf(compared(pictureOf(5)), everything, { ...off, within });
    expect(matches.length).toBeGreaterThan(5);
    expect(new Set(matches.map(({ entryId }) => entryId)).size).toBe(matches.length);
    expect(matches.map(({ distance }) => distance)).toEqual(
      matches.map(({ distance }) => distance).sort((one, other) => one - other),
    );
    expect(matches[0]).toMatchObject({ entryId: 'known-5-pdq', distance: 0, within: 130 });
  });

  test('of several variants the nearest is told', () => {
    const picture = compared(pictureOf(5));
    const within = { ...off.within, pdq: 256 };
    const facts = matchesOf(picture, everything, { ...off, within });
    const narrow = matchesOf(picture, everything, { ...off, within, variants: false });
    expect(facts).toHaveLength(SEEDS.length);
    for (const { entryId, distance } of facts)
      expect(distance).toBeLessThanOrEqual(narrow.find((plain) => plain.entryId === entryId)!.distance);
  });
});

describe('what does not match', () => {
  const [md5, , , pdq] = entriesOf(2) as [SearchedEntry, SearchedEntry, SearchedEntry, SearchedEntry];
  const banks = [...ACTIVE, { id: 'resting', status: 'suspended' as const }];
  const inactive: SearchedEntry[] = [
    { ...md5, id: 'suspended', status: 'suspended' },
    { ...pdq, id: 'removed', status: 'removed' },
    { ...pdq, id: 'elsewhere', bankId: 'resting' },
    { ...md5, id: 'nowhere', bankId: 'unknown' },
  ];

  test('entries and banks that are not active', () => {
    const index = new BankIndex(banks, [...inactive, pdq]);
    expect(index.size).toBe(1);
    expect(ids(pictureOf(2), index)).toEqual(['known-2-pdq']);
  });

  test('added ones neither; active ones that are added do', () => {
    const index = new BankIndex(banks, []);
    for (const entry of [...inactive, { ...pdq, id: 'later' }, md5, { ...md5, id: 'same-hash' }])
      index.add(entry);
    expect(index.size).toBe(3);
    expect(ids(pictureOf(2), index)).toEqual(['known-2-md5', 'same-hash', 'later']);
  });

  test('a hash of another length is refused', () => {
    expect(() => new BankIndex(banks, [{ ...pdq, hash: 'abc' }])).toThrow(RangeError);
  });
});
