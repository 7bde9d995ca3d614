import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { knownWords } from './known-words.ts';

/** SHA-256, lower-case hex, of folded words with one space between. */
export function knownWordsHash(words: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(words.join(' '))));
}

/** {@link knownWordsHash} of a message's words; null for fewer than four. */
export function knownTextHash(text: string): string | null {
  const words = knownWords(text);
  return words && knownWordsHash(words);
}
