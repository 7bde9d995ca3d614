import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInMessages, findInText } from '../../../components/review/transcript/find.ts';

const texts = (found: { start: number; end: number }[], text: string) =>
  found.map(({ start, end }) => text.slice(start, end));

describe('finding text in a transcript', () => {
  test.each([
    ['Secret', 'our secret, a SECRET', ['secret', 'SECRET']],
    ['ecole', 'à l’école', ['école']],
    ['strasse', 'die Straße', ['Straße']],
    ['aa', 'aaaa', ['aa', 'aa']],
    ['.*', 'a .* b', ['.*']],
    ['  ', 'a  b', []],
    ['zebra', 'no such animal', []],
  ])('"%s" in "%s"', (query, text, expected) => {
    expect(texts(findInText(text, query), text)).toEqual(expected);
  });

  test('any piece of a text is found where it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.nat(39),
        (text, one, two) => {
          const [start, end] = [Math.min(one, two), Math.max(one, two) + 1];
          const piece = text.slice(start, end).trim();
          if (piece === '' || /\s{2}/.test(piece)) return;
          const found = texts(findInText(text, piece), text);
          expect(found.length).toBeGreaterThan(0);
          expect(found[0]!.toLowerCase()).toBe(piece.toLowerCase());
        },
      ),
    );
  });

  test('hostile queries and texts never throw, and offsets stay within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        for (const { start, end } of findInText(text, query)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('masked messages are not searched', () => {
    const messages = ['a b', 'a', 'b a'].map((text) => ({ from: 'x', at: '', text }));
    expect(findInMessages(messages, 'a', (message) => message !== 1).map(({ message }) => message)).toEqual([
      0, 2,
    ]);
  });
});
