import { z } from 'zod';
import { LIMITS } from '../../transcript/transcript.ts';
import { knownWordsHash } from './known-match.ts';
import { FEWEST_WORDS, knownWords } from './known-words.ts';
import { MOST_SHINGLES, storedShingles } from './near-match.ts';

/** Known messages that one list may hold. */
export const MOST_KNOWN = 100_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const shingles = z
  .array(z.int().min(0).max(0xffffffff))
  .min(1)
  .max(MOST_SHINGLES)
  .refine((set) => set.every((value, at) => at === 0 || set[at - 1]! < value));

/**
 * A known message as it is stored: its SHA-256 alone, which is matched exactly, or also the hashes of its shingles,
 * ascending, by which near ones are found.
 */
const knownMessageSchema = z.union([hash, z.object({ hash, shingles })]);
export type KnownMessage = z.infer<typeof knownMessageSchema>;

/** A list as it is stored: hashes only. */
export const knownMessagesSchema = z.array(knownMessageSchema).max(MOST_KNOWN);

const hashOf = (message: KnownMessage) => (typeof message === 'string' ? message : message.hash);

/** Two lists as one, each message once; where only one of them has shingles, with them. */
export function joinKnown(before: readonly KnownMessage[], added: readonly KnownMessage[]): KnownMessage[] {
  const all = new Map<string, KnownMessage>();
  for (const message of [...before, ...added])
    if (typeof message !== 'string' || !all.has(message)) all.set(hashOf(message), message);
  return [...all.values()];
}

/** How many messages of a list are also matched nearly. */
export const countNear = (list: readonly KnownMessage[]): number =>
  list.filter((message) => typeof message !== 'string').length;

const HASH = /^[0-9a-f]{64}$/i;

/** What keeps a line from being used. */
export type LineProblem =
  | { what: 'too-long'; longest: number }
  | { what: 'not-utf8' }
  | { what: 'too-short'; fewest: number };

type ReadLine = { ok: true; message: KnownMessage } | { ok: false; problem: LineProblem };

/** The hash that a line is, or what its message becomes; or why it is neither. */
function readLine(line: string): ReadLine {
  const problem = (what: LineProblem): ReadLine => ({ ok: false, problem: what });
  if (line.length > LIMITS.messageLength) return problem({ what: 'too-long', longest: LIMITS.messageLength });
  // Reading a file puts U+FFFD in the place of what is no UTF-8.
  if (!line.isWellFormed() || line.includes('\ufffd')) return problem({ what: 'not-utf8' });
  if (HASH.test(line)) return { ok: true, message: line.toLowerCase() };
  const words = knownWords(line);
  if (words === null) return problem({ what: 'too-short', fewest: FEWEST_WORDS });
  const own = knownWordsHash(words);
  const set = storedShingles(words);
  return { ok: true, message: set === null ? own : { hash: own, shingles: set } };
}

/** What a file holds, or the first line (from 1) that is unusable, with why. */
export type KnownList =
  | { ok: true; messages: KnownMessage[] }
  | { ok: false; line: number; problem: LineProblem };

/** Reads a list of known messages, one message or one SHA-256 in hex a line. Empty lines are skipped. */
export function readKnownList(file: string): KnownList {
  const messages: KnownMessage[] = [];
  for (const [index, raw] of file
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const read = readLine(line);
    if (!read.ok) return { ok: false, line: index + 1, problem: read.problem };
    messages.push(read.message);
  }
  return { ok: true, messages: joinKnown([], messages) };
}
