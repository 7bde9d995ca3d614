import { type ShingleSet, shinglesOf, unionOf } from '../matching/text/shingles.ts';
import type { ScorableMessage } from './conversation.ts';
import { knownWords } from './layers/known-words.ts';

/**
 * What a transcript says as one set: the shingles of all its messages, folded as known messages are; no pair reaches
 * from one message into the next. Messages of fewer than four words are everybody's and left out.
 */
export function transcriptShingles(messages: readonly Pick<ScorableMessage, 'text'>[]): ShingleSet {
  return unionOf(
    messages.flatMap(({ text }) => {
      const words = knownWords(text);
      return words ? [shinglesOf(words)] : [];
    }),
  );
}
