import { deflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { pdqVariants } from '../../../domain/matching/perceptual/pdq.ts';
import { drawPicture } from '../../../domain/pictures/kinds/kinds.ts';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { PictureRefused } from '../../../domain/pictures/reading/picture-fault.ts';
import { upright } from '../../../domain/pictures/reading/upright.ts';
import type { Decode } from '../../../workers/matching/decoding.ts';
import { hashingFiles } from '../../../workers/matching/hashing-files.ts';
import { madeJpeg } from '../../fixtures/pictures/jpeg.ts';
import { chunk, exifBlock, joined, letters, madePng, pngRows } from '../../fixtures/pictures/png.ts';

const paint = (column: number, row: number) => [column * 9, row * 7, 40] as const;
const RASTER: Raster = { width: 2, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255) };
const TURNED: Raster = { width: 1, height: 2, data: RASTER.data };

const decodesTo = (...rasters: readonly Raster[]) =>
  vi.fn<Decode>(async function* () {
    for (const [place, raster] of rasters.entries()) yield { raster, moment: place * 100 };
  });

async function hash(bytes: Uint8Array, decode: Decode = decodesTo(RASTER), name = 'a.png') {
  const result = await hashingFiles(decode).hashFile(new File([new Uint8Array(bytes)], name));
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const faultOf = async (bytes: Uint8Array, decode?: Decode) => {
  const { outcome } = await hash(bytes, decode);
  return outcome.ok ? null : outcome.fault;
};

describe('a file in the matching worker', () => {
  test('is hashed as bytes and as pixels, upright', async () => {
    const jpeg = (orientation?: number) =>
      madeJpeg({ width: 16, height: 8, channels: 1, paint: () => 90, orientation: orientation ?? 1 });
    const plain = await hash(jpeg(), decodesTo(RASTER), 'a.jpg');
    const turned = await hash(jpeg(6), decodesTo(RASTER), 'a.jpg');
    const stored = await hash(jpeg(), decodesTo(TURNED), 'a.jpg');
    expect(plain).toMatchObject({ name: 'a.jpg', bytes: jpeg().length });
    expect(plain.exact!.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (!plain.outcome.ok || !turned.outcome.ok || !stored.outcome.ok) throw new Error('refused');
    expect(plain.outcome.picture).toMatchObject({ width: 16, height: 8, orientation: 1, notes: [] });
    expect(turned.outcome.picture).toMatchObject({ width: 8, height: 16, orientation: 6 });
    expect(turned.outcome.picture.frames[0]).toMatchObject({ width: 1, height: 2 });
    expect(turned.outcome.picture.frames).toEqual(stored.outcome.picture.frames);
    expect(turned.outcome.picture.frames).not.toEqual(plain.outcome.picture.frames);
  });

  test('has the PDQ of its pixels, turned as they are', async () => {
    const picture = drawPicture({ kind: 'landscape', seed: 5, width: 96, height: 64 });
    const png = (orientation: number) =>
      madePng({ width: 4, height: 4, paint, before: [chunk('eXIf', exifBlock(orientation))] });
    const plain = await hash(png(1), decodesTo(picture));
    const turned = await hash(png(6), decodesTo(picture));
    if (!plain.outcome.ok || !turned.outcome.ok) throw new Error('refused');
    expect(plain.outcome.picture.frames[0]!.pdq).toEqual(pdqVariants(picture));
    expect(turned.outcome.picture.frames[0]!.pdq).toEqual(pdqVariants(upright(picture, 6)));
    expect(turned.outcome.picture.frames[0]!.pdq.hashes).not.toEqual(
      plain.outcome.picture.frames[0]!.pdq.hashes,
    );
  });

  test('that is refused is decoded by nobody, and keeps the hashes of its bytes', async () => {
    const decode = decodesTo(RASTER);
    const file = await hash(letters('<svg><script/></svg>'), decode);
    expect(file.outcome).toEqual({ ok: false, fault: { what: 'foreign', kind: 'svg-with-script' } });
    expect(file.exact!.md5).toMatch(/^[0-9a-f]{32}$/);
    expect(decode).not.toHaveBeenCalled();
  });

  test('that cannot be read any more says so', async () => {
    const file = new File(['x'], 'gone.png');
    file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const result = await hashingFiles(decodesTo(RASTER)).hashFile(file);
    expect(result).toMatchObject({
      value: { name: 'gone.png', exact: null, outcome: { ok: false, fault: { what: 'unread' } } },
    });
  });

  test('that is too large is not opened', async () => {
    const file = new File([], 'a.png');
    Object.defineProperty(file, 'size', { value: 2 ** 40 });
    const opened = vi.spyOn(file, 'arrayBuffer');
    const result = await hashingFiles(decodesTo(RASTER)).hashFile(file);
    expect(result).toMatchObject({ value: { exact: null, outcome: { fault: { what: 'file-too-large' } } } });
    expect(opened).not.toHaveBeenCalled();
  });

  test('whose decoder fails is refused with what it found', async () => {
    const png = madePng({ width: 4, height: 4, paint });
    const failing = (error: Error): Decode =>
      // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
      async function* () {
        throw error;
      };
    const mismatch = { what: 'size-mismatch', width: 4, height: 4, foundWidth: 5, foundHeight: 4 } as const;
    expect(await faultOf(png, failing(new PictureRefused(mismatch)))).toEqual(mismatch);
    expect(await faultOf(png, failing(new Error('InvalidState')))).toEqual({
      ...{ what: 'not-decoded', format: 'png' },
    });
  });
});

describe('the rows of a PNG', () => {
  const size = { width: 40, height: 40 };
  const rows = pngRows(40, 40, paint);

  test('that are all there are read, whatever follows them', async () => {
    expect(await faultOf(madePng({ ...size, paint }))).toBeNull();
    expect(await faultOf(madePng({ ...size, data: joined(deflateSync(rows), letters('more')) }))).toBeNull();
  });

  test('that go on after the last are refused', async () => {
    const data = deflateSync(joined(rows, new Uint8Array(50_000_000)), { level: 9 });
    expect(data.length).toBeLessThan(65_536);
    expect(await faultOf(madePng({ ...size, data }))).toEqual({ what: 'too-much-data', ...size });
  });

  test('that end early are too few, also where the file itself is whole', async () => {
    const data = deflateSync(rows.subarray(0, 2_000));
    expect(await faultOf(madePng({ ...size, data }))).toEqual({
      ...{ what: 'too-little-data', ...size, bytes: data.length },
    });
    const cut = deflateSync(rows).subarray(0, -30);
    expect(await faultOf(madePng({ ...size, data: cut }))).toEqual({ what: 'damaged', format: 'png' });
    expect(await faultOf(madePng({ ...size, data: letters('no deflate at all, but long enough') }))).toEqual({
      ...{ what: 'damaged', format: 'png' },
    });
  });
});
