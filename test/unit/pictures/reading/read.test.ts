import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exifOrientation } from '../../../../domain/pictures/reading/exif.ts';
import { type Orientation, uprightSize } from '../../../../domain/pictures/reading/picture.ts';
import { readPicture } from '../../../../domain/pictures/reading/read-picture.ts';
import { upright } from '../../../../domain/pictures/reading/upright.ts';
import { avifOf, madeBmp, madeGif, webp, webpOf } from '../../../fixtures/pictures/containers.ts';
import { madeJpeg } from '../../../fixtures/pictures/jpeg.ts';
import {
  chunk,
  exifBlock,
  joined,
  letters,
  madeApng,
  madePng,
  pngRows,
} from '../../../fixtures/pictures/png.ts';

function read(bytes: Uint8Array, name = '', type = '') {
  const reading = readPicture(bytes, { name, type });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.fault)}`);
  return reading;
}

const jpegOf = (channels: 1 | 3 | 4, more = {}) =>
  madeJpeg({
    width: 24,
    height: 16,
    channels,
    paint: (channel, column) => 60 + column * 20 + channel,
    ...more,
  });

describe('what is read of a picture before it is decoded', () => {
  test.each([
    ['png', madePng({ width: 24, height: 16 })],
    ['jpeg', jpegOf(3)],
    ['gif', madeGif({ width: 24, height: 16, frames: [() => 1] })],
    ['webp', webpOf(webp.lossy(24, 16))],
    ['webp', webpOf(webp.lossless(24, 16))],
    ['webp', webpOf(webp.extended(24, 16, 0), webp.lossless(24, 16))],
    ['bmp', madeBmp(24, 16)],
    ['bmp', madeBmp(24, -16)],
    ['avif', avifOf(24, 16)],
  ])('%s', (format, bytes) => {
    const { picture } = read(bytes);
    expect(picture).toMatchObject({ format, width: 24, height: 16, orientation: 1, frames: 1, print: false });
    expect(picture.trailing).toBe(0);
  });

  test('the content counts, and a name or a type that says something else is noted', () => {
    const bytes = madePng({ width: 4, height: 4 });
    expect(read(bytes, 'a.png', 'image/png').notes).toEqual([]);
    expect(read(bytes, 'a.PNG').notes).toEqual([]);
    expect(read(bytes, 'a.b').notes).toEqual([]);
    const note = { what: 'named-otherwise', format: 'png' };
    expect(read(bytes, 'a.jpg', 'image/png').notes).toEqual([{ ...note, said: 'jpg' }]);
    expect(read(bytes, 'a', 'image/jpeg').notes).toEqual([{ ...note, said: 'image/jpeg' }]);
    expect(read(bytes, 'a.svg').notes).toEqual([{ ...note, said: 'svg' }]);
    expect(read(bytes, 'a.constructor').notes).toEqual([]);
  });

  test('colours for print, and of sixteen bits', () => {
    expect(read(jpegOf(4, { adobe: 0 })).notes).toEqual([{ what: 'print-colours' }]);
    expect(read(jpegOf(4, { adobe: 2 })).picture.print).toBe(true);
    expect(read(madePng({ width: 4, height: 4, bits: 16 })).notes).toEqual([
      { what: 'deep-colours', bits: 16 },
    ]);
    expect(read(avifOf(4, 4)).notes).toEqual([{ what: 'deep-colours', bits: 10 }]);
  });

  test('frames of animations', () => {
    const paint = () => [9, 9, 9] as const;
    for (const bytes of [
      madeGif({ width: 4, height: 4, frames: [() => 1, () => 2, () => 3] }),
      madeApng(4, 4, [paint, paint, paint]),
      webpOf(webp.extended(4, 4, 2), webp.frame(4, 4), webp.frame(2, 4, 2), webp.frame(4, 4)),
      avifOf(4, 4, 3),
    ])
      expect(read(bytes).notes).toContainEqual({ what: 'animation', frames: 3 });
  });

  test('bytes after the end are told, and read by nothing', () => {
    const more = letters('PK\x03\x04 and more');
    for (const bytes of [
      madePng({ width: 4, height: 4 }),
      jpegOf(1),
      madeBmp(4, 4),
      webpOf(webp.lossy(4, 4)),
    ])
      expect(read(joined(bytes, more)).notes).toEqual([{ what: 'trailing-bytes', bytes: more.length }]);
  });

  test('what has to be inflated of a PNG, and how long its rows are', () => {
    const bytes = madePng({ width: 9, height: 5 });
    const [rows] = read(bytes).picture.deflated;
    expect(rows!.rowBytes).toBe(5 * (1 + 9 * 3));
    const [{ from, to }] = rows!.parts as [{ from: number; to: number }];
    expect(bytes.slice(from, to)).toEqual(
      new Uint8Array(
        deflateSync(
          pngRows(
            9,
            5,
            (column, row) =>
              [...[(column * 5 + row) % 256, 240, (row * 3) % 256]] as unknown as [number, number, number],
          ),
        ),
      ),
    );
    const frames = read(madeApng(4, 4, [() => [1, 1, 1], () => [2, 2, 2]])).picture.deflated;
    expect(frames.map(({ rowBytes, parts }) => [rowBytes, parts.length])).toEqual([
      [52, 1],
      [52, 1],
    ]);
  });

  test('rows of an interlaced PNG are counted pass by pass', () => {
    // 1 × 1 has one row in the first pass alone; 5 × 5 of a byte each was counted by hand.
    const interlaced = (width: number, height: number) => {
      const bytes = madePng({ width, height });
      bytes.set([8, 0, 0, 0, 1], 24);
      return read(bytes).picture.deflated[0]!.rowBytes;
    };
    expect(interlaced(1, 1)).toBe(2);
    expect(interlaced(5, 5)).toBe(2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6);
  });
});

describe('EXIF', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %d', (orientation) => {
    for (const little of [false, true]) {
      const block = exifBlock(orientation, little);
      expect(exifOrientation(block)).toBe(orientation);
      const png = read(madePng({ width: 4, height: 4, before: [chunk('eXIf', block)] })).picture;
      expect(png.orientation).toBe(orientation);
      const picture = read(webpOf(webp.extended(4, 4, 8), webp.lossy(4, 4), webp.exif(block))).picture;
      expect(picture.orientation).toBe(orientation);
    }
    expect(read(jpegOf(1, { orientation })).picture).toMatchObject({ orientation, exif: [{ from: 2 }] });
  });

  test('what cannot be read counts as upright', () => {
    for (let length = 0; length < 20; length += 1)
      expect(exifOrientation(exifBlock(6).subarray(0, length))).toBe(1);
    expect(exifOrientation(exifBlock(0))).toBe(1);
    expect(exifOrientation(exifBlock(9))).toBe(1);
    expect(exifOrientation(letters('no directory at all'))).toBe(1);
  });

  test('a note tells that a picture was turned', () => {
    expect(read(jpegOf(1, { orientation: 6 })).notes).toEqual([{ what: 'turned', orientation: 6 }]);
  });
});

describe('turning a picture upright', () => {
  // a b c
  // d e f
  const stored = {
    ...{ width: 3, height: 2 },
    data: Uint8ClampedArray.from([...'abcdef'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])),
  };
  const rowsOf = ({ width, data }: { width: number; data: Uint8ClampedArray }) =>
    Array.from({ length: data.length / 4 / width }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        String.fromCharCode(data[(row * width + column) * 4]!),
      ).join(''),
    );

  test.each<[Orientation, string[]]>([
    [1, ['abc', 'def']],
    [2, ['cba', 'fed']],
    [3, ['fed', 'cba']],
    [4, ['def', 'abc']],
    [5, ['ad', 'be', 'cf']],
    [6, ['da', 'eb', 'fc']],
    [7, ['fc', 'eb', 'da']],
    [8, ['cf', 'be', 'ad']],
  ])('orientation %d', (orientation, rows) => {
    const turned = upright(stored, orientation);
    expect(rowsOf(turned)).toEqual(rows);
    expect(uprightSize({ ...stored, orientation })).toEqual({ width: turned.width, height: turned.height });
  });
});
