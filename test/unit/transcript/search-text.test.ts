import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldForSearch,
  isNarrower,
  matchesTerms,
  parseSearch,
  searchTextOf,
} from '../../../domain/transcript/search-text.ts';
import { makeTranscript } from '../../fixtures/factories.ts';

const finds = (query: string, texts: string[], channel = 'game chat') => {
  const messages = texts.map((text) => ({ from: 'BlueFern', at: '2026-03-04T16:05:00Z', text }));
  return matchesTerms(searchTextOf(makeTranscript({ channel, messages })), parseSearch(query));
};

describe('what a query finds', () => {
  test.each([
    ['case', 'ROUND', 'a round?'],
    ['accents', 'cafe', 'au Café'],
    ['accents in the query', 'café', 'au CAFE'],
    ['combining accents', 'caf\u00e9', 'au cafe\u0301'],
    ['width and style', 'hello', 'ｈｅｌｌｏ 𝓱𝓮𝓵𝓵𝓸'],
    ['letters that look alike', 'round', 'r\u043eund'],
    ['letters that are two', 'strasse', 'Straße'],
    ['sigma at the end of a word', 'ΟΔΟΣ', 'οδοσα'],
    ['a dotted capital', 'istanbul', 'İstanbul'],
    ['hidden characters', 'round', 'ro\u200bu\u00adn\ufeffd\u0000'],
    ['curly apostrophes', "can't", 'can’t'],
    ['part of a word', 'oun', 'a round'],
    ['words in another order', 'late round', 'a round, but late'],
    ['a phrase over odd white space', '"a round"', 'a \t\n round'],
    ['a phrase in other quotes', '„a round“', 'a round'],
    ['a quote that is not closed', '"a round', 'a round'],
    ['an emoji', '🎲', 'a 🎲 round'],
    ['a letter beside a word', 'a round', 'bcd round'],
    ['signs of regular expressions', '.*(round)+', 'so: .*(round)+'],
    ['other scripts', 'привет 你好', 'Привет, 你好'],
  ])('%s', (_name, query, text) => expect(finds(query, [text])).toBe(true));

  test.each([
    ['a word that is not there', 'square', ['a round']],
    ['one of two words', 'round square', ['a round']],
    ['a phrase in another order', '"round a"', ['a round']],
    ['a phrase across two messages', '"round maybe"', ['a round', 'maybe']],
    ['signs of regular expressions as such', 'r.und', ['a round']],
    ['another emoji', '🎲', ['🎯']],
  ])('not %s', (_name, query, texts) => expect(finds(query, texts)).toBe(false));

  test('words may stand in different messages, the channel and an account name', () => {
    expect(finds('blue round maybe lounge', ['a round', 'maybe'], 'The Lounge')).toBe(true);
  });
});

describe('the terms of a query', () => {
  test.each([
    ['', []],
    ['a', []],
    ['" " , b', []],
    ['one  Two', ['one', 'two']],
    ['"one two" three', ['one two', 'three']],
    ['two "one two" TWO tw', ['one two']],
  ])('%j', (query, terms) => expect(parseSearch(query)).toEqual(terms));

  test('whatever grows is narrower, and nothing else', () => {
    expect(isNarrower(['secret', 'plan'], ['secr'])).toBe(true);
    expect(isNarrower(['secr'], ['secret'])).toBe(false);
    expect(isNarrower(['secret'], ['secret', 'plan'])).toBe(false);
  });
});

/** Any code units at all: lone surrogates, controls, look-alikes and a good deal of white space. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\n', 'Σ', 'İ', 'ﬁ', '"', '\ud83d', '\ude00'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const cutOf = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([text, from, to]) => ({ text, cut: text.slice(from % (text.length + 1), to % (text.length + 1)) }));

describe('whatever the text', () => {
  test('words and phrases cut from a message find its transcript', () => {
    fc.assert(
      fc.property(cutOf, fc.array(anyText, { maxLength: 3 }), ({ text, cut }, others) => {
        expect(finds(cut, [...others, text])).toBe(true);
        expect(finds(`"${cut}"`, [text, ...others])).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the fold of a piece is a piece of the fold', () => {
    fc.assert(
      fc.property(cutOf, ({ text, cut }) => {
        expect(foldForSearch(text)).toContain(foldForSearch(cut).trim());
      }),
      { numRuns: 1_000 },
    );
  });

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
    // Every character of the first planes that is made of others.
    const made = Array.from({ length: 0x20000 }, (_, point) => String.fromCodePoint(point)).filter(
      (character) => character.normalize('NFKD') !== character,
    );
    expect(
      made.filter((character) => foldForSearch(foldForSearch(character)) !== foldForSearch(character)),
    ).toEqual([]);
    expect(foldForSearch('ŉ')).toBe("'n");
  });

  test('no query throws, however odd or long', () => {
    fc.assert(fc.property(anyText, (query) => void finds(query, ['a round'])));
    const odd = ['\\', '(', '[', '$&', '\ud800', '"'.repeat(999), 'ab '.repeat(100_000), '́'.repeat(5_000)];
    for (const query of odd) expect(() => finds(query, ['a round'])).not.toThrow();
  });

  test('of a very long query the beginning must be there', () => {
    const long = 'a long tale '.repeat(1_000);
    expect(finds(`"${long}"`, [long])).toBe(true);
    expect(finds(`"${long}"`, ['a long tale'])).toBe(false);
  });
});
