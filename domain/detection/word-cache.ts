import { finish, HASH_SEED, hashPair, hashUnit } from './hashing.ts';
import type { Lexicon } from './lexicon.ts';

const SLOTS = 1 << 15;
const POOL = 1 << 20;
const WORD_SEED = 0x1b873593;
const NGRAM_SEED = 0x51ed270b;
const DIGIT_SHAPE = 0x30;

/** Row of the embedding for a hash; row 0 is the padding. */
export function bucketOf(hash: number, buckets: number): number {
  return ((hash >>> 0) % (buckets - 1)) + 1;
}

/**
 * What each word contributes by itself, worked out once a word: the row of the word, the rows of its character
 * n-grams, and its concepts. Texts repeat words, so nearly every look-up is a hit. A slot is recognised by 64
 * bits of hash.
 */
export class WordCache {
  /** Entries, each: [n, n rows, m, m concepts]. */
  readonly pool = new Int32Array(POOL);

  #low = new Int32Array(SLOTS);
  #high = new Int32Array(SLOTS);
  #entries = new Int32Array(SLOTS);
  #used = 1;
  readonly #buckets: number;
  readonly #lengths: readonly number[];
  readonly #lexicon: Lexicon;

  constructor(buckets: number, lengths: readonly number[], lexicon: Lexicon) {
    this.#buckets = buckets;
    this.#lengths = lengths;
    this.#lexicon = lexicon;
  }

  /** Makes room so that entries of the words to come stay where they are; call before a text. */
  reserve(words: number): void {
    if (this.#used + words * 256 < POOL) return;
    this.#entries.fill(0);
    this.#used = 1;
  }

  /** Offset of a word's entry in the pool. `low` is the word's hash, `high` a second one. */
  entry(units: Uint16Array, from: number, to: number, low: number, high: number): number {
    const slot = low & (SLOTS - 1);
    if (this.#entries[slot] !== 0 && this.#low[slot] === low && this.#high[slot] === high)
      return this.#entries[slot]!;
    const at = this.#used;
    this.#compute(units, from, to, low);
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#entries[slot] = at;
    return at;
  }

  #compute(units: Uint16Array, from: number, to: number, hash: number): void {
    const pool = this.pool;
    const start = this.#used;
    let at = start + 1;
    pool[at++] = bucketOf(hashPair(WORD_SEED, hash), this.#buckets);
    if (units[from] !== DIGIT_SHAPE && to - from > 1 && to - from <= 24)
      for (const length of this.#lengths) at = this.#ngrams(units, from, to, length, at);
    pool[start] = at - start - 1;
    const counted = at++;
    at = this.#concepts(units, from, to, hash, at);
    pool[counted] = at - counted - 1;
    this.#used = at;
  }

  /** Rows of the n-grams of "<word>". */
  #ngrams(units: Uint16Array, from: number, to: number, length: number, start: number): number {
    let at = start;
    for (let first = from - 1; first + length <= to + 1; first += 1) {
      let hash = HASH_SEED ^ length;
      for (let unit = first; unit < first + length; unit += 1)
        hash = hashUnit(hash, unit < from || unit >= to ? 0x20 : units[unit]!);
      this.pool[at++] = bucketOf(hashPair(NGRAM_SEED, finish(hash)), this.#buckets);
    }
    return at;
  }

  #concepts(units: Uint16Array, from: number, to: number, hash: number, start: number): number {
    let at = start;
    const { exact, stems, shortestStem } = this.#lexicon;
    for (const concept of exact.get(hash) ?? []) this.pool[at++] = concept;
    let running = HASH_SEED;
    for (let unit = from; unit < to; unit += 1) {
      running = hashUnit(running, units[unit]!);
      if (unit - from + 1 < shortestStem) continue;
      for (const concept of stems.get(finish(running)) ?? [])
        if (!this.pool.subarray(start, at).includes(concept)) this.pool[at++] = concept;
    }
    return at;
  }
}
