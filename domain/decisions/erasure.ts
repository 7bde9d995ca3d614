import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

/** Numbers of entries, from and to, both included. */
export type SeqRange = [from: number, to: number];

/** What a purge says of the entries that it erased. */
export interface Erasure {
  /** In order, none touching another. */
  erased: SeqRange[];
  /** See {@link Remains}. */
  remains: string;
}

/** What is left of an entry that is purged: its place in the chain, when it was written and by whom. */
export function erasedEntry({ seq, at, actor, previousHash, hash }: LogEntry): LogEntryOf<'erased'> {
  return { seq, at, actor, kind: 'erased', caseId: null, payload: {}, previousHash, hash };
}

/** Numbers as the fewest ranges, in order, whatever the order they come in. */
export function rangesOf(seqs: Iterable<number>): SeqRange[] {
  const ranges: SeqRange[] = [];
  for (const seq of [...seqs].sort((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last && seq <= last[1] + 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}

/**
 * SHA-256 over what is left of erased entries, in order: of each the RFC 8785 canonical JSON of `[seq, at, actor,
 * previousHash, hash]` and a line feed. Their own hashes cannot be computed again; the purge entry keeps this one,
 * so that nobody can alter unnoticed what is left.
 */
export class Remains {
  #hash = sha256.create();

  add({ seq, at, actor, previousHash, hash }: Omit<LogEntry, 'kind' | 'payload'>): void {
    this.#hash.update(utf8ToBytes(`${canonicalize([seq, at, actor, previousHash, hash])}\n`));
  }

  /** Lower-case hex. To be asked for once, after the last entry. */
  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}

/** What a purge has to say of the entries that it erases. */
export function erasureOf(entries: readonly LogEntry[]): Erasure {
  const remains = new Remains();
  for (const entry of [...entries].sort((left, right) => left.seq - right.seq)) remains.add(entry);
  return { erased: rangesOf(entries.map(({ seq }) => seq)), remains: remains.digest() };
}
