import { type ShingleSet, shinglesOf } from '../../matching/text/shingles.ts';
import { TextIndex } from '../../matching/text/text-index.ts';

/**
 * Jaccard index from which a message is nearly a known one: of five words, one less leaves exactly this. How it was
 * chosen is in docs/detection-layers.md.
 */
const NEAR_FROM = 0.6;

/** Shingles that one known message may store; a longer one is matched exactly alone. */
export const MOST_SHINGLES = 2_000;

/** What a known message stores for near matching; null where it has too many shingles. */
export function storedShingles(words: readonly string[]): number[] | null {
  const set = shinglesOf(words);
  return set.length > MOST_SHINGLES ? null : [...set];
}

/** The sets of known messages, to find near ones among. */
export class NearList {
  readonly #index = new TextIndex();

  add(id: string, shingles: readonly number[]): void {
    this.#index.add(id, Uint32Array.from(shingles));
  }

  /** The highest Jaccard index of folded words with a known message, from {@link NEAR_FROM} on; null for none. */
  similarity(words: readonly string[]): number | null {
    // A set more than so many times larger cannot be near: what is shared is at most the smaller one.
    if (this.#index.size === 0 || words.length > MOST_SHINGLES / NEAR_FROM) return null;
    const set: ShingleSet = shinglesOf(words);
    const most = this.#index.nearest(set);
    return most < NEAR_FROM ? null : most;
  }
}
