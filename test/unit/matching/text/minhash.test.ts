import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../domain/chance/random.ts';
import {
  candidateProbability,
  estimatedJaccard,
  SIGNATURE_SIZE,
  SIGNATURE_VERSION,
  signatureOf,
} from '../../../../domain/matching/text/minhash.ts';
import { jaccard, shinglesOf, unionOf } from '../../../../domain/matching/text/shingles.ts';
import { madeWords } from '../../../fixtures/edited-texts.ts';

const words = (text: string) => text.split(' ');
const someWords = fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { maxLength: 30 });

/** Two sets of a size that share a number of members. */
function pairOf(random: Random, size: number, shared: number): [Uint32Array, Uint32Array] {
  const members = new Set<number>();
  while (members.size < 2 * size - shared) members.add(Math.floor(random.next() * 2 ** 32));
  const all = [...members];
  const common = all.slice(0, shared);
  return [
    Uint32Array.from([...common, ...all.slice(shared, size)]).sort(),
    Uint32Array.from([...common, ...all.slice(size)]).sort(),
  ];
}

describe('shingles', () => {
  test('are the words and the pairs that follow each other, each once', () => {
    expect(shinglesOf(words('one two three'))).toHaveLength(5);
    expect(shinglesOf(words('one two one two'))).toHaveLength(4);
    expect(shinglesOf(words('one'))).toHaveLength(1);
    expect(shinglesOf([])).toHaveLength(0);
    // The pair is not the word without its space.
    expect(jaccard(shinglesOf(words('ab c')), shinglesOf(words('abc')))).toBe(0);
  });

  test('by hand: one word of five replaced leaves four words and two pairs of twelve', () => {
    const [left, right] = [shinglesOf(words('a b c d e')), shinglesOf(words('a b x d e'))];
    expect(jaccard(left, right)).toBe(6 / 12);
  });

  test('hold in ascending order what plain sets of texts hold', () => {
    fc.assert(
      fc.property(someWords, someWords, (one, other) => {
        const plain = (list: string[]) =>
          new Set(list.flatMap((word, at) => [word, ...(at > 0 ? [`${list[at - 1]} ${word}`] : [])]));
        const [left, right] = [plain(one), plain(other)];
        const set = shinglesOf(one);
        expect(set).toHaveLength(left.size);
        expect([...set]).toEqual([...new Set(set)].sort((low, high) => low - high));
        const either = left.union(right).size;
        const expected = either === 0 ? 0 : left.intersection(right).size / either;
        expect(jaccard(set, shinglesOf(other))).toBe(expected);
        expect(unionOf([set, shinglesOf(other)])).toHaveLength(either);
      }),
    );
  });

  test('the hashes are fixed, since they are stored', () => {
    expect([...shinglesOf(words('one plain line'))]).toMatchInlineSnapshot(`
      [
        640436896,
        2687552474,
        3387909072,
        4071678942,
        4120491540,
      ]
    `);
  });
});

describe('MinHash', () => {
  test('signatures are fixed, since they may be stored', () => {
    expect(SIGNATURE_VERSION).toBe(1);
    expect([...signatureOf(shinglesOf(words('one plain line'))).subarray(0, 4)]).toMatchInlineSnapshot(`
      [
        536211409,
        742913373,
        480594096,
        2506072905,
      ]
    `);
  });

  test('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 31 - 1), { minLength: 1 }), fc.nat(), (members, seed) => {
        const shuffled = new Random(seed).shuffled(members);
        expect(signatureOf(Uint32Array.from(shuffled))).toEqual(signatureOf(Uint32Array.from(members)));
      }),
    );
  });

  // 400 pairs a cell: the mean lies within 4 of its standard errors, and so does the spread (that of a binomial share).
  test.each([
    [10, 2],
    [10, 5],
    [10, 9],
    [60, 12],
    [60, 40],
    [200, 20],
    [200, 160],
  ])('estimates the Jaccard index of sets of %i that share %i within its standard error', (size, shared) => {
    const random = new Random(size, shared);
    const truth = shared / (2 * size - shared);
    const standardError = Math.sqrt((truth * (1 - truth)) / SIGNATURE_SIZE);
    const pairs = 400;
    const errors = Array.from({ length: pairs }, () => {
      const [left, right] = pairOf(random, size, shared);
      expect(jaccard(left, right)).toBe(truth);
      return estimatedJaccard(signatureOf(left), signatureOf(right)) - truth;
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / pairs;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / pairs);
    expect(Math.abs(mean)).toBeLessThan((4 * standardError) / Math.sqrt(pairs));
    expect(Math.abs(spread / standardError - 1)).toBeLessThan(4 / Math.sqrt(2 * pairs));
  });

  test('of sets with nothing in common agrees nearly nowhere', () => {
    const random = new Random(4);
    const [left, right] = [shinglesOf(madeWords(random, 40)), shinglesOf(madeWords(random, 40))];
    expect(estimatedJaccard(signatureOf(left), signatureOf(right))).toBe(0);
  });

  test('the probability of becoming a candidate', () => {
    expect(candidateProbability(0)).toBe(0);
    expect(candidateProbability(1)).toBe(1);
    expect(candidateProbability(0.5)).toBeCloseTo(1 - (7 / 8) ** 40, 12);
  });
});
