import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { LogEntry } from './log-entry.ts';

/** What the first entry carries as the hash of the one before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** The last link of a chain: where it ends and with which hash. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** Where and why a chain does not hold. */
export interface ChainBreak {
  seq: number;
  reason: string;
}

/** SHA-256 (lower-case hex) over the RFC 8785 canonical JSON of an entry without its own hash. */
export function hashEntry(entry: Omit<LogEntry, 'hash'>): string {
  const { seq, at, actor, kind, caseId, payload, previousHash } = entry;
  const canonical = canonicalize({ seq, at, actor, kind, caseId, payload, previousHash });
  return bytesToHex(sha256(utf8ToBytes(canonical as string)));
}

/** The entry that follows `head` (null for the first), with its number and hashes filled in. */
export function chainEntry<Entry extends Omit<LogEntry, 'seq' | 'previousHash' | 'hash'>>(
  head: ChainHead | null,
  entry: Entry,
): Entry & Pick<LogEntry, 'seq' | 'previousHash' | 'hash'> {
  const linked = { ...entry, seq: (head?.seq ?? 0) + 1, previousHash: head?.hash ?? GENESIS_HASH };
  return { ...linked, hash: hashEntry(linked as unknown as Omit<LogEntry, 'hash'>) };
}

/**
 * Walks a log in order and says where it first breaks.
 * @param after the link before the first of these; null for a log from its beginning
 * @returns null when every number, link and hash holds (an empty log holds).
 */
export function findChainBreak(
  entries: readonly LogEntry[],
  after: ChainHead | null = null,
): ChainBreak | null {
  let head = after;
  for (const entry of entries) {
    const expected: number = (head?.seq ?? 0) + 1;
    if (entry.seq !== expected)
      return { seq: expected, reason: `entry ${expected} is missing (found ${entry.seq})` };
    if (entry.previousHash !== (head?.hash ?? GENESIS_HASH))
      return { seq: entry.seq, reason: 'does not follow the entry before it' };
    if (entry.hash !== hashEntry(entry))
      return { seq: entry.seq, reason: 'was altered after it was written' };
    head = { seq: entry.seq, hash: entry.hash };
  }
  return null;
}
