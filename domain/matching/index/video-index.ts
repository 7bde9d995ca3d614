import { HASH_BITS } from '../methods.ts';
import { parseHash } from '../perceptual/hamming.ts';
import type { PdqHash } from '../perceptual/pdq.ts';
import { type VideoMatch, type VideoRule, videoMatch } from '../video/video-match.ts';
import { HashIndex } from './hash-index.ts';

/** A video that was found, and how much of each is in the other. */
export interface FoundVideo<Reference> {
  readonly reference: Reference;
  readonly match: VideoMatch;
  /** Bits of 256 in which the two nearest frames differ. */
  readonly distance: number;
}

/** Known videos by the PDQ hashes of their frames. */
export class VideoIndex<Reference> {
  readonly #frames = new HashIndex(HASH_BITS.pdq);
  /** Place of the video of each frame, in the order in which frames were added. */
  readonly #videoOf: number[] = [];
  readonly #videos: { reference: Reference; frames: readonly PdqHash[] }[] = [];

  get size(): number {
    return this.#videos.length;
  }

  add(reference: Reference, frames: readonly PdqHash[]): void {
    for (const { hash } of frames) {
      this.#frames.add(parseHash(hash, HASH_BITS.pdq)!);
      this.#videoOf.push(this.#videos.length);
    }
    this.#videos.push({ reference, frames });
  }

  /** Known videos that match, in the order in which they were added. */
  matching(query: readonly PdqHash[], rule: VideoRule): FoundVideo<Reference>[] {
    const nearest = new Map<number, number>();
    const looked = new Set(
      query.filter(({ quality }) => quality >= rule.leastQuality).map(({ hash }) => hash),
    );
    for (const hash of looked)
      for (const { entry, distance } of this.#frames.within(parseHash(hash, HASH_BITS.pdq)!, rule.within)) {
        const video = this.#videoOf[entry]!;
        nearest.set(video, Math.min(distance, nearest.get(video) ?? distance));
      }
    return [...nearest]
      .sort(([one], [other]) => one - other)
      .flatMap(([video, distance]) => {
        const { reference, frames } = this.#videos[video]!;
        const match = videoMatch(query, frames, rule);
        return match.isMatch ? [{ reference, match, distance }] : [];
      });
  }
}
