import type { PictureFacts } from './picture.ts';

/**
 * The bytes to hand to a decoder: without EXIF, so that no decoder turns the picture. Browsers differ in which formats
 * they turn, and Chromium turns some even when asked not to; turned here, a picture is turned once (`upright`).
 */
export function decodable(
  bytes: Uint8Array<ArrayBuffer>,
  { format, exif }: PictureFacts,
): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { from, to } of exif) {
    parts.push(bytes.subarray(at, from));
    // In a WebP lengths are told beforehand, so it is blanked; a PNG or JPEG may go without.
    if (format === 'webp') parts.push(new Uint8Array(to - from));
    at = to;
  }
  parts.push(bytes.subarray(at));
  return parts;
}
