import { foldForSearch } from '../../../domain/transcript/search-text.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';

/** Where something was found: UTF-16 offsets in the message as written, end exclusive. */
export interface Match {
  message: number;
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
export function findInText(text: string, query: string): Omit<Match, 'message'>[] {
  const wanted = folded(query.trim()).units;
  if (wanted === '') return [];
  const { units, from, to } = folded(text);
  const found: Omit<Match, 'message'>[] = [];
  for (let at = units.indexOf(wanted); at !== -1; at = units.indexOf(wanted, at + wanted.length))
    found.push({ start: from[at]!, end: to[at + wanted.length - 1]! });
  return found;
}

/** Every place where a query stands in the messages that may be searched, in order. */
export function findInMessages(
  messages: readonly Message[],
  query: string,
  isSearched: (message: number) => boolean,
): Match[] {
  return messages.flatMap(({ text }, message) =>
    isSearched(message) ? findInText(text, query).map((match) => ({ ...match, message })) : [],
  );
}
