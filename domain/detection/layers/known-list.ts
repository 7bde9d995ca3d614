import { z } from 'zod';
import { LIMITS } from '../../transcript/transcript.ts';
import { FEWEST_WORDS, knownTextHash } from './known-match.ts';

/** Known messages that one list may hold. */
export const MOST_KNOWN = 100_000;

/** A list as it is stored: hashes only. */
export const knownHashesSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_KNOWN);

const HASH = /^[0-9a-f]{64}$/i;

/** A line of a file: the hash of a message, or a message, which becomes its hash. */
const lineSchema = z
  .string()
  .max(LIMITS.messageLength, `is longer than ${LIMITS.messageLength} characters`)
  // Reading a file puts U+FFFD in the place of what is no UTF-8.
  .refine((line) => line.isWellFormed() && !line.includes('\ufffd'), 'is not valid UTF-8')
  .transform((line, context) => {
    if (HASH.test(line)) return line.toLowerCase();
    const hash = knownTextHash(line);
    if (hash !== null) return hash;
    context.addIssue({
      code: 'custom',
      message: `has fewer than ${FEWEST_WORDS} words, which would match too much`,
    });
    return z.NEVER;
  });

/** What a file holds, or the first line (from 1) that is unusable, with why. */
export type KnownList = { ok: true; hashes: string[] } | { ok: false; line: number; reason: string };

/** Reads a list of known messages, one message or one SHA-256 in hex a line. Empty lines are skipped. */
export function readKnownList(file: string): KnownList {
  const hashes = new Set<string>();
  for (const [index, raw] of file
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const parsed = lineSchema.safeParse(line);
    if (!parsed.success) return { ok: false, line: index + 1, reason: parsed.error.issues[0]!.message };
    hashes.add(parsed.data);
  }
  return { ok: true, hashes: [...hashes] };
}
