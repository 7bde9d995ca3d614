import { describe, expect, test } from 'vitest';
import {
  knownHashesSchema,
  MOST_KNOWN,
  readKnownList,
} from '../../../../domain/detection/layers/known-list.ts';
import { findKnown, knownTextHash } from '../../../../domain/detection/layers/known-match.ts';

const TEXT = 'This is a known message, café included';
const HASH = knownTextHash(TEXT)!;

describe('known messages', () => {
  test('the hash is the SHA-256 of the folded words', () => {
    // printf 'one plain line of words' | sha256sum
    expect(knownTextHash('One  plain line, of WORDS!')).toBe(
      '9ce0402245e45a970f26efc06e95b8f88b1fedc0ddec0a2e23dc851e77860a73',
    );
  });

  test.each([
    'this is a known message cafe included',
    'THIS IS A KNOWN MESSAGE… CAFÉ INCLUDED!!!',
    '😀 this is a known message, café included?? 😀',
    'this is a kn\u200bown message, cаfé included',
  ])('case, accents, punctuation, emoji and disguises make no difference: "%s"', (text) => {
    expect(knownTextHash(text)).toBe(HASH);
  });

  test('another text has another hash, and fewer than four words have none', () => {
    expect(knownTextHash('this is a known message, tea included')).not.toBe(HASH);
    expect(knownTextHash('see you tomorrow')).toBeNull();
    expect(knownTextHash('see you tomorrow ? 😀')).toBeNull();
    expect(knownTextHash('')).toBeNull();
  });

  test('a hit is the whole message', () => {
    const messages = ['hello there', TEXT, `${TEXT} and more`].map((text) => ({ from: 'BlueFern', text }));
    expect(findKnown(messages, new Set([HASH]))).toEqual([
      { layer: 'known-match', message: 1, finding: 'a known message', spans: [[0, TEXT.length]] },
    ]);
    expect(findKnown(messages, new Set())).toEqual([]);
  });

  test('a very long message does not overflow', () => {
    expect(knownTextHash('word and another '.repeat(10_000))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a list of known messages', () => {
  test('messages and hashes, each once; empty lines, a byte order mark and line ends do not matter', () => {
    expect(readKnownList(`\ufeff${TEXT}\r\n\n  ${HASH.toUpperCase()}  \n${'0'.repeat(64)}\n`)).toEqual({
      ok: true,
      hashes: [HASH, '0'.repeat(64)],
    });
    expect(readKnownList('')).toEqual({ ok: true, hashes: [] });
  });

  test.each([
    ['too short', `${TEXT}\n\nfour? no`, 3, { what: 'too-short', fewest: 4 }],
    ['too long', `word and another ${'x'.repeat(20_000)}`, 1, { what: 'too-long', longest: 20_000 }],
    ['no UTF-8', 'one line with \ufffd in it', 1, { what: 'not-utf8' }],
  ])('a line that is %s is named', (_, file, line, problem) => {
    expect(readKnownList(file)).toEqual({ ok: false, line, problem });
  });

  test('what is stored is hashes only, and not too many', () => {
    expect(knownHashesSchema.safeParse([HASH]).success).toBe(true);
    expect(knownHashesSchema.safeParse([TEXT]).success).toBe(false);
    expect(knownHashesSchema.safeParse(Array(MOST_KNOWN + 1).fill(HASH)).success).toBe(false);
  });
});
