import { Normaliser } from '../normalise.ts';

/** Words that a message needs: shorter ones ("see you tomorrow") are everybody's. */
export const FEWEST_WORDS = 4;

/** Question marks and emoji, which the normaliser writes as words of one unit. */
const DECORATION = / ?[?\ue000-\uefff]/g;

const normaliser = new Normaliser();

/**
 * A message's words as the reader of words folds them, for comparison with known messages: case, accents, punctuation,
 * emoji and disguises make no difference. Null for fewer than four.
 */
export function knownWords(text: string): string[] | null {
  normaliser.read(text);
  const words = normaliser.toString().replace(DECORATION, '').trimStart().split(' ');
  return words.length < FEWEST_WORDS ? null : words;
}
