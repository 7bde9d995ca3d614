import type { EntryDraft } from '../../matching/bank/entry.ts';
import { MOST_VIDEO_FRAMES, type VideoFrame, videoDigest } from '../../matching/video/video-frames.ts';

/** Characters of the longest text of so many frames, so that a longer one is not read at all. */
const MOST_CHARACTERS = MOST_VIDEO_FRAMES * 200;

/** A frame as "hash,quality,seconds", or by its parts as older files have it; what is wrong with it the schema says. */
function frameOf(value: unknown): unknown {
  if (typeof value === 'string') {
    const [hash, quality, seconds, ...more] = value.split(',');
    if (more.length > 0 || !quality || !seconds) return value;
    return partsOf(hash, Number(quality), Number(seconds));
  }
  if (typeof value !== 'object' || value === null) return value;
  const { hash, quality, timestamp } = value as Record<string, unknown>;
  return partsOf(hash, quality, timestamp);
}

const partsOf = (hash: unknown, quality: unknown, seconds: unknown) => ({
  hash: typeof hash === 'string' ? hash.trim().toLowerCase() : hash,
  quality,
  moment: typeof seconds === 'number' ? Math.round(seconds * 1_000) : seconds,
});

/**
 * The frames of a video as python-threatexchange writes them (its extension for vPDQ, vpdq_util.py): JSON, a list of
 * "hash,quality,seconds"; or, as its earlier versions did, an object of frames by their numbers. Not checked yet.
 */
export function framesIn(signal: unknown): unknown {
  if (typeof signal !== 'string' || signal.length > MOST_CHARACTERS) return undefined;
  try {
    const read: unknown = JSON.parse(signal);
    if (typeof read !== 'object' || read === null) return undefined;
    return Object.values(read).map(frameOf);
  } catch {
    return undefined;
  }
}

/** The name of frames that are not checked yet; null of what are no frames. */
export function digestOfRead(frames: unknown): string | null {
  const isFrame = (frame: unknown): frame is Pick<VideoFrame, 'hash'> =>
    typeof (frame as { hash?: unknown } | null)?.hash === 'string';
  return Array.isArray(frames) && frames.every(isFrame) ? videoDigest(frames) : null;
}

/** What stands for an entry in files: its hash; of a video all frames, as python-threatexchange reads them. */
export const signalOf = ({ hash, frames }: Pick<EntryDraft, 'hash' | 'frames'>): string =>
  frames
    ? JSON.stringify(
        frames.map(
          (frame) => `${frame.hash},${Math.round(frame.quality)},${(frame.moment / 1_000).toFixed(3)}`,
        ),
      )
    : hash;
