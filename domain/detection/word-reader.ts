import { grownArray } from './grow-array.ts';
import { finish, HASH_SEED, hashPair, hashUnit } from './hashing.ts';
import { conceptsOfRun, LEXICON, LONGEST_RUN } from './lexicon.ts';
import { Normaliser } from './normalise.ts';
import type { FeatureSettings } from './pack.ts';
import { WordCache } from './word-cache.ts';

const SPACE = 0x20;
/** What every number is read as. */
const DIGITS = Uint16Array.from([0x30, 0x30, 0x30, 0x30]);

/** Told of a concept and the first and last word (inclusive) that stand for it. */
export type ConceptVisit = (concept: number, first: number, last: number) => void;

/** Finds the words of a text, each with its hash and what it contributes by itself. Used for text after text. */
export class WordReader {
  /** Words in the text just read. */
  count = 0;
  /** Hash of each word. */
  hashes = new Int32Array(256);
  /** Where each word's entry is in the pool. */
  entries = new Int32Array(256);

  readonly normaliser = new Normaliser();
  readonly #cache: WordCache;
  /** Where each word begins and ends in the normalised text. */
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);

  constructor(settings: FeatureSettings) {
    this.#cache = new WordCache(settings.buckets, settings.characterNgrams, LEXICON);
  }

  /** The entries of words; see `WordCache`. */
  get pool(): Int32Array {
    return this.#cache.pool;
  }

  /** UTF-16 range of a run of words in the original text. */
  sourceRange(firstWord: number, lastWord: number): [number, number] {
    const { starts, ends } = this.normaliser;
    return [starts[this.#starts[firstWord]!]!, ends[this.#ends[lastWord]! - 1]!];
  }

  /** Calls back for every place where the text just read speaks of a concept, by first word. */
  eachConcept(visit: ConceptVisit): void {
    const { pool, count, hashes, entries } = this;
    for (let first = 0; first < count; first += 1) {
      const entry = entries[first]!;
      const concepts = entry + 1 + pool[entry]!;
      for (let at = concepts + 1; at <= concepts + pool[concepts]!; at += 1) visit(pool[at]!, first, first);
      let run = hashes[first]!;
      for (let last = first + 1; last < Math.min(count, first + LONGEST_RUN); last += 1) {
        run = hashPair(run, hashes[last]!);
        for (const concept of conceptsOfRun(run)) visit(concept, first, last);
      }
    }
  }

  /** Finds the words of a text and looks each up. */
  read(text: string): void {
    this.normaliser.read(text);
    const { units, length } = this.normaliser;
    this.count = 0;
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
    const word = this.count;
    if (word === this.hashes.length) {
      this.hashes = grownArray(this.hashes, word * 2);
      this.entries = grownArray(this.entries, word * 2);
      this.#starts = grownArray(this.#starts, word * 2);
      this.#ends = grownArray(this.#ends, word * 2);
    }
    this.hashes[word] = low;
    this.#starts[word] = from;
    this.#ends[word] = to;
    this.entries[word] = digits
      ? this.#cache.entry(DIGITS, 0, Math.min(4, to - from), low, high)
      : this.#cache.entry(this.normaliser.units, from, to, low, high);
    this.count += 1;
  }
}
