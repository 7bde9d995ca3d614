import { grownArray } from './grow-array.ts';

/** Bags are numbered up to here, then from 1 again. */
const LAST_STAMP = 255;

/** Kinds of feature. */
export const FEATURE_KIND = { surface: 0, concept: 1, context: 2 } as const;

/**
 * Bags of features, back to back, each feature once a bag. Grows when asked, so that adding is only a few stores.
 */
export class FeatureBags {
  /** Rows of the embedding, bag after bag; valid up to `count`. */
  ids = new Int32Array(1024);
  count = 0;
  /** Where each bag ends in `ids`. */
  bagEnds: number[] = [];
  /** First and last word (inclusive) behind each id; -1 when it comes from the messages before. */
  firstWord = new Int32Array(1024);
  lastWord = new Int32Array(1024);
  /** What each id stands for; training treats the kinds differently. */
  kinds = new Uint8Array(1024);

  /** The number of the bag that last held each row; small, so that it stays in the processor's cache. */
  readonly #stamps: Uint8Array;
  #stamp = 0;

  constructor(buckets: number) {
    this.#stamps = new Uint8Array(buckets);
  }

  /** Forgets all bags. */
  protected empty(): void {
    this.count = 0;
    this.bagEnds.length = 0;
  }

  /** Begins a bag: nothing is in it. */
  protected beginBag(): void {
    if (this.#stamp === LAST_STAMP) {
      this.#stamps.fill(0);
      this.#stamp = 0;
    }
    this.#stamp += 1;
  }

  protected endBag(): void {
    this.bagEnds.push(this.count);
  }

  /** Adds a word's own rows, which stand in the pool: the greater part of a bag. */
  protected pushRows(pool: Int32Array, from: number, to: number, word: number): void {
    const stamps = this.#stamps;
    const stamp = this.#stamp;
    const { ids, firstWord, lastWord, kinds } = this;
    let count = this.count;
    for (let at = from; at < to; at += 1) {
      const id = pool[at]!;
      if (stamps[id] === stamp) continue;
      stamps[id] = stamp;
      ids[count] = id;
      firstWord[count] = word;
      lastWord[count] = word;
      kinds[count] = FEATURE_KIND.surface;
      count += 1;
    }
    this.count = count;
  }

  /** Makes room for further features. */
  protected reserve(features: number): void {
    while (this.count + features > this.ids.length) {
      const length = this.ids.length * 2;
      this.ids = grownArray(this.ids, length);
      this.firstWord = grownArray(this.firstWord, length);
      this.lastWord = grownArray(this.lastWord, length);
      this.kinds = grownArray(this.kinds, length);
    }
  }

  /** Adds a feature that the bag does not hold yet; there must be room for it. */
  protected push(id: number, first: number, last: number, kind: number): void {
    if (this.#stamps[id] === this.#stamp) return;
    this.#stamps[id] = this.#stamp;
    const at = this.count;
    this.ids[at] = id;
    this.firstWord[at] = first;
    this.lastWord[at] = last;
    this.kinds[at] = kind;
    this.count = at + 1;
  }
}
