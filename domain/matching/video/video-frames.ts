import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { HASH_BITS } from '../methods.ts';
import { hammingDistance, parseHash } from '../perceptual/hamming.ts';
import type { PdqHash } from '../perceptual/pdq.ts';

/** Most frames that are kept of a video: as many as an animated file may have. */
export const MOST_VIDEO_FRAMES = 300;

/** What is kept of a frame: its PDQ hash with the quality, 0 to 100, and when it is shown, in milliseconds. */
const videoFrameSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  quality: z.number().min(0).max(100),
  moment: z.int().min(0).max(86_400_000),
});
export type VideoFrame = z.infer<typeof videoFrameSchema>;

/** The frames of a video, in the order in which they are shown. */
export const videoFramesSchema = z.array(videoFrameSchema).min(1).max(MOST_VIDEO_FRAMES);

/** Most frames of an animated file that are kept to be looked at. */
export const MOST_FRAME_PREVIEWS = 40;

/** Which frames of so many are kept to be looked at, evenly spread, the first among them; of a still picture none. */
export function previewedFrames(frames: number): ReadonlySet<number> {
  if (frames <= 1) return new Set();
  const shown = Math.min(frames, MOST_FRAME_PREVIEWS);
  return new Set(Array.from({ length: shown }, (_, place) => Math.floor((place * frames) / shown)));
}

/** One name for all frames: SHA-256 of their PDQ hashes, a line each, as hexadecimal digits. */
export const videoDigest = (frames: readonly Pick<PdqHash, 'hash'>[]): string =>
  bytesToHex(sha256(utf8ToBytes(frames.map(({ hash }) => `${hash}\n`).join(''))));

/** Which frame of the other video is nearest to one. */
export interface NearestFrame {
  /** Its place in the other video, from 0. */
  readonly place: number;
  /** Bits of 256 in which the two differ. */
  readonly distance: number;
}

/** The nearest frame of the other video to each frame of one, the first of equally near ones; both have frames. */
export function nearestFrames(
  frames: readonly Pick<PdqHash, 'hash'>[],
  others: readonly Pick<PdqHash, 'hash'>[],
): NearestFrame[] {
  const bits = (all: readonly Pick<PdqHash, 'hash'>[]) =>
    all.map(({ hash }) => parseHash(hash, HASH_BITS.pdq)!);
  const otherBits = bits(others);
  return bits(frames).map((frame) => {
    const distances = otherBits.map((other) => hammingDistance(frame, other));
    const distance = Math.min(...distances);
    return { place: distances.indexOf(distance), distance };
  });
}
