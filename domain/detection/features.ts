import { finish, HASH_SEED, hashPair, hashUnit } from './hashing.ts';
import { LEXICON } from './lexicon.ts';
import { Normaliser } from './normalise.ts';
import type { FeatureSettings } from './pack.ts';
import { bucketOf, WordCache } from './word-cache.ts';

const PAIR_SEED = 0x2545f491;
const SKIP_SEED = 0x3c6ef372;
const CONCEPT_SEED = 0x68e31da4;
const CONCEPT_PAIR_SEED = 0x1f83d9ab;
const SAME_SEED = 0x5be0cd19;
const OTHER_SEED = 0x428a2f98;
const SPACE = 0x20;
/** What every number is read as. */
const DIGITS = Uint16Array.from([0x30, 0x30, 0x30, 0x30]);

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Kinds of feature. */
export const FEATURE_KIND = { surface: 0, concept: 1, context: 2 } as const;

/** Concepts of a message, as later messages see it. */
export type Concepts = readonly number[];
const NO_CONCEPTS: Concepts = [];

/** The messages before this one that it is read against. */
export interface Context {
  /** Concepts of the same account's previous message. */
  same: Concepts;
  /** Concepts of the message just before, when another account wrote it. */
  other: Concepts;
}

export const NO_CONTEXT: Context = { same: NO_CONCEPTS, other: NO_CONCEPTS };

/**
 * Turns a message into bags of hashed features, one bag a window of words: words, word pairs, pairs with one
 * word between, character n-grams within words, concepts and pairs of concepts, and the concepts of the
 * messages before. A bag holds a feature once. One instance is used for message after message.
 */
export class FeatureReader {
  /** Rows of the embedding, bag after bag; valid up to `count`. */
  ids = new Int32Array(1024);
  count = 0;
  /** Where each bag ends in `ids`. */
  bagEnds: number[] = [];
  /** Concepts of the message just read. */
  concepts: number[] = [];
  /** First and last word (inclusive) behind each id; -1 when it comes from the messages before. */
  firstWord = new Int32Array(1024);
  lastWord = new Int32Array(1024);

  /** What each id stands for; training treats the kinds differently. */
  kinds = new Uint8Array(1024);

  readonly normaliser = new Normaliser();
  readonly #settings: FeatureSettings;
  readonly #cache: WordCache;
  readonly #stamps: Int32Array;
  #stamp = 0;
  #words = 0;
  #hashes = new Int32Array(256);
  #entries = new Int32Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #conceptStamps = new Int32Array(LEXICON.names.length);
  /** Concepts of the window being read, in order of appearance, with the words they were found in. */
  #found = new Int32Array(LEXICON.names.length);
  #foundFirst = new Int32Array(LEXICON.names.length);
  #foundLast = new Int32Array(LEXICON.names.length);
  #distinct = 0;

  constructor(settings: FeatureSettings) {
    this.#settings = settings;
    this.#cache = new WordCache(settings.buckets, settings.characterNgrams, LEXICON);
    this.#stamps = new Int32Array(settings.buckets);
  }

  /** Reads a message; a text without words gives no bag. */
  read(text: string, context: Context): void {
    this.readWords(text);
    this.count = 0;
    this.bagEnds.length = 0;
    this.concepts = [];
    const { windowWords } = this.#settings;
    const step = Math.max(1, windowWords - (windowWords >> 2));
    for (let from = 0; from < this.#words; from += step) {
      this.#bag(from, Math.min(this.#words, from + windowWords), context);
      if (from + windowWords >= this.#words) break;
    }
  }

  /** Finds a message's words without its features: enough for their ranges. */
  readWords(text: string): void {
    this.normaliser.read(text);
    this.#split();
  }

  /** UTF-16 range of a run of words in the original text. */
  sourceRange(firstWord: number, lastWord: number): [number, number] {
    const { starts, ends } = this.normaliser;
    return [starts[this.#starts[firstWord]!]!, ends[this.#ends[lastWord]! - 1]!];
  }

  /** Words in the message just read. */
  get words(): number {
    return this.#words;
  }

  /** Finds the words and looks each up. */
  #split(): void {
    const { units, length } = this.normaliser;
    this.#words = 0;
    this.#cache.reserve((length >> 1) + 1);
    let from = 0;
    while (from < length) {
      let low = HASH_SEED;
      let high = 0x7feb352d;
      let to = from;
      let digits = true;
      for (; to < length && units[to] !== SPACE; to += 1) {
        const unit = units[to]!;
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high + unit, 0x85ebca6b) ^ (high >>> 13);
        digits &&= unit >= 0x30 && unit <= 0x39;
      }
      let end = to;
      if (digits) {
        // A number counts by its length only: "7:40" reads "0 00".
        end = Math.min(to, from + 4);
        low = HASH_SEED;
        for (let unit = from; unit < end; unit += 1) low = hashUnit(low, 0x30);
        high = low;
      }
      this.#add(from, to, finish(low), high, digits);
      from = to + 1;
    }
  }

  #add(from: number, to: number, low: number, high: number, digits: boolean): void {
    const word = this.#words;
    if (word === this.#hashes.length) {
      this.#hashes = widened(this.#hashes);
      this.#entries = widened(this.#entries);
      this.#starts = widened(this.#starts);
      this.#ends = widened(this.#ends);
    }
    this.#hashes[word] = low;
    this.#starts[word] = from;
    this.#ends[word] = to;
    this.#entries[word] = digits
      ? this.#cache.entry(DIGITS, 0, Math.min(4, to - from), low, high)
      : this.#cache.entry(this.normaliser.units, from, to, low, high);
    this.#words += 1;
  }

  /** One bag: the words from `from` up to `to`. */
  #bag(from: number, to: number, context: Context): void {
    this.#stamp += 1;
    this.#distinct = 0;
    const pool = this.#cache.pool;
    const hashes = this.#hashes;
    const { buckets, skipPairs } = this.#settings;
    for (let word = from; word < to; word += 1) {
      let at = this.#entries[word]!;
      for (let left = pool[at++]!; left > 0; left -= 1)
        this.#push(pool[at++]!, word, word, FEATURE_KIND.surface);
      for (let left = pool[at++]!; left > 0; left -= 1) this.#concept(pool[at++]!, word, word);
      if (word + 1 >= to) break;
      const pair = hashPair(hashes[word]!, hashes[word + 1]!);
      this.#push(bucketOf(hashPair(PAIR_SEED, pair), buckets), word, word + 1, FEATURE_KIND.surface);
      this.#run(pair, word, word + 1);
      if (word + 2 >= to) continue;
      const triple = hashPair(pair, hashes[word + 2]!);
      this.#run(triple, word, word + 2);
      if (skipPairs) {
        const skip = hashPair(hashes[word]!, hashes[word + 2]!);
        this.#push(bucketOf(hashPair(SKIP_SEED, skip), buckets), word, word + 2, FEATURE_KIND.surface);
      }
      if (word + 3 < to) this.#run(hashPair(triple, hashes[word + 3]!), word, word + 3);
    }
    this.#conceptFeatures();
    this.#contextFeatures(context);
    for (let index = 0; index < this.#distinct; index += 1)
      if (!this.concepts.includes(this.#found[index]!)) this.concepts.push(this.#found[index]!);
    this.bagEnds.push(this.count);
  }

  #push(id: number, first: number, last: number, kind: number): void {
    if (this.#stamps[id] === this.#stamp) return;
    this.#stamps[id] = this.#stamp;
    if (this.count === this.ids.length) {
      this.ids = widened(this.ids);
      this.firstWord = widened(this.firstWord);
      this.lastWord = widened(this.lastWord);
      const kinds = new Uint8Array(this.ids.length);
      kinds.set(this.kinds);
      this.kinds = kinds;
    }
    this.ids[this.count] = id;
    this.firstWord[this.count] = first;
    this.lastWord[this.count] = last;
    this.kinds[this.count] = kind;
    this.count += 1;
  }

  /** Concepts of a listed run of words. */
  #run(hash: number, first: number, last: number): void {
    if (LEXICON.runFilter[hash & 0xffff] === 0) return;
    const found = LEXICON.exact.get(hash);
    if (found) for (const concept of found) this.#concept(concept, first, last);
  }

  #concept(concept: number, first: number, last: number): void {
    if (this.#conceptStamps[concept] === this.#stamp) return;
    this.#conceptStamps[concept] = this.#stamp;
    this.#found[this.#distinct] = concept;
    this.#foundFirst[this.#distinct] = first;
    this.#foundLast[this.#distinct] = last;
    this.#distinct += 1;
  }

  /** Each concept of the window and each pair of its first concepts, whatever their order. */
  #conceptFeatures(): void {
    const found = this.#found;
    const { buckets, conceptPairs } = this.#settings;
    for (let one = 0; one < this.#distinct; one += 1) {
      const first = this.#foundFirst[one]!;
      const last = this.#foundLast[one]!;
      this.#push(bucketOf(hashPair(CONCEPT_SEED, found[one]!), buckets), first, last, FEATURE_KIND.concept);
      if (one >= conceptPairs) continue;
      for (let two = 0; two < one; two += 1) {
        const low = Math.min(found[one]!, found[two]!);
        const high = Math.max(found[one]!, found[two]!);
        const id = bucketOf(hashPair(CONCEPT_PAIR_SEED, low * 1024 + high), buckets);
        this.#push(
          id,
          Math.min(first, this.#foundFirst[two]!),
          Math.max(last, this.#foundLast[two]!),
          FEATURE_KIND.concept,
        );
      }
    }
  }

  /** What was said just before, and how this message's concepts follow on it. */
  #contextFeatures(context: Context): void {
    const { buckets, contextConcepts, crossPairs } = this.#settings;
    for (const [seed, concepts] of [
      [SAME_SEED, context.same],
      [OTHER_SEED, context.other],
    ] as const) {
      const count = Math.min(concepts.length, contextConcepts);
      for (let index = 0; index < count; index += 1) {
        const before = hashPair(seed, concepts[index]!);
        this.#push(bucketOf(before, buckets), -1, -1, FEATURE_KIND.context);
        const own = Math.min(this.#distinct, crossPairs);
        for (let now = 0; now < own; now += 1)
          this.#push(
            bucketOf(hashPair(before, this.#found[now]! + 1), buckets),
            this.#foundFirst[now]!,
            this.#foundLast[now]!,
            FEATURE_KIND.context,
          );
      }
    }
  }
}
