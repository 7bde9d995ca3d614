import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { Remains } from './erasure.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

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

/** An entry as the walk reads it, of any kind; what it says is null where the log's reader was not to see it. */
export type ChainedEntry = Pick<LogEntry, 'seq' | 'at' | 'actor' | 'caseId' | 'previousHash' | 'hash'> & {
  kind: string;
  payload: object | null;
};

/** SHA-256 (lower-case hex) over the RFC 8785 canonical JSON of an entry without its own hash. */
export function hashEntry(entry: Omit<ChainedEntry, 'hash'>): string {
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
  return { ...linked, hash: hashEntry(linked) };
}

type Purge = LogEntryOf<'purge'>;

/** A purge that is checked while the entries it names go by. */
interface CheckedPurge {
  seq: number;
  /** What it says was left. */
  said: string;
  remains: Remains;
}

/** Numbers that a purge names. */
interface Naming {
  from: number;
  to: number;
  purge: CheckedPurge;
}

/**
 * Walks a log in order, in as many steps as the caller likes, and says where it first breaks. The hash of an erased
 * entry cannot be computed again: it is taken as it stands, must be the one that the next entry names, and a later
 * purge must say that it was erased and what was left. An entry that the reader was not to see is only linked.
 */
export class ChainWalk {
  /** The last entry that holds; null before the first. */
  head: ChainHead | null;
  /** Erased entries that were passed. */
  erased = 0;
  readonly #knowsPurges: boolean;
  readonly #purges = new Map<number, CheckedPurge>();
  /** In order of their beginning. */
  readonly #namings: Naming[] = [];
  #next = 0;
  /** Those that have begun and may not have ended. */
  #open: Naming[] = [];

  /**
   * @param purges every purge entry of the log, because each names entries that come before it; null when they are not
   *   known, and then what was erased is only linked
   * @param after the link before the first entry; null for a log from its beginning
   */
  constructor(purges: readonly Purge[] | null, after: ChainHead | null = null) {
    this.head = after;
    this.#knowsPurges = purges !== null;
    for (const { seq, payload } of purges ?? []) {
      if (!payload.retention) continue;
      const { erased, remains: said } = payload.retention;
      const purge = { seq, said, remains: new Remains() };
      this.#purges.set(seq, purge);
      for (const [from, to] of erased) this.#namings.push({ from, to, purge });
    }
    this.#namings.sort((left, right) => left.from - right.from);
  }

  /**
   * Takes the entries that follow.
   * @returns null when every number, link and hash holds
   */
  take(entries: readonly ChainedEntry[]): ChainBreak | null {
    for (const entry of entries) {
      const expected: number = (this.head?.seq ?? 0) + 1;
      if (entry.seq !== expected)
        return { seq: expected, reason: `entry ${expected} is missing (found ${entry.seq})` };
      const reason = this.#whyBroken(entry);
      if (reason) return { seq: entry.seq, reason };
      if (entry.kind === 'erased') this.erased += 1;
      this.head = { seq: entry.seq, hash: entry.hash };
    }
    return null;
  }

  #whyBroken(entry: ChainedEntry): string | null {
    if (entry.previousHash !== (this.head?.hash ?? GENESIS_HASH))
      return 'does not follow the entry before it';
    const purges = this.#purgesNaming(entry.seq);
    for (const { remains } of purges) remains.add(entry);
    if (entry.kind === 'erased') {
      if (entry.caseId !== null || Object.keys(entry.payload ?? {}).length > 0)
        return 'was altered after it was erased';
      return purges.length > 0 || !this.#knowsPurges ? null : 'was erased without a purge that says so';
    }
    if (entry.payload === null) return null;
    if (entry.hash !== hashEntry(entry)) return 'was altered after it was written';
    const purge = this.#purges.get(entry.seq);
    return !purge || purge.remains.digest() === purge.said
      ? null
      : 'does not fit what is left of the entries that it erased';
  }

  #purgesNaming(seq: number): CheckedPurge[] {
    for (let naming = this.#namings[this.#next]; naming && naming.from <= seq; ) {
      this.#open.push(naming);
      this.#next += 1;
      naming = this.#namings[this.#next];
    }
    if (this.#open.length === 0) return [];
    // A purge names what came before it, and nothing else.
    this.#open = this.#open.filter(({ to, purge }) => to >= seq && purge.seq > seq);
    return this.#open.map(({ purge }) => purge);
  }
}

/**
 * Walks a log in order and says where it first breaks.
 * @param after the link before the first of these, of a part of a log: then what was erased is only linked, because
 *   the purges that name it may lie outside; null for a whole log
 * @returns null when every number, link and hash holds (an empty log holds).
 */
export function findChainBreak(
  entries: readonly LogEntry[],
  after: ChainHead | null = null,
): ChainBreak | null {
  const purges = after ? null : entries.filter((entry) => entry.kind === 'purge');
  return new ChainWalk(purges, after).take(entries);
}
