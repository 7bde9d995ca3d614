import { findInText, type Place } from '../../../domain/transcript/find-text.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';

/** Where something was found. */
export interface Match extends Place {
  message: number;
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
