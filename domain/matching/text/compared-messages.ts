import { jaccard, type ShingleSet, shinglesOf } from './shingles.ts';

/** Jaccard index from which a message that differs is shown as a changed form of another one. */
const CHANGED_FROM = 0.4;
/** Messages on each side that are looked at for changed forms; beyond these, what differs is shown as a whole. */
const MOST_COMPARED = 150;

type Said = Readonly<{ text: string }>;

/** How a message of one transcript stands to those of another. */
export interface ComparedMessage {
  /** `same`: the other has it too. `changed`: it has one that is nearly it. `only-here`: it has none. */
  kind: 'same' | 'changed' | 'only-here';
  /** Of a changed one the place of that message of the first transcript; null of others. */
  of: number | null;
  /** What of a changed one differs: from, inclusive, and to, exclusive, in UTF-16 units; in order, apart. */
  spans: readonly (readonly [number, number])[];
}

/** What differs between two transcripts. */
export interface TranscriptDifference {
  /** For each message of the second one, in order. */
  messages: ComparedMessage[];
  /** Places of the messages of the first one that the second has neither as they are nor changed, ascending. */
  missing: number[];
}

interface Word {
  word: string;
  from: number;
  to: number;
}

/** Words with their places: everything between spaces, without signs around it, in lower case. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: piece, index }) => {
    const word = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
    return word === '' ? [] : [{ word, from: index, to: index + piece.length }];
  });
}

const plain = (text: string) =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ') || text.trim();

/** Takes one of what is counted; false where there is none left. */
function take(counted: Map<string, number>, key: string): boolean {
  const left = counted.get(key) ?? 0;
  if (left > 0) counted.set(key, left - 1);
  return left > 0;
}

function counts(keys: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

/** The words of a text that another one has not, or not as often; those that follow each other as one span. */
function differingSpans(text: string, other: string): [number, number][] {
  const left = counts(wordsOf(other).map(({ word }) => word));
  const spans: [number, number][] = [];
  let follows = false;
  for (const { word, from, to } of wordsOf(text)) {
    const differs = !take(left, word);
    if (differs && follows) spans.at(-1)![1] = to;
    else if (differs) spans.push([from, to]);
    follows = differs;
  }
  return spans;
}

const setOf = (text: string): ShingleSet => shinglesOf(wordsOf(text).map(({ word }) => word));

/**
 * What of the second transcript differs from the first, message by message. Their order makes no difference, as it makes
 * none to how alike the two are; neither do case, signs around words, and white space.
 */
export function compareMessages(first: readonly Said[], second: readonly Said[]): TranscriptDifference {
  const firstPlain = first.map(({ text }) => plain(text));
  const unmatched = counts(firstPlain);
  const isSame = second.map(({ text }) => take(unmatched, plain(text)));
  // The last ones of a text that the first has more often are those left over.
  const left = firstPlain
    .map((text, place) => ({ text, place }))
    .toReversed()
    .filter(({ text }) => take(unmatched, text))
    .toReversed()
    .map(({ place }) => place);
  const candidates = left.slice(0, MOST_COMPARED).map((place) => ({ place, set: setOf(first[place]!.text) }));
  const matched = new Set<number>();
  let compared = 0;
  const messages = second.map(({ text }, place): ComparedMessage => {
    if (isSame[place]) return { kind: 'same', of: null, spans: [] };
    compared += 1;
    const nearest = compared > MOST_COMPARED ? null : nearestOf(setOf(text), candidates, matched);
    if (nearest === null) return { kind: 'only-here', of: null, spans: [] };
    matched.add(nearest);
    return { kind: 'changed', of: nearest, spans: differingSpans(text, first[nearest]!.text) };
  });
  return { messages, missing: left.filter((place) => !matched.has(place)) };
}

/** The place of the nearest one that is near enough and not taken yet; null for none. */
function nearestOf(
  set: ShingleSet,
  candidates: readonly { place: number; set: ShingleSet }[],
  taken: ReadonlySet<number>,
): number | null {
  let nearest: number | null = null;
  let most = CHANGED_FROM;
  for (const { place, set: other } of candidates) {
    if (taken.has(place)) continue;
    const index = jaccard(set, other);
    if (index > most || (index === most && nearest === null)) {
      most = index;
      nearest = place;
    }
  }
  return nearest;
}
