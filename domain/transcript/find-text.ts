import { foldForSearch, parseSearch } from './search-text.ts';
import type { Transcript } from './transcript.ts';

/** UTF-16 offsets in a text as written, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** A text as it is searched, with where each of its units comes from. */
function folded(text: string): { units: string; from: number[]; to: number[] } {
  let units = '';
  const from: number[] = [];
  const to: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldForSearch(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(offset);
      to.push(offset + character.length);
    }
    units += plain;
    offset += character.length;
  }
  return { units, from, to };
}

/** Every place where a query stands in a text; case, accents and look-alike letters make no difference. */
export function findInText(text: string, query: string): Place[] {
  const wanted = folded(query.trim()).units;
  if (wanted === '') return [];
  const { units, from, to } = folded(text);
  const found: Place[] = [];
  for (let at = units.indexOf(wanted); at !== -1; at = units.indexOf(wanted, at + wanted.length))
    found.push({ start: from[at]!, end: to[at + wanted.length - 1]! });
  return found;
}

/** The message that a search was found in. */
export interface SearchHit {
  /** Its place in the transcript. */
  message: number;
  from: string;
  text: string;
  /** Where the terms stand in the text, in order, none over another. */
  places: Place[];
}

function withoutOverlap(places: Place[]): Place[] {
  const kept: Place[] = [];
  for (const each of places.sort((left, right) => left.start - right.start || right.end - left.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

/**
 * The message that holds most of the terms of a query, of several the first; null where they stand in the channel
 * and the account names alone.
 */
export function searchHit({ messages }: Pick<Transcript, 'messages'>, query: string): SearchHit | null {
  const terms = parseSearch(query);
  let best = -1;
  let most = 0;
  for (const [index, { text }] of messages.entries()) {
    const plain = foldForSearch(text.replaceAll('\n', ' '));
    const held = terms.filter((term) => plain.includes(term)).length;
    if (held > most) [best, most] = [index, held];
  }
  const found = messages[best];
  if (!found) return null;
  const places = withoutOverlap(terms.flatMap((term) => findInText(found.text, term)));
  return { message: best, from: found.from, text: found.text, places };
}

/** Characters of a message that stand before its first hit. */
const BEFORE = 24;

/** A piece of a message, and whether it was searched for. */
export interface HitPiece extends Place {
  hit: boolean;
}

/** The hit as a line cuts it: from a word shortly before its first place, with what was searched for apart. */
export function hitPieces({ text, places }: Pick<SearchHit, 'text' | 'places'>): HitPiece[] {
  const first = places[0]?.start ?? 0;
  const early = Math.max(0, first - BEFORE);
  const space = early === 0 ? 0 : text.indexOf(' ', early) + 1;
  const pieces: HitPiece[] = [];
  let at = space > 0 && space <= first ? space : early === 0 ? 0 : first;
  for (const { start, end } of places) {
    if (start > at) pieces.push({ start: at, end: start, hit: false });
    pieces.push({ start, end, hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length, hit: false });
  return pieces;
}
