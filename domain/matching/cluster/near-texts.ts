import { jaccard, type ShingleSet } from '../text/shingles.ts';
import { TextIndex } from '../text/text-index.ts';
import type { Nearness } from './cluster-growth.ts';

/** Jaccard index of the shingles of two transcripts from which on they are near (decision 203). */
const NEAR_TEXTS = 0.7;

/** Which transcripts are near each other, by what they say. */
export class NearTexts implements Nearness {
  readonly kind = 'transcripts';
  readonly nearFounder = NEAR_TEXTS;
  readonly #index = new TextIndex();
  readonly #sets = new Map<string, ShingleSet>();

  /** Adds a transcript, unless it was added before. One without shingles is near nothing. */
  add(id: string, set: ShingleSet): void {
    if (this.#sets.has(id)) return;
    this.#sets.set(id, set);
    this.#index.add(id, set);
  }

  neighbours(id: string): string[] {
    return this.#index.near(this.#sets.get(id)!, NEAR_TEXTS).map((near) => near.id);
  }

  similarity(one: string, other: string): number {
    return jaccard(this.#sets.get(one)!, this.#sets.get(other)!);
  }
}
