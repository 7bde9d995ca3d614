import { MOST_FILE_BYTES } from './limits.ts';
import type { PictureFacts, PictureFormat, PictureNote } from './picture.ts';
import { PictureBytes } from './picture-bytes.ts';
import { type PictureFault, PictureRefused } from './picture-fault.ts';
import { readAvif } from './read-avif.ts';
import { readBmp } from './read-bmp.ts';
import { readGif } from './read-gif.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';
import { sniffPicture } from './sniff.ts';

/** What a file is called and said to be; nothing is decided by it. */
export interface SaidOfFile {
  readonly name: string;
  /** A media type, or nothing. */
  readonly type: string;
}

export type PictureReading =
  | { readonly ok: true; readonly picture: PictureFacts; readonly notes: readonly PictureNote[] }
  | { readonly ok: false; readonly fault: PictureFault };

const READERS: Readonly<Record<PictureFormat, (file: PictureBytes) => PictureFacts>> = {
  ...{ png: readPng, jpeg: readJpeg, gif: readGif, webp: readWebp, bmp: readBmp, avif: readAvif },
};

/** What names and types say of the format, in as far as they are known. */
const SAID: Readonly<Record<string, PictureFormat | 'other'>> = {
  ...{ png: 'png', apng: 'png', 'image/png': 'png', 'image/apng': 'png' },
  ...{ jpg: 'jpeg', jpeg: 'jpeg', jfif: 'jpeg', 'image/jpeg': 'jpeg', 'image/jpg': 'jpeg' },
  ...{ gif: 'gif', 'image/gif': 'gif', webp: 'webp', 'image/webp': 'webp' },
  ...{ bmp: 'bmp', dib: 'bmp', 'image/bmp': 'bmp', 'image/x-ms-bmp': 'bmp' },
  ...{ avif: 'avif', avifs: 'avif', 'image/avif': 'avif' },
  ...{ svg: 'other', pdf: 'other', html: 'other', txt: 'other', tif: 'other', tiff: 'other', heic: 'other' },
};

function notesOf(picture: PictureFacts, { name, type }: SaidOfFile): PictureNote[] {
  const { format, orientation, frames, print, bits, trailing } = picture;
  const extension = /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const otherwise = [extension, type.toLowerCase()].find(
    (said) => Object.hasOwn(SAID, said) && SAID[said] !== format,
  );
  const notes: PictureNote[] = [];
  if (otherwise) notes.push({ what: 'named-otherwise', format, said: otherwise });
  if (orientation !== 1) notes.push({ what: 'turned', orientation });
  if (frames > 1) notes.push({ what: 'animation', frames });
  if (print) notes.push({ what: 'print-colours' });
  if (bits > 8) notes.push({ what: 'deep-colours', bits });
  if (trailing > 0) notes.push({ what: 'trailing-bytes', bytes: trailing });
  return notes;
}

/** Why a file of so many bytes is not even opened, or null. */
export function refusedUnopened(bytes: number): PictureFault | null {
  if (bytes === 0) return { what: 'empty' };
  return bytes > MOST_FILE_BYTES ? { what: 'file-too-large', bytes, most: MOST_FILE_BYTES } : null;
}

/**
 * Reads what a file says of the picture in it, decoding nothing: by its content alone, whatever it is called. Files that
 * are no picture, too large, cut off, or that contradict themselves are answered with the fault. Never throws.
 */
export function readPicture(bytes: Uint8Array, said: SaidOfFile): PictureReading {
  const unopened = refusedUnopened(bytes.length);
  if (unopened) return { ok: false, fault: unopened };
  const sniffed = sniffPicture(bytes);
  if (sniffed.kind === 'foreign') return { ok: false, fault: { what: 'foreign', kind: sniffed.foreign } };
  if (sniffed.kind !== 'picture') return { ok: false, fault: { what: sniffed.kind } };
  try {
    const picture = READERS[sniffed.format](new PictureBytes(bytes, sniffed.format));
    return { ok: true, picture, notes: notesOf(picture, said) };
  } catch (error) {
    if (error instanceof PictureRefused) return { ok: false, fault: error.fault };
    throw error;
  }
}
