import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { consolePage } from '../../browser/chromium.ts';
import { drawPicture } from '../../domain/pictures/kinds/kinds.ts';
import type { Raster } from '../../domain/pictures/raster.ts';
import type { Orientation } from '../../domain/pictures/reading/picture.ts';
import { upright } from '../../domain/pictures/reading/upright.ts';
import type { HashedFile } from '../../workers/matching/matching-protocol.ts';
import { listen } from '../fixtures/listener.ts';
import { madeGif } from '../fixtures/pictures/containers.ts';
import { madeJpeg } from '../fixtures/pictures/jpeg.ts';
import {
  chunk,
  exifBlock,
  joined,
  letters,
  madeApng,
  madePng,
  type Paint,
  pngRows,
} from '../fixtures/pictures/png.ts';
import { test as base, copyExtension, expect, watchComplaints } from './fixtures.ts';
import { addMatchingClient, hashInPage } from './matching-client.ts';

/** The console's page, in a build to which the client of the matching worker was added. */
const test = base.extend<{ page: Page }>({
  page: async ({ launch, complaints }, use) => {
    const { folder, remove } = copyExtension();
    await addMatchingClient(folder);
    const page = await consolePage(await launch({ extension: folder }));
    watchComplaints(page, complaints);
    await use(page);
    remove();
  },
});

const ORIENTATIONS: readonly Orientation[] = [2, 3, 4, 5, 6, 7, 8];
/** What undoes an orientation. */
const undoing = (orientation: Orientation): Orientation =>
  orientation === 6 ? 8 : orientation === 8 ? 6 : orientation;

const paintOf =
  ({ width, data }: Raster): Paint =>
  (column, row) => {
    const at = (row * width + column) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
const pngOf = (raster: Raster, more = {}) =>
  madePng({ width: raster.width, height: raster.height, paint: paintOf(raster), ...more });

/** A grey JPEG whose blocks are the pixels of a small raster. */
const jpegOf = (raster: Raster, more = {}) =>
  madeJpeg({
    ...{ width: raster.width * 8, height: raster.height * 8, channels: 1 },
    paint: (_, column, row) => raster.data[(row * raster.width + column) * 4]!,
    ...more,
  });

function pictureOf(files: HashedFile[], name: string) {
  const file = files.find((each) => each.name === name);
  if (!file?.outcome.ok) throw new Error(`${name}: ${JSON.stringify(file?.outcome)}`);
  return file.outcome.picture;
}

test('a picture that EXIF turns has the same hashes as the upright one', async ({ page }) => {
  const picture = drawPicture({ kind: 'landscape', seed: 3, width: 120, height: 80 });
  const blocks = drawPicture({ kind: 'mosaic', seed: 4, width: 24, height: 16 });
  const files: Record<string, Uint8Array> = { 'upright.png': pngOf(picture), 'upright.jpg': jpegOf(blocks) };
  for (const orientation of ORIENTATIONS) {
    const before = [chunk('eXIf', exifBlock(orientation))];
    files[`${orientation}.png`] = pngOf(upright(picture, undoing(orientation)), { before });
    files[`${orientation}.jpg`] = jpegOf(upright(blocks, undoing(orientation)), { orientation });
  }
  const hashed = await hashInPage(page, files);
  for (const kind of ['png', 'jpg']) {
    const plain = pictureOf(hashed, `upright.${kind}`);
    expect(plain.frames[0]!.pdq.quality).toBeGreaterThan(0);
    for (const orientation of ORIENTATIONS) {
      const turned = pictureOf(hashed, `${orientation}.${kind}`);
      expect(turned.frames, `${orientation}.${kind}`).toEqual(plain.frames);
      expect(turned).toMatchObject({ width: plain.width, height: plain.height, orientation });
    }
  }
});

test('colours of sixteen bits and for print look as those of eight on a screen', async ({ page }) => {
  const picture = drawPicture({ kind: 'chart', seed: 3, width: 120, height: 80 });
  const blocks = drawPicture({ kind: 'mosaic', seed: 4, width: 24, height: 16 });
  const grey = (column: number, row: number) => blocks.data[(row * 24 + column) * 4]!;
  // As Adobe stores inks: 255 is none. Of the three colours there is none, so that black alone draws.
  const inks = {
    channels: 4,
    paint: (ink: number, column: number, row: number) => (ink === 3 ? grey(column, row) : 255),
  };
  // In YCCK the three inks are what is left of white, so that none of them is black in YCbCr.
  const ycck = {
    channels: 4,
    paint: (ink: number, column: number, row: number) => [0, 128, 128, grey(column, row)][ink]!,
  };
  const hashed = await hashInPage(page, {
    'eight.png': pngOf(picture),
    'sixteen.png': pngOf(picture, { bits: 16 }),
    'grey.jpg': jpegOf(blocks),
    'cmyk.jpg': jpegOf(blocks, { ...inks, adobe: 0 }),
    'ycck.jpg': jpegOf(blocks, { ...ycck, adobe: 2 }),
  });
  expect(pictureOf(hashed, 'sixteen.png').frames).toEqual(pictureOf(hashed, 'eight.png').frames);
  expect(pictureOf(hashed, 'sixteen.png').notes).toEqual([{ what: 'deep-colours', bits: 16 }]);
  for (const name of ['cmyk.jpg', 'ycck.jpg']) {
    expect(pictureOf(hashed, name).notes).toEqual([{ what: 'print-colours' }]);
    expect(pictureOf(hashed, name).frames[0]!.pdq, name).toEqual(
      pictureOf(hashed, 'grey.jpg').frames[0]!.pdq,
    );
  }
});

test('every frame of an animation is hashed', async ({ page }) => {
  const still = (level: number) => () => [level * 2, level * 2, level * 2] as const;
  const levels = [10, 60, 120];
  const hashed = await hashInPage(page, {
    'a.gif': madeGif({ width: 24, height: 16, frames: levels.map((level) => () => level) }),
    'a.png': madeApng(24, 16, levels.map(still)),
    'first.png': madePng({ width: 24, height: 16, paint: still(10) }),
  });
  const [gif, apng] = [pictureOf(hashed, 'a.gif'), pictureOf(hashed, 'a.png')];
  expect(new Set(gif.frames.map(({ pixels }) => pixels)).size).toBe(3);
  expect(apng.frames).toEqual(gif.frames);
  expect(gif.frames[0]).toEqual(pictureOf(hashed, 'first.png').frames[0]);
});

test('a large picture is hashed at 512 pixels', async ({ page }) => {
  const hashed = await hashInPage(page, {
    'a.png': madePng({ width: 1_500, height: 750, paint: (column) => [column % 250, 40, 90] }),
  });
  expect(pictureOf(hashed, 'a.png')).toMatchObject({ width: 1_500, frames: [{ width: 512, height: 256 }] });
});

test('hostile files are refused one by one, and nothing in them runs or loads', async ({ page }) => {
  const server = await listen();
  const requested: string[] = [];
  page.context().on('request', (request) => requested.push(request.url()));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='ran'">
    <script>document.title = 'ran'; fetch('${server.origin}/script')</script>
    <image href="${server.origin}/picture"/></svg>`;
  const size = { width: 40, height: 40 };
  const rows = pngRows(40, 40, () => [1, 2, 3]);
  const whole = madePng(size);
  const hashed = await hashInPage(page, {
    'script.svg': letters(svg),
    'script.png': letters(svg),
    'oversized.png': madePng({ width: 60_000, height: 60_000, data: deflateSync(rows) }),
    'deflate.png': madePng({
      ...size,
      data: deflateSync(joined(rows, new Uint8Array(40_000_000)), { level: 9 }),
    }),
    'cut.png': whole.subarray(0, whole.length - 40),
    'cut.jpg': jpegOf(drawPicture({ kind: 'mosaic', seed: 1, width: 16, height: 16 })).subarray(0, -20),
    'short.png': madePng({ ...size, data: deflateSync(rows.subarray(0, 900)) }),
    'empty.png': new Uint8Array(),
    'good.png': whole,
  });
  const found = hashed.map(({ name, outcome }) => [name, outcome.ok ? 'read' : outcome.fault.what]);
  expect(Object.fromEntries(found)).toEqual({
    ...{ 'script.svg': 'foreign', 'script.png': 'foreign', 'oversized.png': 'side-too-long' },
    ...{ 'deflate.png': 'too-much-data', 'cut.png': 'truncated', 'cut.jpg': 'truncated' },
    ...{ 'short.png': 'too-little-data', 'empty.png': 'empty', 'good.png': 'read' },
  });
  expect(hashed[0]!.outcome).toMatchObject({ fault: { kind: 'svg-with-script' } });
  expect(await page.title()).not.toBe('ran');
  expect(requested.filter((address) => !address.startsWith('chrome-extension://'))).toEqual([]);
  expect(server.arrived).toEqual([]);
  await server.close();
});
