import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../domain/chance/random.ts';
import { BandTable } from '../../../../domain/matching/text/band-table.ts';
import { candidateProbability, signatureOf } from '../../../../domain/matching/text/minhash.ts';
import { jaccard, shinglesOf } from '../../../../domain/matching/text/shingles.ts';
import { TextIndex } from '../../../../domain/matching/text/text-index.ts';
import { EDIT_NAMES, EDITS, madeWord, madeWords } from '../../../fixtures/edited-texts.ts';

/** Texts of a stream, and an index of them. */
function made(count: number, length: number) {
  const random = new Random(length, count);
  const texts = Array.from({ length: count }, () => madeWords(random, length));
  const index = new TextIndex();
  for (const [at, text] of texts.entries()) index.add(`text-${at}`, shinglesOf(text));
  return { texts, index, random };
}

describe('an index of texts', () => {
  test.each(EDIT_NAMES)('finds a text of eight words with one word %s, and no other', (edit) => {
    const { texts, index, random } = made(200, 8);
    for (const [at, text] of texts.entries()) {
      const edited = EDITS[edit](text, random.between(0, 7), madeWord(2_000_000));
      const found = index.near(shinglesOf(edited), 0.5);
      expect(found.map(({ id }) => id)).toEqual([`text-${at}`]);
      expect(found[0]!.similarity).toBe(jaccard(shinglesOf(text), shinglesOf(edited)));
    }
  });

  test('unrelated texts do not match, even where common words are shared', () => {
    const { index } = made(200, 8);
    const random = new Random(77);
    for (let trial = 0; trial < 200; trial += 1)
      expect(index.near(shinglesOf(madeWords(random, 8)), 0.5)).toEqual([]);
    const small = new TextIndex();
    small.add('one', shinglesOf('are you at the game on the first day'.split(' ')));
    expect(small.near(shinglesOf('are the tickets of the club at the door'.split(' ')), 0.5)).toEqual([]);
  });

  test('tells what a plain comparison of all would, nearest first, whatever the order of adding', () => {
    const text = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 150 }), text, fc.nat(), (texts, asked, seed) => {
        const set = shinglesOf(asked);
        const named = texts.map((each, at) => ({ id: `t${at}`, set: shinglesOf(each) }));
        const index = new TextIndex();
        for (const { id, set: own } of new Random(seed).shuffled(named)) index.add(id, own);
        const plain = named
          .map(({ id, set: own }) => ({ id, similarity: jaccard(set, own) }))
          .filter(({ similarity }) => similarity >= 0.75)
          .sort((one, two) => two.similarity - one.similarity || (one.id < two.id ? -1 : 1));
        expect(index.near(set, 0.75)).toEqual(plain);
        expect(index.nearest(set) >= 0.75 ? index.nearest(set) : 0).toBe(plain[0]?.similarity ?? 0);
      }),
    );
  });

  test('an empty text is near nothing', () => {
    const index = new TextIndex();
    index.add('empty', shinglesOf([]));
    index.add('one', shinglesOf(['one']));
    expect(index.size).toBe(1);
    expect(index.near(shinglesOf([]), 0)).toEqual([]);
    expect(index.nearest(shinglesOf([]))).toBe(0);
  });
});

describe('bands', () => {
  // Sets of 30 that share 20: a Jaccard index of 0.5. The share of candidates is binomial over 600 pairs.
  test.each([
    [30, 20],
    [30, 12],
    [30, 6],
  ])('sets of %i that share %i become candidates as often as computed', (size, shared) => {
    const random = new Random(size, shared);
    const pairs = 600;
    const numbers = () =>
      Array.from({ length: 2 * size - shared }, () => Math.floor(random.next() * 2 ** 32));
    let found = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const all = numbers();
      const table = new BandTable();
      table.add(signatureOf(Uint32Array.from(all.slice(0, size))));
      const other = Uint32Array.from([...all.slice(0, shared), ...all.slice(size)]);
      found += table.candidates(signatureOf(other)).length;
    }
    const expected = candidateProbability(shared / (2 * size - shared));
    const standardError = Math.sqrt((expected * (1 - expected)) / pairs);
    expect(Math.abs(found / pairs - expected)).toBeLessThan(4 * standardError);
  });

  test('finds every entry again, each once, while the table grows', () => {
    const random = new Random(11);
    const signatures = Array.from({ length: 700 }, () => signatureOf(shinglesOf(madeWords(random, 6))));
    const table = new BandTable();
    for (const [at, signature] of signatures.entries()) {
      table.add(signature);
      expect(table.size).toBe(at + 1);
    }
    for (const [at, signature] of signatures.entries())
      expect(table.candidates(signature).filter((entry) => entry === at)).toEqual([at]);
  });
});
