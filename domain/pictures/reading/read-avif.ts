import { checkFrames, checkSize } from './limits.ts';
import type { PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

/** Boxes that hold boxes, and after how many bytes of their own (ISO/IEC 14496-12 and 23008-12). */
const HOLDERS: Readonly<Record<string, number>> = {
  ...{ meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0 },
};
/** Deeper than any picture's boxes. */
const DEEPEST = 8;
/** More boxes than any picture has. */
const MOST_BOXES = 10_000;

/**
 * What an AVIF says of itself. Its declared size is the largest among its parts; it is turned by the format's own
 * properties, which every decoder applies, and never by EXIF.
 */
export function readAvif(file: PictureBytes): PictureFacts {
  let [width, height, frames, bits, boxes] = [0, 0, 1, 8, 0];

  function take(name: string, from: number): void {
    if (name === 'ispe') {
      const [columns, rows] = [file.u32(from + 4), file.u32(from + 8)];
      checkSize(columns, rows);
      if (columns * rows > width * height) [width, height] = [columns, rows];
    }
    if (name === 'pixi' && file.u8(from + 4) > 0) bits = Math.max(bits, file.u8(from + 5));
    if (name === 'stsz') frames = Math.max(frames, file.u32(from + 8));
  }

  function walk(start: number, end: number, depth: number): void {
    if (depth > DEEPEST) file.damaged();
    for (let at = start; at < end; ) {
      boxes += 1;
      if (boxes > MOST_BOXES) file.damaged();
      const name = file.name(at + 4);
      const short = file.u32(at);
      // 1: the length follows as eight bytes; 0: until the end.
      const head = short === 1 ? 16 : 8;
      const length = short === 1 ? file.u32(at + 8) * 2 ** 32 + file.u32(at + 12) : short || end - at;
      if (length < head) file.damaged();
      const to = at + length;
      file.need(to);
      if (to > end) file.damaged();
      take(name, at + head);
      const own = HOLDERS[name];
      if (own !== undefined) walk(at + head + own, to, depth + 1);
      at = to;
    }
  }

  walk(0, file.length, 0);
  checkSize(width, height);
  checkFrames(frames, width, height);
  return {
    ...{ format: 'avif', width, height, frames, bits, orientation: 1, print: false },
    ...{ trailing: 0, exif: [], deflated: [] },
  };
}
