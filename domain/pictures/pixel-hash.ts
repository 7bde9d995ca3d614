import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Raster } from './raster.ts';

/** SHA-256 of width and height (four bytes each, the most significant first) and the pixels, as hexadecimal digits. */
export function pixelHash({ width, height, data }: Raster): string {
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(0, width);
  new DataView(size.buffer).setUint32(4, height);
  return bytesToHex(sha256.create().update(size).update(new Uint8Array(data)).digest());
}
