import { exifOrientation } from './exif.ts';
import { checkFrames, checkSize } from './limits.ts';
import type { ByteRange, Orientation, PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

interface Size {
  width: number;
  height: number;
}

/** The size in the header of a lossy picture (RFC 6386, 9.1). */
function lossySize(file: PictureBytes, at: number): Size {
  if (!file.has('\x9d\x01\x2a', at + 3)) file.damaged();
  return { width: file.u16(at + 6, true) & 0x3fff, height: file.u16(at + 8, true) & 0x3fff };
}

/** The size in the header of a lossless picture (RFC 9649, 3.4). */
function losslessSize(file: PictureBytes, at: number): Size {
  if (file.u8(at) !== 0x2f) file.damaged();
  const bits = file.u32(at + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** What a WebP says of itself (RFC 9649, 2). */
export function readWebp(file: PictureBytes): PictureFacts {
  const end = 8 + file.u32(4, true);
  const exif: ByteRange[] = [];
  let orientation: Orientation = 1;
  let canvas: Size | null = null;
  let frames = 0;
  let isAnimated = false;
  const fits = ({ width: foundWidth, height: foundHeight }: Size, isExact: boolean) => {
    canvas ??= { width: foundWidth, height: foundHeight };
    const { width, height } = canvas;
    checkSize(width, height);
    if (isExact ? foundWidth !== width || foundHeight !== height : foundWidth > width || foundHeight > height)
      file.refuse({ what: 'size-mismatch', width, height, foundWidth, foundHeight });
    frames += 1;
    checkFrames(frames, width, height);
  };
  for (let at = 12; at < end; ) {
    const name = file.name(at);
    const from = at + 8;
    const to = from + file.u32(at + 4, true);
    file.need(to);
    if (name === 'VP8X') {
      if (canvas) file.damaged();
      isAnimated = (file.u8(from) & 2) !== 0;
      canvas = { width: file.u24(from + 4) + 1, height: file.u24(from + 7) + 1 };
      checkSize(canvas.width, canvas.height);
    }
    if (name === 'VP8 ') fits(lossySize(file, from), true);
    if (name === 'VP8L') fits(losslessSize(file, from), true);
    if (name === 'ANMF') {
      if (!isAnimated) file.damaged();
      const [left, top] = [file.u24(from) * 2, file.u24(from + 3) * 2];
      fits({ width: left + file.u24(from + 6) + 1, height: top + file.u24(from + 9) + 1 }, false);
    }
    if (name === 'EXIF') {
      const start = file.has('Exif\0\0', from) ? from + 6 : from;
      if (exif.length === 0) orientation = exifOrientation(file.bytes.subarray(start, to));
      exif.push({ from, to });
    }
    // Parts begin at even places.
    at = to + ((to - from) % 2);
  }
  file.need(end);
  if (!canvas || frames === 0 || (frames > 1 && !isAnimated)) file.damaged();
  const { width, height } = canvas as Size;
  return {
    ...{ format: 'webp', width, height, frames, orientation, bits: 8, print: false },
    ...{ trailing: file.length - end, exif, deflated: [] },
  };
}
