import { HashIndex } from '../index/hash-index.ts';
import { similarityOf } from '../match-facts.ts';
import { type HashBits, hammingDistance } from '../perceptual/hamming.ts';
import type { Nearness } from './cluster-growth.ts';

/** Bits of 256 in which the PDQ hashes of near pictures differ at most: the distance at which they match. */
const NEAR_PICTURES = 31;

/** Which pictures are near each other, by their PDQ hashes as the pictures lie. */
export class NearPictures implements Nearness {
  readonly kind = 'pictures';
  readonly nearFounder = similarityOf('pdq', NEAR_PICTURES);
  readonly #index = new HashIndex(256);
  readonly #ids: string[] = [];
  readonly #hashes = new Map<string, HashBits>();

  /** Adds a picture, unless it was added before. */
  add(id: string, hash: HashBits): void {
    if (this.#hashes.has(id)) return;
    this.#hashes.set(id, hash);
    this.#index.add(hash);
    this.#ids.push(id);
  }

  neighbours(id: string): string[] {
    const near = this.#index.within(this.#hashes.get(id)!, NEAR_PICTURES);
    return near.map(({ entry }) => this.#ids[entry]!);
  }

  similarity(one: string, other: string): number {
    return similarityOf('pdq', hammingDistance(this.#hashes.get(one)!, this.#hashes.get(other)!));
  }
}
