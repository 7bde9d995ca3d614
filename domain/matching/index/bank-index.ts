import type { Bank } from '../bank/bank.ts';
import type { Entry } from '../bank/entry.ts';
import {
  EXACT_METHODS,
  type ExactMethod,
  HASH_BITS,
  isExact,
  PERCEPTUAL_METHODS,
  type PerceptualMethod,
} from '../methods.ts';
import { parseHash } from '../perceptual/hamming.ts';
import type { PdqHash } from '../perceptual/pdq.ts';
import type { VideoRule } from '../video/video-match.ts';
import { HashIndex } from './hash-index.ts';
import { type FoundVideo, VideoIndex } from './video-index.ts';

/** What a search needs to know of a bank. */
export type SearchedBank = Pick<Bank, 'id' | 'status'>;

/** What a search needs to know of an entry. */
export type SearchedEntry = Pick<Entry, 'id' | 'bankId' | 'method' | 'hash' | 'status' | 'frames'>;

/** Which entry was found. */
export interface EntryReference {
  readonly bankId: string;
  readonly entryId: string;
}

/** An entry whose hash lies within the distance asked for. */
export interface NearEntry extends EntryReference {
  readonly distance: number;
}

/** Entries by exact hash. */
type EntriesByHash = Map<string, EntryReference[]>;

/** The entries of a method that compares by distance, in the order of the index's numbers. */
interface Near {
  readonly index: HashIndex;
  readonly entries: EntryReference[];
}

/**
 * What there is to match against: the active entries of active banks. An entry or bank that is suspended, removed or
 * restored afterwards asks for a new index.
 */
export class BankIndex {
  readonly #activeBanks: ReadonlySet<string>;
  readonly #exact: Readonly<Record<ExactMethod, EntriesByHash>>;
  readonly #near: Readonly<Record<PerceptualMethod, Near>>;
  readonly #videos = new VideoIndex<EntryReference>();

  /** @param entries of these banks; those of others do not match */
  constructor(banks: readonly SearchedBank[], entries: Iterable<SearchedEntry>) {
    this.#activeBanks = new Set(banks.filter(({ status }) => status === 'active').map(({ id }) => id));
    this.#exact = recordOf(EXACT_METHODS, () => new Map());
    const hashes = recordOf(PERCEPTUAL_METHODS, (): string[] => []);
    const references = recordOf(PERCEPTUAL_METHODS, (): EntryReference[] => []);
    for (const entry of entries) {
      if (!this.#isActive(entry)) continue;
      const { method, hash } = entry;
      if (isExact(method)) this.#addExact(method, hash, entry);
      else if (method === 'vpdq') this.#addVideo(entry);
      else {
        hashes[method].push(hash);
        references[method].push(referenceTo(entry));
      }
    }
    this.#near = recordOf(PERCEPTUAL_METHODS, (method) => ({
      index: new HashIndex(HASH_BITS[method], packed(hashes[method], HASH_BITS[method])),
      entries: references[method],
    }));
  }

  /** Entries that can match. */
  get size(): number {
    let size = this.#videos.size;
    for (const method of PERCEPTUAL_METHODS) size += this.#near[method].index.size;
    for (const method of EXACT_METHODS)
      for (const entries of this.#exact[method].values()) size += entries.length;
    return size;
  }

  /** Adds an entry, if it and its bank are active. */
  add(entry: SearchedEntry): void {
    if (!this.#isActive(entry)) return;
    const { method, hash } = entry;
    if (isExact(method)) this.#addExact(method, hash, entry);
    else if (method === 'vpdq') this.#addVideo(entry);
    else {
      this.#near[method].index.add(bitsOf(hash, HASH_BITS[method]));
      this.#near[method].entries.push(referenceTo(entry));
    }
  }

  /** Entries of exactly this hash. */
  equal(method: ExactMethod, hash: string): readonly EntryReference[] {
    return this.#exact[method].get(hash) ?? [];
  }

  /** Entries within a distance of a hash, nearest first. */
  near(method: PerceptualMethod, hash: string, distance: number): NearEntry[] {
    const { index, entries } = this.#near[method];
    const found = index.within(bitsOf(hash, HASH_BITS[method]), distance);
    return found.map((near) => ({ ...entries[near.entry]!, distance: near.distance }));
  }

  /** Entries of videos that match one by its frames. */
  videos(frames: readonly PdqHash[], rule: VideoRule): FoundVideo<EntryReference>[] {
    return this.#videos.matching(frames, rule);
  }

  #isActive({ bankId, status }: SearchedEntry): boolean {
    return status === 'active' && this.#activeBanks.has(bankId);
  }

  #addVideo(entry: SearchedEntry): void {
    this.#videos.add(referenceTo(entry), entry.frames ?? []);
  }

  #addExact(method: ExactMethod, hash: string, entry: SearchedEntry): void {
    const same = this.#exact[method].get(hash);
    if (same) same.push(referenceTo(entry));
    else this.#exact[method].set(hash, [referenceTo(entry)]);
  }
}

const referenceTo = ({ id, bankId }: SearchedEntry): EntryReference => ({ bankId, entryId: id });

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

function bitsOf(hash: string, bits: number) {
  const parsed = parseHash(hash, bits);
  if (!parsed) throw new RangeError(`A hash of ${bits} bits has ${bits / 4} hexadecimal digits: ${hash}`);
  return parsed;
}

function packed(hashes: readonly string[], bits: number): Uint32Array {
  const words = bits / 32;
  const all = new Uint32Array(hashes.length * words);
  for (const [entry, hash] of hashes.entries()) all.set(bitsOf(hash, bits), entry * words);
  return all;
}
