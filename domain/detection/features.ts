import { FEATURE_KIND, FeatureBags } from './feature-bags.ts';
import { hashPair } from './hashing.ts';
import { conceptsOfRun, LEXICON } from './lexicon.ts';
import type { FeatureSettings } from './pack.ts';
import { bucketOf } from './word-cache.ts';
import { type ConceptVisit, WordReader } from './word-reader.ts';

export { FEATURE_KIND };

const PAIR_SEED = 0x2545f491;
const SKIP_SEED = 0x3c6ef372;
const CONCEPT_SEED = 0x68e31da4;
const CONCEPT_PAIR_SEED = 0x1f83d9ab;
const SAME_SEED = 0x5be0cd19;
const OTHER_SEED = 0x428a2f98;
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
export class FeatureReader extends FeatureBags {
  /** Concepts of the message just read. */
  concepts: number[] = [];

  readonly #settings: FeatureSettings;
  readonly #words: WordReader;
  /** Number of the window being read, over all messages. */
  #window = 0;
  #conceptStamps = new Int32Array(LEXICON.names.length);
  /** Concepts of the window being read, in order of appearance, with the words they were found in. */
  #found = new Int32Array(LEXICON.names.length);
  #foundFirst = new Int32Array(LEXICON.names.length);
  #foundLast = new Int32Array(LEXICON.names.length);
  #distinct = 0;

  constructor(settings: FeatureSettings) {
    super(settings.buckets);
    this.#settings = settings;
    this.#words = new WordReader(settings);
  }

  /** Reads a message; a text without words gives no bag. */
  read(text: string, context: Context): void {
    this.readWords(text);
    this.empty();
    this.concepts = [];
    const { windowWords } = this.#settings;
    const { words } = this;
    const step = Math.max(1, windowWords - (windowWords >> 2));
    for (let from = 0; from < words; from += step) {
      this.#bag(from, Math.min(words, from + windowWords), context);
      if (from + windowWords >= words) break;
    }
  }

  /** Finds a message's words without its features: enough for their ranges. */
  readWords(text: string): void {
    this.#words.read(text);
  }

  /** UTF-16 range of a run of words in the original text. */
  sourceRange(firstWord: number, lastWord: number): [number, number] {
    return this.#words.sourceRange(firstWord, lastWord);
  }

  /** Calls back for every place where the message just read speaks of a concept: its first and last word. */
  eachConcept(visit: ConceptVisit): void {
    this.#words.eachConcept(visit);
  }

  /** Words in the message just read. */
  get words(): number {
    return this.#words.count;
  }

  /** One bag: the words from `from` up to `to`. */
  #bag(from: number, to: number, context: Context): void {
    this.beginBag();
    this.#window += 1;
    this.#distinct = 0;
    const { pool, hashes, entries } = this.#words;
    const { buckets, skipPairs } = this.#settings;
    for (let word = from; word < to; word += 1) {
      const entry = entries[word]!;
      const concepts = entry + 1 + pool[entry]!;
      // The word's own rows, a pair and a skip-pair.
      this.reserve(pool[entry]! + 2);
      this.pushRows(pool, entry + 1, concepts, word);
      for (let at = concepts + 1; at <= concepts + pool[concepts]!; at += 1)
        this.#concept(pool[at]!, word, word);
      if (word + 1 >= to) break;
      const pair = hashPair(hashes[word]!, hashes[word + 1]!);
      this.push(bucketOf(hashPair(PAIR_SEED, pair), buckets), word, word + 1, FEATURE_KIND.surface);
      this.#run(pair, word, word + 1);
      if (word + 2 >= to) continue;
      const triple = hashPair(pair, hashes[word + 2]!);
      this.#run(triple, word, word + 2);
      if (skipPairs) {
        const skip = hashPair(hashes[word]!, hashes[word + 2]!);
        this.push(bucketOf(hashPair(SKIP_SEED, skip), buckets), word, word + 2, FEATURE_KIND.surface);
      }
      if (word + 3 < to) this.#run(hashPair(triple, hashes[word + 3]!), word, word + 3);
    }
    this.#conceptFeatures();
    this.#contextFeatures(context);
    const further = this.bagEnds.length > 0;
    for (let index = 0; index < this.#distinct; index += 1) {
      const concept = this.#found[index]!;
      if (!further || !this.concepts.includes(concept)) this.concepts.push(concept);
    }
    this.endBag();
  }

  /** Concepts of a listed run of words. */
  #run(hash: number, first: number, last: number): void {
    for (const concept of conceptsOfRun(hash)) this.#concept(concept, first, last);
  }

  #concept(concept: number, first: number, last: number): void {
    if (this.#conceptStamps[concept] === this.#window) return;
    this.#conceptStamps[concept] = this.#window;
    this.#found[this.#distinct] = concept;
    this.#foundFirst[this.#distinct] = first;
    this.#foundLast[this.#distinct] = last;
    this.#distinct += 1;
  }

  /** Each concept of the window and each pair of its first concepts, whatever their order. */
  #conceptFeatures(): void {
    const [found, firsts, lasts] = [this.#found, this.#foundFirst, this.#foundLast];
    const { buckets, conceptPairs } = this.#settings;
    this.reserve(this.#distinct * (1 + conceptPairs));
    for (let one = 0; one < this.#distinct; one += 1) {
      const concept = found[one]!;
      const first = firsts[one]!;
      const last = lasts[one]!;
      this.push(bucketOf(hashPair(CONCEPT_SEED, concept), buckets), first, last, FEATURE_KIND.concept);
      if (one >= conceptPairs) continue;
      for (let two = 0; two < one; two += 1) {
        const other = found[two]!;
        const pair = concept < other ? concept * 1024 + other : other * 1024 + concept;
        const id = bucketOf(hashPair(CONCEPT_PAIR_SEED, pair), buckets);
        this.push(id, Math.min(first, firsts[two]!), Math.max(last, lasts[two]!), FEATURE_KIND.concept);
      }
    }
  }

  /** What was said just before, and how this message's concepts follow on it. */
  #contextFeatures(context: Context): void {
    this.#contextOf(SAME_SEED, context.same);
    this.#contextOf(OTHER_SEED, context.other);
  }

  #contextOf(seed: number, concepts: Concepts): void {
    const { buckets, contextConcepts, crossPairs } = this.#settings;
    const count = Math.min(concepts.length, contextConcepts);
    const own = Math.min(this.#distinct, crossPairs);
    this.reserve(count * (1 + own));
    for (let index = 0; index < count; index += 1) {
      const before = hashPair(seed, concepts[index]!);
      this.push(bucketOf(before, buckets), -1, -1, FEATURE_KIND.context);
      for (let now = 0; now < own; now += 1)
        this.push(
          bucketOf(hashPair(before, this.#found[now]! + 1), buckets),
          this.#foundFirst[now]!,
          this.#foundLast[now]!,
          FEATURE_KIND.context,
        );
    }
  }
}
