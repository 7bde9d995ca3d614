import type { FeatureReader } from './features.ts';

/** A word belongs to the evidence from this share of the strongest word's weight. */
const SHARE = 0.4;
const TRAILING = /^(?:\p{M}|\p{Cf})+/u;

/** What each word carries; used again for the next evidence. */
let carried = new Float64Array(256);

/** One bag's features: the words behind each, and what each adds to one head. */
export interface WeighedFeatures {
  firstWords: Int32Array;
  lastWords: Int32Array;
  from: number;
  to: number;
  /** Heads of the model; the last one is "any". */
  heads: number;
  /** What each feature adds to each head, feature after feature from `sharesFrom` on. */
  shares: Float32Array;
  sharesFrom: number;
  /** The head that the evidence is for. What speaks for "any" speaks for it too. */
  head: number;
}

/**
 * The ranges of the original text whose words carry the positive part of a head's logit: whole words, merged
 * when they stand side by side. The reader must hold the message's words.
 */
export function evidenceSpans(
  text: string,
  reader: FeatureReader,
  features: WeighedFeatures,
): [number, number][] {
  const { words } = reader;
  const { firstWords, lastWords, from, to, heads, shares, sharesFrom, head } = features;
  if (carried.length < words) carried = new Float64Array(words * 2);
  carried.fill(0, 0, words);
  for (let at = from; at < to; at += 1) {
    const share = sharesFrom + (at - from) * heads;
    const added = shares[share + head]! + shares[share + heads - 1]!;
    const first = firstWords[at]!;
    if (added <= 0 || first < 0) continue;
    const last = lastWords[at]!;
    const each = added / (last - first + 1);
    for (let word = first; word <= last; word += 1) carried[word]! += each;
  }
  let strongest = 0;
  for (let word = 0; word < words; word += 1) strongest = Math.max(strongest, carried[word]!);
  const spans: [number, number][] = [];
  for (let word = 0; word < words; word += 1) {
    // When only the messages before speak for it, the whole message is the evidence.
    if (strongest > 0 && carried[word]! < strongest * SHARE) continue;
    const [start, end] = reader.sourceRange(word, word);
    const whole = wholeEnd(text, end);
    const previous = spans.at(-1);
    const side = previous && (word === 0 || !spansGap(text, previous[1], start));
    if (previous && (side || start <= previous[1])) previous[1] = Math.max(previous[1], whole);
    else spans.push([start, whole]);
  }
  return spans;
}

/** Where a word really ends: accents and joiners written after its last letter belong to it. */
function wholeEnd(text: string, end: number): number {
  if (end >= text.length || text.charCodeAt(end) < 128) return end;
  return end + (TRAILING.exec(text.slice(end, end + 32))?.[0].length ?? 0);
}

/** Whether there is more than spacing and punctuation between two words. */
function spansGap(text: string, from: number, to: number): boolean {
  if (from >= to) return false;
  // Nearly always one space.
  if (to === from + 1 && text.charCodeAt(from) === 0x20) return false;
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(from, to));
}
