import { encode } from 'fast-png';
import type { Raster } from './raster.ts';

/** A picture as a PNG file, RGBA of eight bits; the same bytes for the same pixels. */
export function encodePng({ width, height, data }: Raster): Uint8Array {
  return encode({ width, height, data, channels: 4, depth: 8 });
}
