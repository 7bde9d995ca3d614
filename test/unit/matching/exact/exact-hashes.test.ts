import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exactHashes } from '../../../../domain/matching/exact/exact-hashes.ts';

const letters = (text: string) => new TextEncoder().encode(text);

test.each([
  // RFC 1321, A.5; RFC 3174, 7.3; FIPS 180-4, the examples of NIST.
  [
    'abc',
    '900150983cd24fb0d6963f7d28e17f72',
    'a9993e364706816aba3e25717850c26c9cd0d89d',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  [
    '',
    'd41d8cd98f00b204e9800998ecf8427e',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '8215ef0796a20bcaaae116d3876c664a',
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the published hashes of "%s"', (text, md5, sha1, sha256) => {
  expect(exactHashes(letters(text))).toEqual({ md5, sha1, sha256 });
});

// The rest of RFC 1321, A.5.
test.each([
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
])('the published MD5 of "%s"', (text, md5) => {
  expect(exactHashes(letters(text)).md5).toBe(md5);
});

test('files of every length around the ends of blocks hash as OpenSSL has it', () => {
  for (let length = 50; length < 140; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    const hash = (name: string) => createHash(name).update(bytes).digest('hex');
    expect(exactHashes(bytes)).toEqual({ md5: hash('md5'), sha1: hash('sha1'), sha256: hash('sha256') });
  }
});
