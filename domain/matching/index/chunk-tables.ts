import { countBits, type HashBits } from '../perceptual/hamming.ts';

/** Bits of a chunk: a table has a place for every value that it can have. */
const CHUNK_BITS = 16;
const VALUES = 1 << CHUNK_BITS;
/** Further away than this there are so many values of a chunk to look at that a scan is as good. */
const FURTHEST = 2;

/** What to turn in a chunk to reach all values in up to so many bits. */
const TURNS = Array.from({ length: FURTHEST + 1 }, (_, bits) => turnsUpTo(bits));

function turnsUpTo(bits: number): Uint32Array {
  const values = Uint32Array.from({ length: VALUES }, (_, value) => value);
  return values.filter((value) => countBits(value) <= bits);
}

/**
 * Hashes by the value of each of their chunks, to find those near another one without looking at all: multi-index hashing
 * (Norouzi, Punjani and Fleet, “Fast exact search in Hamming space with multi-index hashing”, 2014). Two hashes of m
 * chunks within m·a + b bits, b < m, agree up to a bits in one of the first b + 1 chunks, or up to a − 1 in another: were
 * it not so, they would differ in more. The values of a chunk that are so near are looked up, and what stands there is
 * compared.
 */
export class ChunkTables {
  /** Hashes that the tables hold: the first ones of those given. */
  readonly count: number;
  readonly #chunks: number;
  /** Chunk by chunk, for each value where its entries begin, and at last where they end. */
  readonly #starts: Uint32Array;
  /** Chunk by chunk, entries in order of the value of their chunk. */
  readonly #entries: Uint32Array;

  /**
   * @param hashes one after the other
   * @param words of 32 bits, of each hash
   */
  constructor(hashes: Uint32Array, words: number, count: number) {
    this.count = count;
    this.#chunks = words * 2;
    this.#starts = new Uint32Array(this.#chunks * (VALUES + 1));
    this.#entries = new Uint32Array(this.#chunks * count);
    for (let chunk = 0; chunk < this.#chunks; chunk += 1) this.#sort(hashes, words, chunk);
  }

  /** Counting sort. */
  #sort(hashes: Uint32Array, words: number, chunk: number): void {
    const starts = this.#startsOf(chunk);
    const entries = this.#entries.subarray(chunk * this.count, (chunk + 1) * this.count);
    for (let entry = 0; entry < this.count; entry += 1) {
      const value = chunkAt(hashes, entry * words, chunk);
      starts[value] = starts[value]! + 1;
    }
    for (let value = 1; value <= VALUES; value += 1) starts[value] = starts[value]! + starts[value - 1]!;
    for (let entry = this.count - 1; entry >= 0; entry -= 1) {
      const value = chunkAt(hashes, entry * words, chunk);
      starts[value] = starts[value]! - 1;
      entries[starts[value]!] = entry;
    }
  }

  #startsOf(chunk: number): Uint32Array {
    return this.#starts.subarray(chunk * (VALUES + 1), (chunk + 1) * (VALUES + 1));
  }

  /** Looks that finding all within a distance takes, those at values without entries counted; Infinity if out of reach. */
  costOf(query: HashBits, distance: number): number {
    if (reachOf(0, this.#chunks, distance) > FURTHEST) return Number.POSITIVE_INFINITY;
    let cost = 0;
    for (let chunk = 0; chunk < this.#chunks; chunk += 1) {
      const reach = reachOf(chunk, this.#chunks, distance);
      if (reach < 0) break;
      const starts = this.#startsOf(chunk);
      const value = chunkAt(query, 0, chunk);
      const turns = TURNS[reach]!;
      cost += turns.length;
      for (let turn = 0; turn < turns.length; turn += 1) {
        const near = value ^ turns[turn]!;
        cost += starts[near + 1]! - starts[near]!;
      }
    }
    return cost;
  }

  /**
   * Gives every entry that may be within a distance, those that are among them, some more than once.
   * @param onEntry told the entry and in which chunk it was found
   */
  candidates(query: HashBits, distance: number, onEntry: (entry: number, chunk: number) => void): void {
    for (let chunk = 0; chunk < this.#chunks; chunk += 1) {
      const reach = reachOf(chunk, this.#chunks, distance);
      if (reach < 0) break;
      const starts = this.#startsOf(chunk);
      const value = chunkAt(query, 0, chunk);
      const turns = TURNS[reach]!;
      for (let turn = 0; turn < turns.length; turn += 1) {
        const near = value ^ turns[turn]!;
        const end = chunk * this.count + starts[near + 1]!;
        for (let at = chunk * this.count + starts[near]!; at < end; at += 1)
          onEntry(this.#entries[at]!, chunk);
      }
    }
  }

  /** Whether a hash is found in an earlier chunk too, so that it is told once. */
  isFoundBefore(
    chunk: number,
    query: HashBits,
    hashes: Uint32Array,
    first: number,
    distance: number,
  ): boolean {
    for (let earlier = 0; earlier < chunk; earlier += 1) {
      const differing = chunkAt(query, 0, earlier) ^ chunkAt(hashes, first, earlier);
      if (countBits(differing) <= reachOf(earlier, this.#chunks, distance)) return true;
    }
    return false;
  }
}

/** Up to how many bits of a chunk are looked up; −1 where none need be. */
const reachOf = (chunk: number, chunks: number, distance: number) =>
  Math.floor(distance / chunks) - (chunk > distance % chunks ? 1 : 0);

/** @param first word of the hash */
function chunkAt(hashes: Uint32Array, first: number, chunk: number): number {
  const word = hashes[first + (chunk >>> 1)]!;
  return (chunk & 1) === 0 ? word >>> CHUNK_BITS : word & (VALUES - 1);
}
