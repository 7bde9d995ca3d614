import { utf8ToBytes } from '@noble/hashes/utils.js';
import { murmur3 } from './murmur3.ts';

const SPACE = 0x20;

/** Words of the longest shingle. Stored sets were made with it and with the seed: another number makes other sets. */
const LONGEST_SHINGLE = 2;

/** Seed of the hashes of shingles. */
const SHINGLE_SEED = 0x5eed0001;

/** A text as a set: hashes of its shingles, ascending, each once. */
export type ShingleSet = Uint32Array;

/**
 * The hashes of a text's shingles: every word, and every two words that follow each other. With words alone their order
 * would not matter; with pairs alone one word replaced would take two of the few that a short message has. How often
 * a shingle occurs and where makes no difference.
 * @param words without spaces, folded by whoever calls
 * @returns empty for no words
 */
export function shinglesOf(words: readonly string[]): ShingleSet {
  if (words.length === 0) return new Uint32Array(0);
  const bytes = utf8ToBytes(words.join(' '));
  /** Where each word begins, and where one more would. */
  const starts = [0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === SPACE) starts.push(at + 1);
  starts.push(bytes.length + 1);
  const hashes = new Uint32Array(words.length * LONGEST_SHINGLE);
  let count = 0;
  for (let width = 1; width <= LONGEST_SHINGLE; width += 1)
    for (let first = 0; first + width < starts.length; first += 1) {
      hashes[count] = murmur3(bytes, SHINGLE_SEED, starts[first]!, starts[first + width]! - 1);
      count += 1;
    }
  return distinct(hashes.subarray(0, count).sort());
}

/** What some sets hold together. */
export function unionOf(sets: readonly ShingleSet[]): ShingleSet {
  const all = new Uint32Array(sets.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const set of sets) {
    all.set(set, at);
    at += set.length;
  }
  return distinct(all.sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const [at, value] of sorted.entries())
    if (at === 0 || value !== sorted[at - 1]) {
      sorted[kept] = value;
      kept += 1;
    }
  return sorted.slice(0, kept);
}

/** Members that two sets share ÷ members of either (Jaccard, 1901); 0 for two empty ones. */
export function jaccard(left: ShingleSet, right: ShingleSet): number {
  let shared = 0;
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const difference = left[one]! - right[other]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  const either = left.length + right.length - shared;
  return either === 0 ? 0 : shared / either;
}
