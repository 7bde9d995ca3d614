import { describe, expect, test } from 'vitest';
import {
  countNear,
  joinKnown,
  type KnownMessage,
  knownMessagesSchema,
  MOST_KNOWN,
  readKnownList,
} from '../../../../domain/detection/layers/known-list.ts';
import { knownTextHash } from '../../../../domain/detection/layers/known-match.ts';
import { KnownMessages } from '../../../../domain/detection/layers/known-messages.ts';

const TEXT = 'This is a known message, café included';
const HASH = knownTextHash(TEXT)!;

/** Words without digits, repeated letters or look-alikes, which folding leaves as they are; 2,500 different ones. */
const plainWord = (at: number) =>
  ['bcdfghjklm'[at % 10], 'aeiou'[Math.floor(at / 10) % 5], 'npqrstvwxy'[Math.floor(at / 50) % 10]].join('') +
  'aeiou'[Math.floor(at / 500) % 5];

/** The entries of a list of messages. */
function listOf(...texts: string[]): KnownMessage[] {
  const list = readKnownList(texts.join('\n'));
  return list.ok ? list.messages : [];
}

const said = (...texts: string[]) => texts.map((text) => ({ from: 'BlueFern', text }));

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

  test('a hit is the whole message; a hash alone matches exactly', () => {
    const messages = said('hello there', TEXT, `${TEXT} and more`);
    const hit = { layer: 'known-match', message: 1, finding: 'a known message', spans: [[0, TEXT.length]] };
    expect(new KnownMessages([HASH]).find(messages)).toEqual([hit]);
    expect(new KnownMessages([]).find(messages)).toEqual([]);
  });

  test('a very long message does not overflow', () => {
    expect(knownTextHash('word and another '.repeat(10_000))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('near matches', () => {
  test.each([
    ['one word less', 'This is known message, café included', 71],
    ['one word more', 'This is a well known message, café included', 75],
    ['one word replaced', 'This is a known line, café included', 62],
    ['a disguised word replaced', 'THIS is a kn\u200bown l1ne, cаfé included!', 62],
  ])('%s is found, and not as the known message', (_, text, alike) => {
    expect(new KnownMessages(listOf(TEXT)).find(said('hello', text))).toEqual([
      {
        layer: 'near-match',
        message: 1,
        finding: `nearly a known message: ${alike} % alike`,
        spans: [[0, text.length]],
      },
    ]);
  });

  test('the same words are a known message and no near one', () => {
    const layers = new KnownMessages(listOf(TEXT)).find(said(TEXT.toUpperCase())).map(({ layer }) => layer);
    expect(layers).toEqual(['known-match']);
  });

  test('any word less of four or more, whichever it is, is near', () => {
    const words = 'amber birch cedar delta elder fern grove hazel'.split(' ');
    for (let length = 5; length <= words.length; length += 1) {
      const known = new KnownMessages(listOf(words.slice(0, length).join(' ')));
      for (let at = 0; at < length; at += 1) {
        const text = words.slice(0, length).toSpliced(at, 1).join(' ');
        expect(known.find(said(text)).map(({ layer }) => layer)).toEqual(['near-match']);
      }
    }
  });

  test('what is short or says something else is not near', () => {
    const known = new KnownMessages(listOf(TEXT, 'see you at four'));
    const other = said('see you at', 'this is a new song', 'the cafe is closed', 'a message', '', '???');
    expect(known.find(other)).toEqual([]);
  });

  test('a message of very many words is matched exactly alone', () => {
    const long = Array.from({ length: 1_200 }, (_, at) => plainWord(at)).join(' ');
    const list = listOf(long);
    expect(list).toEqual([knownTextHash(long)]);
    expect(new KnownMessages(listOf(TEXT)).find(said(`${long} ${long} ${long} ${long}`))).toEqual([]);
    expect(new KnownMessages(list).find(said(long)).map(({ layer }) => layer)).toEqual(['known-match']);
  });
});

describe('a list of known messages', () => {
  test('messages and hashes, each once; empty lines, a byte order mark and line ends do not matter', () => {
    expect(readKnownList(`\ufeff${TEXT}\r\n\n  ${HASH.toUpperCase()}  \n${'0'.repeat(64)}\n`)).toEqual({
      ok: true,
      messages: [{ hash: HASH, shingles: expect.any(Array) }, '0'.repeat(64)],
    });
    expect(readKnownList('')).toEqual({ ok: true, messages: [] });
  });

  test.each([
    ['too short', `${TEXT}\n\nfour? no`, 3, { what: 'too-short', fewest: 4 }],
    ['too long', `word and another ${'x'.repeat(20_000)}`, 1, { what: 'too-long', longest: 20_000 }],
    ['no UTF-8', 'one line with \ufffd in it', 1, { what: 'not-utf8' }],
  ])('a line that is %s is named', (_, file, line, problem) => {
    expect(readKnownList(file)).toEqual({ ok: false, line, problem });
  });

  test('joined with another holds each message once, with shingles where one of them has them', () => {
    const [whole] = listOf(TEXT);
    for (const lists of [
      [[HASH], [whole!]],
      [[whole!], [HASH]],
      [[whole!], [whole!]],
    ])
      expect(joinKnown(lists[0]!, lists[1]!)).toEqual([whole]);
    expect(countNear([whole!, '0'.repeat(64)])).toBe(1);
  });

  test('what is stored is hashes only, in order, and not too many', () => {
    expect(knownMessagesSchema.safeParse([HASH]).success).toBe(true);
    expect(knownMessagesSchema.safeParse(listOf(TEXT)).success).toBe(true);
    const broken = [TEXT, { hash: HASH, shingles: [2, 1] }, { hash: HASH, shingles: [-1] }, { hash: HASH }];
    for (const each of broken) expect(knownMessagesSchema.safeParse([each]).success).toBe(false);
    expect(knownMessagesSchema.safeParse(Array(MOST_KNOWN + 1).fill(HASH)).success).toBe(false);
  });
});
