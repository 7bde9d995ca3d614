import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LayerHit } from '../assessment.ts';
import type { ScorableMessage } from '../conversation.ts';
import { Normaliser } from '../normalise.ts';

/** Words that a message needs: shorter ones ("see you tomorrow") are everybody's. */
export const FEWEST_WORDS = 4;

/** Question marks and emoji, which the normaliser writes as words of one unit. */
const DECORATION = / ?[?\ue000-\uefff]/g;

const normaliser = new Normaliser();

/**
 * SHA-256, lower-case hex, of a message's words as the reader of words folds them: case, accents, punctuation, emoji
 * and disguises make no difference. Null for fewer than four words.
 */
export function knownTextHash(text: string): string | null {
  normaliser.read(text);
  const words = normaliser.toString().replace(DECORATION, '').trimStart();
  return words.split(' ').length < FEWEST_WORDS ? null : bytesToHex(sha256(utf8ToBytes(words)));
}

/** Messages whose text is one of the known ones, in order. */
export function findKnown(messages: readonly ScorableMessage[], hashes: ReadonlySet<string>): LayerHit[] {
  if (hashes.size === 0) return [];
  return messages.flatMap(({ text }, message) => {
    const hash = knownTextHash(text);
    if (hash === null || !hashes.has(hash)) return [];
    return [{ layer: 'known-match', message, finding: 'a known message', spans: [[0, text.length]] }];
  });
}
