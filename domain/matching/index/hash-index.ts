import { countBits, type HashBits } from '../perceptual/hamming.ts';
import { ChunkTables } from './chunk-tables.ts';

/** A hash that was found, by its number in order of addition from 0, and in how many bits it differs. */
export interface NearHash {
  readonly entry: number;
  readonly distance: number;
}

/** Fewer hashes are scanned: tables take 4 MiB for 256 bits, whatever they hold. */
const LEAST_TABLED = 4096;
/** New hashes are scanned until they are more than this share of those in tables. */
const TAIL_SHARE = 1 / 8;
/** Looking hashes up here and there costs more than scanning them in order; beyond this share all are scanned. */
const LOOK_SHARE = 1 / 8;

/**
 * Hashes of one size, to find all within a distance of another one: exactly those that a scan finds. Distances out of the
 * tables' reach (47 of 256 bits, 11 of 64), and hashes crowded at like values, are scanned, so that a search never takes
 * much longer than a scan.
 */
export class HashIndex {
  readonly #words: number;
  #hashes: Uint32Array;
  #size: number;
  #tables: ChunkTables | null = null;

  /**
   * @param bits of each hash, a multiple of 32
   * @param hashes one after the other in words of 32 bits, as parseHash gives them; kept, not copied
   */
  constructor(bits: number, hashes: Uint32Array = new Uint32Array()) {
    this.#words = bits / 32;
    this.#hashes = hashes;
    this.#size = hashes.length / this.#words;
    if (this.#size >= LEAST_TABLED) this.#build();
  }

  /** Hashes so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds a hash. Tables are built anew when the added ones are many, so that one in many additions takes longer. */
  add(hash: HashBits): void {
    const first = this.#size * this.#words;
    if (first === this.#hashes.length) {
      const larger = new Uint32Array((Math.ceil(this.#size * 1.25) + 16) * this.#words);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes.set(hash, first);
    this.#size += 1;
    const tabled = this.#tables?.count ?? 0;
    if (this.#size - tabled >= Math.max(LEAST_TABLED, tabled * TAIL_SHARE)) this.#build();
  }

  #build(): void {
    this.#tables = new ChunkTables(this.#hashes, this.#words, this.#size);
  }

  /** All hashes within a distance, nearest first; equally near ones in order of addition. */
  within(query: HashBits, distance: number): NearHash[] {
    const found: NearHash[] = [];
    const tabled = this.#lookUp(query, distance, found);
    this.#scan(query, distance, tabled, found);
    return found.sort((one, other) => one.distance - other.distance || one.entry - other.entry);
  }

  /** The same by comparing with every hash: what the tables are measured against. */
  scanned(query: HashBits, distance: number): NearHash[] {
    const found: NearHash[] = [];
    this.#scan(query, distance, 0, found);
    return found.sort((one, other) => one.distance - other.distance || one.entry - other.entry);
  }

  /** @returns how many hashes, from the first, need not be scanned any more */
  #lookUp(query: HashBits, distance: number, found: NearHash[]): number {
    const tables = this.#tables;
    if (!tables || tables.costOf(query, distance) > tables.count * LOOK_SHARE) return 0;
    tables.candidates(query, distance, (entry, chunk) => {
      const first = entry * this.#words;
      const differing = this.#differing(query, first, distance);
      if (differing > distance) return;
      if (!tables.isFoundBefore(chunk, query, this.#hashes, first, distance))
        found.push({ entry, distance: differing });
    });
    return tables.count;
  }

  #scan(query: HashBits, distance: number, from: number, found: NearHash[]): void {
    for (let entry = from; entry < this.#size; entry += 1) {
      const differing = this.#differing(query, entry * this.#words, distance);
      if (differing <= distance) found.push({ entry, distance: differing });
    }
  }

  /** In how many bits a hash differs; where more than `most` do, any number above it. */
  #differing(query: HashBits, first: number, most: number): number {
    const hashes = this.#hashes;
    let differing = 0;
    for (let word = 0; word < this.#words && differing <= most; word += 1)
      differing += countBits(query[word]! ^ hashes[first + word]!);
    return differing;
  }
}
