import { fold, KIND } from './fold.ts';
import type { Transcript } from './transcript.ts';

/** What of a query is looked at, in UTF-16 units; what is beyond could only narrow further. */
const QUERY_LENGTH = 1_000;
/** Shorter terms are passed over: they are in nearly every transcript. */
const SHORTEST_TERM = 2;

/** Everything but printable ASCII and the line feed, which stands between messages. */
const NOT_PLAIN = /[^\n -~]/gu;
const QUOTES = /["“”„«»]/;

const remembered = new Map<string, string>();

function plainForm(character: string): string {
  if (/[\t\v\f\r]/.test(character)) return ' ';
  // Half of a pair: a query cut in the middle of an emoji, or damaged text.
  if (/\p{Cs}/u.test(character)) return '';
  const { units, kind } = fold(character.codePointAt(0)!);
  const isSign = kind === KIND.emoji || (kind === KIND.separator && units.length > 0);
  const plain = isSign ? character : String.fromCharCode(...units).replace('ς', 'σ');
  // What a character is made of may have a plain form of its own: ŉ holds the apostrophe ʼ.
  return plain === character ? plain : plain.replace(NOT_PLAIN, foldCharacter);
}

function foldCharacter(character: string): string {
  let plain = remembered.get(character);
  if (plain === undefined) {
    plain = plainForm(character);
    remembered.set(character, plain);
  }
  return plain;
}

/**
 * Folds case, accents, width, look-alike letters and white space and drops what is invisible, as detection does.
 * Each character is folded by itself, so that the fold of a piece is a piece of the fold.
 */
export function foldForSearch(text: string): string {
  return text.toLowerCase().replace(NOT_PLAIN, foldCharacter).replace(/ {2,}/g, ' ');
}

/** The text of a transcript that terms are looked up in: channel, account names and messages, a line each, folded. */
export function searchTextOf({ channel, messages }: Pick<Transcript, 'channel' | 'messages'>): string {
  const names = new Set(messages.map(({ from }) => from));
  const lines = [channel ?? '', ...names, ...messages.map(({ text }) => text)];
  return foldForSearch(lines.map((line) => line.replaceAll('\n', ' ')).join('\n'));
}

/**
 * The terms of a query, folded: words, and "quoted phrases" as one term each. Longest first; what is part of
 * another term is left out, and so is what is shorter than two characters. Never throws.
 * @returns none when there is nothing to search for
 */
export function parseSearch(query: string): string[] {
  const pieces = query.slice(0, QUERY_LENGTH).replaceAll('\n', ' ').split(QUOTES);
  const terms = pieces
    .flatMap((piece, index) => {
      const folded = foldForSearch(piece).trim();
      return index % 2 === 1 ? [folded] : folded.split(' ');
    })
    .filter(({ length }) => length >= SHORTEST_TERM)
    .sort((left, right) => right.length - left.length);
  return terms.filter((term, index) => !terms.slice(0, index).some((longer) => longer.includes(term)));
}

/** Whether a query holds anything to search for. */
export function isSearchable(query: string): boolean {
  return parseSearch(query).length > 0;
}

/** Whether a text of {@link searchTextOf} holds every term. */
export function matchesTerms(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}

/** Whether whatever holds the later terms holds the earlier ones too: the query only grew. */
export function isNarrower(later: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every((term) => later.some((grown) => grown.includes(term)));
}
