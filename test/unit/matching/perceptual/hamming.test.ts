import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countBits,
  differingBits,
  formatHash,
  hammingDistance,
  parseHash,
} from '../../../../domain/matching/perceptual/hamming.ts';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const bits = (text: string) => parseHash(text, 256)!;

describe('a hash as text', () => {
  test('is the same after reading and writing', () => {
    fc.assert(fc.property(hash, (text) => formatHash(bits(text)) === text));
    expect(formatHash(parseHash('00000000FFFFFFFF', 64)!)).toBe('00000000ffffffff');
  });

  test.each([
    '',
    '0'.repeat(63),
    '0'.repeat(65),
    `${'0'.repeat(63)}g`,
    ` ${'0'.repeat(63)}`,
    `-${'1'.repeat(63)}`,
  ])('%j is none', (text) => {
    expect(parseHash(text, 256)).toBeNull();
  });

  test('bit 0 is the lowest of the last digit', () => {
    const none = '0'.repeat(64);
    expect(differingBits(bits(none), bits(`${'0'.repeat(63)}1`))).toEqual([0]);
    expect(differingBits(bits(none), bits(`8${'0'.repeat(63)}`))).toEqual([255]);
    expect(differingBits(bits(none), bits(`${'0'.repeat(55)}1${'0'.repeat(8)}`))).toEqual([32]);
  });
});

describe('distance', () => {
  test('counts the digits of the number in base two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
        expect(countBits(word)).toBe(word.toString(2).replaceAll('0', '').length);
      }),
    );
  });

  test('is as many as there are bits that differ, either way round', () => {
    fc.assert(
      fc.property(hash, hash, (one, other) => {
        const distance = hammingDistance(bits(one), bits(other));
        expect(distance).toBe(differingBits(bits(one), bits(other)).length);
        expect(distance).toBe(hammingDistance(bits(other), bits(one)));
        const binary = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2);
        expect(distance).toBe(binary.replaceAll('0', '').length);
      }),
    );
  });

  test('is nothing to itself and all of it to the opposite', () => {
    expect(hammingDistance(bits('a'.repeat(64)), bits('a'.repeat(64)))).toBe(0);
    expect(hammingDistance(bits('a'.repeat(64)), bits('5'.repeat(64)))).toBe(256);
  });
});
