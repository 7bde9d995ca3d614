import { z } from 'zod';
import { LIMITS } from '../../transcript/transcript.ts';
import { FEWEST_WORDS, knownTextHash } from './known-match.ts';

/** Known messages that one list may hold. */
export const MOST_KNOWN = 100_000;

/** A list as it is stored: hashes only. */
export const knownHashesSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_KNOWN);

const HASH = /^[0-9a-f]{64}$/i;

/** What keeps a line from being used. */
export type LineProblem =
  | { what: 'too-long'; longest: number }
  | { what: 'not-utf8' }
  | { what: 'too-short'; fewest: number };

/** The hash that a line is, or that its message becomes; or why it is neither. */
function hashOfLine(line: string): string | LineProblem {
  if (line.length > LIMITS.messageLength) return { what: 'too-long', longest: LIMITS.messageLength };
  // Reading a file puts U+FFFD in the place of what is no UTF-8.
  if (!line.isWellFormed() || line.includes('\ufffd')) return { what: 'not-utf8' };
  if (HASH.test(line)) return line.toLowerCase();
  return knownTextHash(line) ?? { what: 'too-short', fewest: FEWEST_WORDS };
}

/** What a file holds, or the first line (from 1) that is unusable, with why. */
export type KnownList = { ok: true; hashes: string[] } | { ok: false; line: number; problem: LineProblem };

/** Reads a list of known messages, one message or one SHA-256 in hex a line. Empty lines are skipped. */
export function readKnownList(file: string): KnownList {
  const hashes = new Set<string>();
  for (const [index, raw] of file
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const hash = hashOfLine(line);
    if (typeof hash !== 'string') return { ok: false, line: index + 1, problem: hash };
    hashes.add(hash);
  }
  return { ok: true, hashes: [...hashes] };
}
