import { encode } from 'fast-png';
import type { Raster } from './raster.ts';

/** A picture as a PNG file, RGBA of eight bits; the same bytes for the same pixels. */
export function encodePng({ width, height, data }: Raster): Uint8Array {
  return encode({ width, height, data, channels: 4, depth: 8 });
}

/** Bytes that become characters at once: a call takes only so many arguments. */
const PIECE = 0x8000;

/** A picture as a PNG file, in base64. */
export function pngInBase64(raster: Raster): string {
  const bytes = encodePng(raster);
  let binary = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(binary);
}
