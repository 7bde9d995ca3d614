import { exifOrientation } from './exif.ts';
import { checkSize } from './limits.ts';
import type { ByteRange, Orientation, PictureFacts } from './picture.ts';
import type { PictureBytes } from './picture-bytes.ts';

const [SOI, EOI, SOS, APP1] = [0xd8, 0xd9, 0xda, 0xe1];
/** Frames that browsers decode: baseline, extended and progressive, by Huffman codes. */
const DECODED = [0xc0, 0xc1, 0xc2];
/** Frames of other kinds: lossless, hierarchical, arithmetic. C4, C8 and CC are no frames. */
const OTHERS = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Markers without a length. */
const standsAlone = (marker: number) => isRestart(marker) || marker === 0x01;

/** Where coded data end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfCoded(file: PictureBytes, start: number): number {
  for (let at = file.bytes.indexOf(0xff, start); at !== -1; at = file.bytes.indexOf(0xff, at + 1)) {
    const next = file.u8(at + 1);
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return file.refuse({ what: 'truncated', format: 'jpeg' });
}

interface Frame {
  width: number;
  height: number;
  channels: number;
}

function readFrame(file: PictureBytes, at: number): Frame {
  if (file.u8(at) !== 8) file.unsupported();
  const [height, width, channels] = [file.u16(at + 1), file.u16(at + 3), file.u8(at + 5)];
  checkSize(width, height);
  if (channels !== 1 && channels !== 3 && channels !== 4) file.unsupported();
  return { width, height, channels };
}

/** What a JPEG says of itself (ITU-T T.81, annex B; Exif 2.32). */
export function readJpeg(file: PictureBytes): PictureFacts {
  const exif: ByteRange[] = [];
  let orientation: Orientation = 1;
  let frame: Frame | null = null;
  let coded = 0;
  let at = 2;
  for (;;) {
    if (file.u8(at) !== 0xff) file.damaged();
    const marker = file.u8(at + 1);
    // Any number of these may come before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === EOI) break;
    else if (marker === SOI || marker === 0) file.damaged();
    else if (standsAlone(marker)) at += 2;
    else {
      const from = at + 4;
      const to = at + 2 + file.u16(at + 2);
      if (to < from) file.damaged();
      file.need(to);
      if (OTHERS.includes(marker)) file.unsupported();
      if (DECODED.includes(marker)) {
        if (frame) file.damaged();
        frame = readFrame(file, from);
      }
      if (marker === APP1 && file.has('Exif\0\0', from)) {
        if (exif.length === 0) orientation = exifOrientation(file.bytes.subarray(from + 6, to));
        exif.push({ from: at, to });
      }
      at = to;
      if (marker === SOS) {
        if (!frame) file.damaged();
        at = endOfCoded(file, to);
        coded += at - to;
      }
    }
  }
  if (!frame || coded === 0) file.damaged();
  const { width, height } = frame;
  // Each block of 8 by 8 takes a code, so at least a bit; of other channels there may be fewer.
  if (Math.ceil(width / 8) * Math.ceil(height / 8) > coded * 8)
    file.refuse({ what: 'too-little-data', width, height, bytes: coded });
  return {
    ...{ format: 'jpeg', width, height, orientation, exif, bits: 8, frames: 1, deflated: [] },
    ...{ print: frame.channels === 4, trailing: file.length - at - 2 },
  };
}
