import { exifOrientation } from './exif.ts';
import { checkFrames, checkSize, MOST_INFLATED_PER_BYTE, SURPLUS } from './limits.ts';
import type { ByteRange, DeflatedRows, PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

/** Channels by colour type, and the bit depths each may have (PNG 3rd edition, table 8). */
const CHANNELS: Readonly<Record<number, { channels: number; depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** First column and row, and the steps, of each of the seven passes of an interlaced picture. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all rows: each begins with the number of its filter. */
function rowBytes(width: number, height: number, bitsPerPixel: number, interlaced: boolean): number {
  const plain = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  if (!interlaced) return plain(width, height);
  return PASSES.reduce(
    (sum, [left, top, right, down]) =>
      sum + plain(Math.ceil((width - left) / right), Math.ceil((height - top) / down)),
    0,
  );
}

interface Stream extends DeflatedRows {
  parts: ByteRange[];
  width: number;
  height: number;
}

/** Refuses data that cannot be the rows of the declared size, whatever they inflate to. */
function checkStream(file: PictureBytes, { parts, rowBytes, width, height }: Stream): void {
  if (parts.length === 0) file.damaged();
  const bytes = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (rowBytes > bytes * MOST_INFLATED_PER_BYTE)
    file.refuse({ what: 'too-little-data', width, height, bytes });
  if (bytes > rowBytes + rowBytes / 8 + SURPLUS) file.refuse({ what: 'too-much-data', width, height });
}

/** What a PNG or APNG says of itself (PNG 3rd edition, 5, 11 and 13). Check sums are left to the decoder. */
export function readPng(file: PictureBytes): PictureFacts {
  if (file.u32(8) !== 13 || file.name(12) !== 'IHDR') file.damaged();
  const width = file.u32(16);
  const height = file.u32(20);
  checkSize(width, height);
  const bits = file.u8(24);
  const colour = CHANNELS[file.u8(25)];
  const interlace = file.u8(28);
  if (!colour?.depths.includes(bits) || file.u8(26) !== 0 || file.u8(27) !== 0 || interlace > 1)
    file.damaged();
  const streamOf = (columns: number, rows: number): Stream => ({
    ...{ parts: [], width: columns, height: rows },
    rowBytes: rowBytes(columns, rows, bits * colour.channels, interlace === 1),
  });
  const streams = [streamOf(width, height)];
  const exif: ByteRange[] = [];
  let orientation: PictureFacts['orientation'] = 1;
  let declaredFrames: number | null = null;
  let frames = 0;
  let at = 33;
  for (let name = ''; name !== 'IEND'; ) {
    const length = file.u32(at);
    name = file.name(at + 4);
    const [from, to] = [at + 8, at + 8 + length];
    file.need(to + 4);
    if (name === 'IHDR') file.damaged();
    if (name === 'IDAT') streams[0]!.parts.push({ from, to });
    if (name === 'acTL') declaredFrames = file.u32(from);
    if (name === 'fcTL') {
      frames += 1;
      const [columns, rows] = [file.u32(from + 4), file.u32(from + 8)];
      const [right, bottom] = [file.u32(from + 12) + columns, file.u32(from + 16) + rows];
      if (columns < 1 || rows < 1 || right > width || bottom > height)
        file.refuse({ what: 'size-mismatch', width, height, foundWidth: right, foundHeight: bottom });
      // Before the first data, the picture itself is the first frame.
      if (streams[0]!.parts.length > 0) streams.push(streamOf(columns, rows));
      checkFrames(frames, width, height);
    }
    if (name === 'fdAT') {
      if (streams.length === 1 || length < 4) file.damaged();
      streams.at(-1)!.parts.push({ from: from + 4, to });
    }
    if (name === 'eXIf') {
      if (exif.length === 0) orientation = exifOrientation(file.bytes.subarray(from, to));
      exif.push({ from: at, to: to + 4 });
    }
    at = to + 4;
  }
  for (const stream of streams) checkStream(file, stream);
  if (declaredFrames !== null && declaredFrames !== frames) file.damaged();
  return {
    ...{ format: 'png', width, height, orientation, bits, exif, deflated: streams },
    ...{ frames: declaredFrames === null ? 1 : frames, print: false, trailing: file.length - at },
  };
}
