import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { mix32, murmur3 } from '../../../../domain/matching/text/murmur3.ts';

describe('MurmurHash3', () => {
  // Published: the verification values of SMHasher's implementation, as listed by its ports.
  test.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['Hello, world!', 0, 0xc0363e43],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aa', 0x9747b28c, 0x5d211726],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['abc', 0, 0xb3dd93fa],
  ])('of "%s" with seed %i', (text, seed, hash) => {
    expect(murmur3(utf8ToBytes(text), seed)).toBe(hash);
  });

  // SMHasher, VerificationTest: keys {0}, {0, 1}, … with seeds 256 − length, their hashes hashed again.
  test('has the verification value of SMHasher', () => {
    const hashes = new Uint8Array(256 * 4);
    const view = new DataView(hashes.buffer);
    const key = Uint8Array.from({ length: 256 }, (_, at) => at);
    for (let length = 0; length < 256; length += 1)
      view.setUint32(length * 4, murmur3(key, 256 - length, 0, length), true);
    expect(murmur3(hashes)).toBe(0xb0f57ee3);
  });

  test('of a range is that of its bytes alone', () => {
    const bytes = utf8ToBytes('one plain line of words');
    expect(murmur3(bytes, 7, 4, 14)).toBe(murmur3(bytes.slice(4, 14), 7));
  });

  test('its finaliser gives different numbers for different ones', () => {
    const values = new Set(Array.from({ length: 100_000 }, (_, at) => mix32(at * 40_503)));
    expect(values.size).toBe(100_000);
  });
});
