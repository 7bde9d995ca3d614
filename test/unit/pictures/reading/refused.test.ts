import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  MOST_FILE_BYTES,
  MOST_FRAME_PIXELS,
  MOST_FRAMES,
  MOST_PIXELS,
  MOST_SIDE,
} from '../../../../domain/pictures/reading/limits.ts';
import { readPicture, refusedUnopened } from '../../../../domain/pictures/reading/read-picture.ts';
import { avifOf, madeBmp, madeGif, webp, webpOf } from '../../../fixtures/pictures/containers.ts';
import { madeJpeg } from '../../../fixtures/pictures/jpeg.ts';
import { big, chunk, joined, letters, madeApng, madePng } from '../../../fixtures/pictures/png.ts';

const UNNAMED = { name: '', type: '' };

function faultOf(bytes: Uint8Array) {
  const reading = readPicture(bytes, UNNAMED);
  return reading.ok ? null : reading.fault;
}

const grey = (width: number, height: number, more = {}) =>
  madeJpeg({ width, height, channels: 1, paint: (_, column, row) => (column * 9 + row * 5) % 256, ...more });

describe('what is no picture', () => {
  test.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'],
    ['svg', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg/>'],
    ['svg-with-script', '<svg><script>document.title = 1</script></svg>'],
    ['svg-with-script', '<?xml version="1.0"?><s:svg xmlns:s="x"><s:rect onload = "x()"/></s:svg>'],
    ['svg-with-script', '<svg><a href="javascript:x()"/></svg>'],
    ['xml', '<?xml version="1.0"?><plist/>'],
    ['html', '<!DOCTYPE html><p>A page</p>'],
    ['html', '  <html><svg><script></script></svg></html>'],
    ['pdf', '%PDF-1.7\n'],
    ['zip', 'PK\x03\x04\x14\0'],
    ['gzip', '\x1f\x8b\x08\0'],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['icon', '\0\0\x01\0\x01\0'],
    ['photoshop', '8BPS\0\x01'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['video', '\0\0\0\x18ftypisom\0\0\0\0mp41isom'],
    ['video', '\x1aE\xdf\xa3\x01'],
  ])('%s', (kind, text) => {
    expect(faultOf(letters(text))).toEqual({ what: 'foreign', kind });
  });

  test('text, noise and nothing', () => {
    expect(faultOf(letters('A letter to a friend.'))).toEqual({ what: 'unknown' });
    expect(faultOf(Uint8Array.of(0, 255, 3, 200))).toEqual({ what: 'unknown' });
    expect(faultOf(letters('< 3'))).toEqual({ what: 'unknown' });
    expect(faultOf(new Uint8Array())).toEqual({ what: 'empty' });
  });

  test('a file that is too large is not opened', () => {
    expect(refusedUnopened(MOST_FILE_BYTES)).toBeNull();
    expect(refusedUnopened(MOST_FILE_BYTES + 1)).toEqual({
      ...{ what: 'file-too-large', bytes: MOST_FILE_BYTES + 1, most: MOST_FILE_BYTES },
    });
  });
});

describe('files that would fill memory', () => {
  const huge = { width: 60_000, height: 60_000 };
  const tooLong = { what: 'side-too-long', ...huge, most: MOST_SIDE };

  test.each([
    ['png', madePng({ ...huge, data: deflateSync(new Uint8Array(9)) })],
    ['jpeg', grey(8, 8, { declared: huge })],
    ['gif', madeGif({ ...huge, frames: [() => 1], frame: { width: 8, height: 8 } })],
    ['webp', webpOf(webp.extended(60_000, 60_000, 0), webp.lossy(8, 8))],
    [
      'bmp',
      joined(
        madeBmp(4, 4).subarray(0, 18),
        big(60_000).toReversed(),
        big(60_000).toReversed(),
        madeBmp(4, 4).subarray(26),
      ),
    ],
    ['avif', avifOf(60_000, 60_000)],
  ])('%s that declares 60,000 × 60,000', (_, bytes) => {
    expect(faultOf(bytes)).toEqual(tooLong);
  });

  test('sides that are allowed, with too many pixels between them', () => {
    const size = { width: 16_000, height: 16_000 };
    expect(faultOf(madePng({ ...size, data: new Uint8Array(9) }))).toEqual({
      ...{ what: 'too-many-pixels', ...size, most: MOST_PIXELS },
    });
  });

  test('a PNG whose data inflate to far less than its rows, or take far more than they', () => {
    const data = deflateSync(new Uint8Array(1_000));
    expect(faultOf(madePng({ width: 4_000, height: 4_000, data }))).toEqual({
      ...{ what: 'too-little-data', width: 4_000, height: 4_000, bytes: data.length },
    });
    expect(faultOf(madePng({ width: 8, height: 8, data: new Uint8Array(200_000) }))).toEqual({
      ...{ what: 'too-much-data', width: 8, height: 8 },
    });
  });

  test('an animation of too many frames', () => {
    const frames = Array.from({ length: MOST_FRAMES + 1 }, () => () => 1);
    const fault = { what: 'too-many-frames', frames: MOST_FRAMES + 1, most: MOST_FRAMES };
    expect(faultOf(madeGif({ width: 2, height: 2, frames }))).toEqual(fault);
    expect(
      faultOf(
        madeApng(
          2,
          2,
          frames.map(() => () => [1, 2, 3] as const),
        ),
      ),
    ).toEqual(fault);
    const parts = frames.map(() => webp.frame(2, 2));
    expect(faultOf(webpOf(webp.extended(2, 2, 2), ...parts))).toEqual(fault);
    expect(faultOf(avifOf(2, 2, MOST_FRAMES + 1))).toEqual(fault);
  });

  test('an animation of large frames', () => {
    const parts = Array.from({ length: 12 }, () => webp.frame(7_000, 7_000));
    expect(faultOf(webpOf(webp.extended(7_000, 7_000, 2), ...parts))).toMatchObject({
      ...{ what: 'too-many-pixels-in-frames', frames: 11, width: 7_000, height: 7_000 },
      most: MOST_FRAME_PIXELS,
    });
  });
});

describe('files that are cut off', () => {
  const whole = [
    ['png', madePng({ width: 40, height: 30 })],
    ['jpeg', grey(64, 64, { orientation: 6 })],
    ['gif', madeGif({ width: 20, height: 20, frames: [(column) => column, (_, row) => row] })],
    ['webp', webpOf(webp.lossy(40, 30))],
    ['bmp', madeBmp(10, 10)],
    ['avif', avifOf(40, 30)],
  ] as const;

  test.each(whole)('%s, at whichever byte', (format, bytes) => {
    expect(faultOf(bytes)).toBeNull();
    // As soon as the format is known, it is said that the file is cut off.
    for (let length = format === 'jpeg' ? 3 : 20; length < bytes.length; length += 1) {
      const fault = faultOf(bytes.subarray(0, length));
      // The boxes of an AVIF that are there are whole by themselves.
      if (format === 'avif' && fault?.what !== 'truncated') continue;
      expect(fault, `${length} of ${bytes.length} bytes`).toEqual({ what: 'truncated', format });
    }
  });
});

describe('headers that lie', () => {
  test('a JPEG with too few bytes for its blocks', () => {
    expect(faultOf(grey(8, 8, { declared: { width: 4_000, height: 4_000 } }))).toMatchObject({
      ...{ what: 'too-little-data', width: 4_000, height: 4_000 },
    });
  });

  test('a GIF whose frame is larger than it, or holds far too little', () => {
    const parts = { width: 8, height: 8, frames: [() => 1] };
    expect(faultOf(madeGif({ ...parts, frame: { width: 9, height: 8 } }))).toEqual({
      ...{ what: 'size-mismatch', width: 8, height: 8, foundWidth: 9, foundHeight: 8 },
    });
    const bytes = madeGif({ ...parts, width: 5_000, height: 5_000, frame: { width: 8, height: 8 } });
    const at = bytes.lastIndexOf(0x2c);
    bytes.set([5_000 & 255, 5_000 >> 8, 5_000 & 255, 5_000 >> 8], at + 5);
    expect(faultOf(bytes)).toMatchObject({ what: 'too-little-data', width: 5_000, height: 5_000 });
  });

  test('a WebP whose picture is not of the size of its canvas', () => {
    const mismatch = { what: 'size-mismatch', width: 8, height: 8, foundWidth: 12, foundHeight: 8 };
    expect(faultOf(webpOf(webp.extended(8, 8, 0), webp.lossy(12, 8)))).toEqual(mismatch);
    expect(faultOf(webpOf(webp.extended(8, 8, 0), webp.lossless(12, 8)))).toEqual(mismatch);
    expect(faultOf(webpOf(webp.extended(8, 8, 2), webp.frame(8, 8, 4)))).toEqual(mismatch);
  });

  test('an animated PNG that declares other frames than it has, or larger ones', () => {
    const paint = () => [9, 9, 9] as const;
    expect(faultOf(madeApng(4, 4, [paint, paint], 3))).toEqual({ what: 'damaged', format: 'png' });
    const control = chunk('fcTL', joined(big(0), big(5), big(4), big(0), big(0), new Uint8Array(6)));
    expect(faultOf(madePng({ width: 4, height: 4, before: [control] }))).toMatchObject({
      ...{ what: 'size-mismatch', foundWidth: 5 },
    });
  });

  test.each([
    ['a PNG with two headers', madePng({ width: 4, height: 4, before: [chunk('IHDR', new Uint8Array(13))] })],
    [
      'a PNG of an unknown colour type',
      madePng({ width: 4, height: 4 }).map((byte, at) => (at === 25 ? 5 : byte)),
    ],
    ['a JPEG with two frames', joined(grey(8, 8).subarray(0, -2), grey(8, 8).subarray(2))],
    ['a JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a GIF without frames', madeGif({ width: 4, height: 4, frames: [] })],
    ['a WebP without a picture', webpOf(webp.extended(8, 8, 0))],
  ])('%s', (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ what: 'damaged' });
  });

  test.each([
    ['a JPEG of 12 bits', [0xc0, 12]],
    ['a lossless JPEG', [0xc3, 8]],
    ['an arithmetic JPEG', [0xc9, 8]],
  ])('%s is of a kind that browsers do not decode', (_, [marker, bits]) => {
    const bytes = grey(8, 8);
    const at = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
    bytes.set([marker!], at + 1);
    bytes.set([bits!], at + 4);
    expect(faultOf(bytes)).toEqual({ what: 'unsupported', format: 'jpeg' });
  });

  test('a picture of no area', () => {
    expect(faultOf(madePng({ width: 0, height: 5 }))).toEqual({ what: 'no-area', width: 0, height: 5 });
  });

  test('whatever the bytes are, reading ends, and with a fault or a size within the limits', () => {
    let state = 7;
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const seeds = [madePng({ width: 9, height: 9 }), grey(16, 16), webpOf(webp.lossy(9, 9)), avifOf(9, 9, 3)];
    seeds.push(madeGif({ width: 9, height: 9, frames: [() => 1] }), madeBmp(9, 9));
    for (let trial = 0; trial < 6_000; trial += 1) {
      const bytes = seeds[trial % seeds.length]!.slice();
      for (let change = 0; change < 4; change += 1)
        bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
      const reading = readPicture(bytes, UNNAMED);
      if (reading.ok) expect(reading.picture.width * reading.picture.height).toBeLessThanOrEqual(MOST_PIXELS);
    }
  });
});
