import { BAND_ROWS, BANDS, type Signature } from './minhash.ts';
import { mix32 } from './murmur3.ts';

const NONE = -1;

/**
 * Signatures by their bands (locality-sensitive hashing: Indyk and Motwani, 1998): finds those that share a band with
 * another. Entries are numbered from 0 in the order they were added; 320 bytes each, and the table.
 */
export class BandTable {
  /** Hash of each band of each entry, entry by entry. */
  #keys = new Uint32Array(BANDS * 64);
  /** The band before it in the same slot. */
  #next = new Int32Array(BANDS * 64);
  /** The last band of each slot; a power of two of them. */
  #slots = new Int32Array(4096).fill(NONE);
  /** The latest query in which an entry was found, so that it is told once. */
  #seen = new Uint32Array(64);
  #query = 0;
  #count = 0;

  /** Entries so far. */
  get size(): number {
    return this.#count;
  }

  /** Adds a signature. */
  add(signature: Signature): void {
    if (this.#count === this.#seen.length) this.#grow();
    const first = this.#count * BANDS;
    for (let band = 0; band < BANDS; band += 1) {
      this.#keys[first + band] = keyOf(signature, band);
      this.#link(first + band);
    }
    this.#count += 1;
  }

  /** Entries with a band in common with a signature, each once, in no order; by chance also one with none. */
  candidates(signature: Signature): number[] {
    this.#query += 1;
    const found: number[] = [];
    for (let band = 0; band < BANDS; band += 1) {
      const key = keyOf(signature, band);
      for (let at = this.#slots[this.#slotOf(key)]!; at !== NONE; at = this.#next[at]!) {
        if (this.#keys[at] !== key) continue;
        const entry = Math.floor(at / BANDS);
        if (this.#seen[entry] === this.#query) continue;
        this.#seen[entry] = this.#query;
        found.push(entry);
      }
    }
    return found;
  }

  #slotOf(key: number): number {
    return key & (this.#slots.length - 1);
  }

  #link(at: number): void {
    const slot = this.#slotOf(this.#keys[at]!);
    this.#next[at] = this.#slots[slot]!;
    this.#slots[slot] = at;
  }

  #grow(): void {
    const bands = this.#keys.length * 2;
    const keys = new Uint32Array(bands);
    keys.set(this.#keys);
    this.#keys = keys;
    const seen = new Uint32Array(this.#seen.length * 2);
    seen.set(this.#seen);
    this.#seen = seen;
    this.#next = new Int32Array(bands);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(bands))).fill(NONE);
    for (let at = 0; at < this.#count * BANDS; at += 1) this.#link(at);
  }
}

/** Hash of a band, with the band's number, so that bands do not meet each other. */
function keyOf(signature: Signature, band: number): number {
  let key = mix32(band);
  for (let row = 0; row < BAND_ROWS; row += 1)
    key = mix32((Math.imul(key, 31) + signature[band * BAND_ROWS + row]!) | 0);
  return key;
}
