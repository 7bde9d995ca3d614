import { DEFAULT_DISTANCE, HASH_BITS } from '../methods.ts';
import { type HashBits, hammingDistance, parseHash } from '../perceptual/hamming.ts';
import { PDQ_QUALITY_BAR, type PdqHash } from '../perceptual/pdq.ts';

/** What counts as a match of two videos. */
export interface VideoRule {
  /** Bits up to which two frames match. */
  readonly within: number;
  /** Of both frames, 0 to 100; those of less are left out. */
  readonly leastQuality: number;
  /** Least share of the frames of the video that is looked at, 0 to 1, which match some frame of the known one. */
  readonly queryShare: number;
  /** Least share of the frames of the known video, 0 to 1, which match some frame of the other. */
  readonly knownShare: number;
}

/** As vPDQ in ThreatExchange has it: a part of a known video is a match, however small. */
export const DEFAULT_VIDEO_RULE: VideoRule = {
  within: DEFAULT_DISTANCE.pdq,
  leastQuality: PDQ_QUALITY_BAR,
  queryShare: 0.8,
  knownShare: 0,
};

/** How much of a video is in the other one. */
interface SharedFrames {
  /** Frames that were compared: of enough quality, equal ones once. */
  readonly compared: number;
  readonly matching: number;
  /** matching ÷ compared; null where none was compared. */
  readonly share: number | null;
}

export interface VideoMatch {
  readonly query: SharedFrames;
  readonly known: SharedFrames;
  readonly isMatch: boolean;
}

/**
 * Compares two videos by the PDQ hashes of their frames, both ways (vPDQ of ThreatExchange): neither the order of
 * frames nor how long one stands makes a difference. Without frames to compare there is no match.
 */
export function videoMatch(
  query: readonly PdqHash[],
  known: readonly PdqHash[],
  rule: VideoRule,
): VideoMatch {
  const queryHashes = comparable(query, rule.leastQuality);
  const knownHashes = comparable(known, rule.leastQuality);
  const ofQuery = sharedFrames(queryHashes, knownHashes, rule.within);
  const ofKnown = sharedFrames(knownHashes, queryHashes, rule.within);
  const isMatch =
    ofQuery.matching > 0 &&
    (ofQuery.share ?? 0) >= rule.queryShare &&
    (ofKnown.share ?? 0) >= rule.knownShare;
  return { query: ofQuery, known: ofKnown, isMatch };
}

function comparable(frames: readonly PdqHash[], leastQuality: number): HashBits[] {
  const hashes = new Set(frames.filter(({ quality }) => quality >= leastQuality).map(({ hash }) => hash));
  return [...hashes].map((hash) => {
    const bits = parseHash(hash, HASH_BITS.pdq);
    if (!bits) throw new RangeError(`A PDQ hash has 64 hexadecimal digits: ${hash}`);
    return bits;
  });
}

function sharedFrames(
  frames: readonly HashBits[],
  others: readonly HashBits[],
  within: number,
): SharedFrames {
  const isShared = (frame: HashBits) => others.some((other) => hammingDistance(frame, other) <= within);
  const matching = frames.filter(isShared).length;
  return { compared: frames.length, matching, share: frames.length === 0 ? null : matching / frames.length };
}
