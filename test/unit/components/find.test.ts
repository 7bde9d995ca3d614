import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInMessages } from '../../../components/review/transcript/find.ts';
import { findInText, hitPieces, searchHit } from '../../../domain/transcript/find-text.ts';

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

describe('the message that a search was found in', () => {
  const messages = (...texts: string[]) => ({
    messages: texts.map((text) => ({ from: 'Fern', at: '', text })),
  });
  const marked = (text: string, query: string) => {
    const hit = searchHit(messages(text), query)!;
    return hitPieces(hit).map((piece) =>
      piece.hit ? `[${text.slice(piece.start, piece.end)}]` : text.slice(piece.start, piece.end),
    );
  };

  test('is the one with most terms, of several the first', () => {
    const found = messages('the club', 'the red club room', 'a red club');
    expect(searchHit(found, 'club red')).toMatchObject({ message: 1, from: 'Fern' });
    expect(searchHit(found, 'Fern')).toBeNull();
  });

  test('begins shortly before its first hit, with every hit apart', () => {
    expect(marked('See you at the Club, the club!', 'club')).toEqual([
      'See you at the ',
      '[Club]',
      ', the ',
      '[club]',
      '!',
    ]);
    expect(marked('A long beginning that nobody needs to read, then the club', 'club').slice(0, 2)).toEqual([
      'to read, then the ',
      '[club]',
    ]);
  });

  test('hits never overlap and pieces are in order, whatever was searched for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const hit = searchHit(messages(text), query);
        if (!hit) return;
        const pieces = hitPieces(hit);
        for (const [index, { start, end }] of pieces.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBe(index === 0 ? start : pieces[index - 1]!.end);
        }
        expect(pieces.at(-1)?.end ?? text.length).toBe(text.length);
      }),
    );
  });
});
