import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasHidden, inertText, splitHidden } from '../../../domain/transcript/inert-text.ts';

describe('hidden characters', () => {
  test.each([
    ['a right-to-left override', 'abc\u202edef', 'abc[U+202E]def'],
    ['a zero-width space', 'se\u200bcret', 'se[U+200B]cret'],
    ['a bell and an escape', '\u0007\u001b[31m', '[U+0007][U+001B][31m'],
    ['a byte-order mark', '\ufeffx', '[U+FEFF]x'],
    ['tag characters', 'a\u{e0041}b', 'a[U+E0041]b'],
    ['line feed and tab stay', 'a\n\tb', 'a\n\tb'],
    ['letters of any script stay', 'ñ ß שלום 你好 👍🏽', 'ñ ß שלום 你好 👍🏽'],
    ['joined emoji stay', '🧑‍🌾 🏳️‍🌈', '🧑‍🌾 🏳️‍🌈'],
    ['a joiner inside a word', 'se\u200dcret', 'se[U+200D]cret'],
  ])('%s', (_name, text, shown) => {
    expect(inertText(text)).toBe(shown);
    expect(hasHidden(text)).toBe(text !== shown);
  });

  test('pieces cover the text in order, with offsets into the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = splitHidden(text);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.offset).toBe(end);
          if (!piece.hidden) expect(text.startsWith(piece.text, piece.offset)).toBe(true);
          end += piece.hidden
            ? String.fromCodePoint(Number.parseInt(piece.text.slice(2), 16)).length
            : piece.text.length;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  test('what is shown holds nothing hidden', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !hasHidden(inertText(text))));
  });
});
