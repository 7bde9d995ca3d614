import { checkFrames, checkSize, MOST_LZW_PIXELS_PER_BYTE } from './limits.ts';
import type { PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

const [EXTENSION, FRAME, TRAILER] = [0x21, 0x2c, 0x3b];

/** Bytes of a colour table by the flags that announce it. */
const tableBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** The end of a run of blocks, and how many bytes they hold. */
function skipBlocks(file: PictureBytes, start: number): { end: number; bytes: number } {
  let at = start;
  let bytes = 0;
  for (let length = file.u8(at); length > 0; length = file.u8(at)) {
    at += length + 1;
    bytes += length;
  }
  return { end: at + 1, bytes };
}

/** What a GIF says of itself (GIF89a). */
export function readGif(file: PictureBytes): PictureFacts {
  const [width, height] = [file.u16(6, true), file.u16(8, true)];
  checkSize(width, height);
  let frames = 0;
  let at = 13 + tableBytes(file.u8(10));
  for (let kind = file.u8(at); kind !== TRAILER; kind = file.u8(at)) {
    if (kind === EXTENSION) at = skipBlocks(file, at + 2).end;
    else if (kind === FRAME) {
      frames += 1;
      checkFrames(frames, width, height);
      const [left, top] = [file.u16(at + 1, true), file.u16(at + 3, true)];
      const [columns, rows] = [file.u16(at + 5, true), file.u16(at + 7, true)];
      if (columns < 1 || rows < 1 || left + columns > width || top + rows > height)
        file.refuse({
          ...{ what: 'size-mismatch', width, height },
          ...{ foundWidth: left + columns, foundHeight: top + rows },
        });
      const { end, bytes } = skipBlocks(file, at + 11 + tableBytes(file.u8(at + 9)));
      if (columns * rows > bytes * MOST_LZW_PIXELS_PER_BYTE)
        file.refuse({ what: 'too-little-data', width: columns, height: rows, bytes });
      at = end;
    } else file.damaged();
  }
  if (frames === 0) file.damaged();
  return {
    ...{ format: 'gif', width, height, frames, orientation: 1, bits: 8, print: false },
    ...{ trailing: file.length - at - 1, exif: [], deflated: [] },
  };
}
