import { BandTable } from './band-table.ts';
import { signatureOf } from './minhash.ts';
import { jaccard, type ShingleSet } from './shingles.ts';

/** A text with how near it is: the Jaccard index of the two sets of shingles, 0 to 1. */
export interface NearText {
  id: string;
  similarity: number;
}

/**
 * Texts to look for near ones among: candidates by MinHash and bands, each then compared exactly. What is told is
 * therefore right; a near one is missed with the probability that no band agrees (1 − candidateProbability: 0.5 % at
 * a Jaccard index of 0.5, 0.006 % at 0.6).
 */
export class TextIndex {
  readonly #table = new BandTable();
  readonly #ids: string[] = [];
  readonly #sets: ShingleSet[] = [];

  /** Texts so far. */
  get size(): number {
    return this.#ids.length;
  }

  /** Adds a text; one without shingles is near nothing and left out. */
  add(id: string, set: ShingleSet): void {
    if (set.length === 0) return;
    this.#table.add(signatureOf(set));
    this.#ids.push(id);
    this.#sets.push(set);
  }

  /** Texts of at least a Jaccard index, nearest first; equally near ones in order of id. */
  near(set: ShingleSet, atLeast: number): NearText[] {
    return this.#candidates(set)
      .map((entry) => ({ id: this.#ids[entry]!, similarity: jaccard(set, this.#sets[entry]!) }))
      .filter(({ similarity }) => similarity >= atLeast)
      .sort(
        (one, other) =>
          other.similarity - one.similarity || (one.id < other.id ? -1 : Number(one.id > other.id)),
      );
  }

  /** The highest Jaccard index with any text, of those found; 0 for none. */
  nearest(set: ShingleSet): number {
    let most = 0;
    for (const entry of this.#candidates(set)) most = Math.max(most, jaccard(set, this.#sets[entry]!));
    return most;
  }

  #candidates(set: ShingleSet): number[] {
    return set.length === 0 ? [] : this.#table.candidates(signatureOf(set));
  }
}
