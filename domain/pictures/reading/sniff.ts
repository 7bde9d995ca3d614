import type { PictureFormat } from './picture.ts';
import { startsWith } from './picture-bytes.ts';
import type { ForeignPicture } from './picture-fault.ts';

/** Bytes of a text that are looked through for what it is, and of an SVG for script. */
const TEXT_BYTES = 2 ** 20;

const PICTURES: readonly [format: PictureFormat, signature: string][] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['bmp', 'BM'],
];

const FOREIGN: readonly [kind: ForeignPicture, signature: string][] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['tiff', 'II+\x00'],
  ['tiff', 'MM\x00+'],
  ['icon', '\x00\x00\x01\x00'],
  ['icon', '\x00\x00\x02\x00'],
  ['photoshop', '8BPS'],
  ['video', '\x1aE\xdf\xa3'],
];

/** What a file is by its first bytes, whatever it is called. */
export type Sniffed =
  | { kind: 'picture'; format: PictureFormat }
  | { kind: 'foreign'; foreign: ForeignPicture }
  | { kind: 'empty' | 'unknown' };

/** The kinds of an ISO base media file, by the brands it names. */
function mediaKind(bytes: Uint8Array): Sniffed {
  const end = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0), 256);
  const brands = [
    8,
    ...Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, index) => 16 + index * 4),
  ].map((at) => String.fromCharCode(...bytes.subarray(at, at + 4)));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis'))
    return { kind: 'picture', format: 'avif' };
  const still = brands.some((brand) => /^(?:hei[cxms]|he[vi][cmsx]|mif1|msf1)$/.test(brand));
  return { kind: 'foreign', foreign: still ? 'heic' : 'video' };
}

/** Anything in an SVG that would run or load something. */
const SCRIPT = /<(?:\w+:)?script\b|\bon\w+\s*=|javascript:|<(?:\w+:)?foreignObject\b/i;

function textKind(bytes: Uint8Array): Sniffed {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, TEXT_BYTES)).replace(/^\xef\xbb\xbf/, '');
  const start = text.slice(0, 4_096).trimStart().toLowerCase();
  if (!start.startsWith('<')) return { kind: 'unknown' };
  if (/<(?:\w+:)?svg\b/i.test(text) && !/^<(?:!doctype html|html)/.test(start))
    return { kind: 'foreign', foreign: SCRIPT.test(text) ? 'svg-with-script' : 'svg' };
  if (start.startsWith('<?xml')) return { kind: 'foreign', foreign: 'xml' };
  return /^<(?:!doctype html|!--|[a-z])/.test(start)
    ? { kind: 'foreign', foreign: 'html' }
    : { kind: 'unknown' };
}

/** What a file is, by its bytes alone. */
export function sniffPicture(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  for (const [format, signature] of PICTURES)
    if (startsWith(bytes, signature)) return { kind: 'picture', format };
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return { kind: 'picture', format: 'webp' };
  for (const [foreign, signature] of FOREIGN)
    if (startsWith(bytes, signature)) return { kind: 'foreign', foreign };
  if (bytes.length >= 12 && startsWith(bytes, 'ftyp', 4)) return mediaKind(bytes);
  return textKind(bytes);
}
