import { checkSize } from './limits.ts';
import type { PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

/** Lengths of the header: of OS/2, and of Windows 3 to 5. */
const HEADERS = [12, 40, 52, 56, 108, 124];
/** Pixels as they are, run lengths of 8 and 4 bits, and pixels with masks. */
const [PLAIN, RUNS_8, RUNS_4, MASKS] = [0, 1, 2, 3];

/** What a BMP says of itself. A negative height means that its rows begin at the top. */
export function readBmp(file: PictureBytes): PictureFacts {
  const offset = file.u32(10, true);
  const header = file.u32(14, true);
  if (!HEADERS.includes(header) || offset < 14 + header) file.damaged();
  const isOld = header === 12;
  const width = isOld ? file.u16(18, true) : file.i32(18);
  const height = isOld ? file.u16(20, true) : Math.abs(file.i32(22));
  checkSize(width, height);
  const bitsPerPixel = file.u16(isOld ? 24 : 28, true);
  const coding = isOld ? PLAIN : file.u32(30, true);
  if (![1, 2, 4, 8, 16, 24, 32].includes(bitsPerPixel)) file.damaged();
  if (![PLAIN, RUNS_8, RUNS_4, MASKS].includes(coding)) file.unsupported();
  const isPlain = coding === PLAIN || coding === MASKS;
  // Rows end at multiples of four bytes.
  const end = isPlain ? offset + Math.ceil((width * bitsPerPixel) / 32) * 4 * height : file.length;
  file.need(Math.max(end, offset + 1));
  return {
    ...{ format: 'bmp', width, height, frames: 1, orientation: 1, bits: 8, print: false },
    ...{ trailing: file.length - end, exif: [], deflated: [] },
  };
}
