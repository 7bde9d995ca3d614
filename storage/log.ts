import { erasedEntry } from '../domain/decisions/erasure.ts';
import { type ChainHead, chainEntry } from '../domain/decisions/hash-chain.ts';
import { momentAfter, needsClockNote, timeBehind } from '../domain/decisions/log-clock.ts';
import {
  AUTOMATIC,
  type LogEntry,
  type LogEntryOf,
  type NewLogEntry,
  type SharedKind,
} from '../domain/decisions/log-entry.ts';
import type { LogKind } from '../domain/decisions/log-kinds.ts';
import type { PlacedHead } from '../domain/decisions/placed-head.ts';
import { database } from './database.ts';

/** The last entry, undefined while the log is empty. */
export async function lastEntry(): Promise<LogEntry | undefined> {
  return database.log.orderBy('seq').last();
}

/** The present as the log has it: the clock's, but never before the last entry. */
export async function presentMoment(): Promise<string> {
  return momentAfter((await lastEntry())?.at, new Date().toISOString());
}

/** Last number and hash of the log, or null while it is empty. */
export async function logHead(): Promise<ChainHead | null> {
  const last = await lastEntry();
  return last ? { seq: last.seq, hash: last.hash } : null;
}

/** The log's last entry and which log it is, or null while it is empty. */
export async function logPlace(): Promise<PlacedHead | null> {
  const [first, last] = await Promise.all([database.log.orderBy('seq').first(), logHead()]);
  return first && last ? { log: first.hash, ...last } : null;
}

/** Where the next entries go, found in the transaction in which they are appended. */
export interface LogStart {
  /** The entry that they follow, of which only what is said about the clock is not stored yet. */
  head: { seq: number; hash: string; at: string } | null;
  /** Says what the clock says, where the moments of entries do not tell it. */
  note: LogEntry | null;
  /** Number and moment of the first of them. */
  next: { seq: number; at: string };
}

async function clockNote(last: LogEntry, clock: string): Promise<LogEntry | null> {
  if (timeBehind(last.at, Date.parse(clock)) === 0) return null;
  const noted = (await database.log.where('kind').equals('clock-behind').last()) as
    | LogEntryOf<'clock-behind'>
    | undefined;
  if (!needsClockNote(last, clock, noted)) return null;
  return chainEntry(last, {
    at: momentAfter(last.at, clock),
    actor: AUTOMATIC,
    kind: 'clock-behind',
    caseId: null,
    payload: { clock },
  });
}

/**
 * Where entries would go now.
 * @param clock what it says, ISO 8601; the moment of an entry is never before that of the one it follows
 */
export async function startOfEntries(clock: string): Promise<LogStart> {
  const last = (await lastEntry()) ?? null;
  const note = last && (await clockNote(last, clock));
  const head = note ?? last;
  return { head, note, next: { seq: (head?.seq ?? 0) + 1, at: momentAfter(head?.at, clock) } };
}

/**
 * Appends entries, chained to the last one and to each other. Nothing in this module deletes an entry, and nothing but
 * {@link eraseEntries} changes one.
 * @param start as found in the same read-write transaction, so that two tabs cannot take the same place
 */
export async function appendEntries(start: LogStart, entries: readonly NewLogEntry[]): Promise<LogEntry[]> {
  if (entries.length === 0) return [];
  let last = start.head;
  const linked = entries.map((entry) => {
    const at = momentAfter(last?.at, entry.at);
    const next = chainEntry(last, { ...entry, at }) as LogEntry;
    last = next;
    return next;
  });
  await database.log.bulkAdd(start.note ? [start.note, ...linked] : linked);
  return linked;
}

/**
 * Erases entries, all but their place in the chain. Call within the read-write transaction in which an entry is appended
 * that says so.
 */
export async function eraseEntries(entries: readonly LogEntry[]): Promise<void> {
  if (entries.length > 0) await database.log.bulkPut(entries.map(erasedEntry));
}

/** The whole log in order. */
export async function readLog(): Promise<LogEntry[]> {
  return database.log.orderBy('seq').toArray();
}

/** One case's entries, those that concern several cases included, in order. */
export async function logOfCase(caseId: string): Promise<LogEntry[]> {
  const [own, shared] = await Promise.all([
    database.log.where('caseId').equals(caseId).toArray(),
    database.log.where('payload.caseIds').equals(caseId).toArray(),
  ]);
  return [...own, ...shared].sort((left, right) => left.seq - right.seq);
}

export async function countLogEntries(): Promise<number> {
  return database.log.count();
}

export async function getLogEntry(seq: number): Promise<LogEntry | undefined> {
  return database.log.get(seq);
}

/** Hash of the entry that tells of the latest purge, null when nothing was ever purged. */
export async function latestPurge(): Promise<string | null> {
  const last = await database.log.where('kind').equals('purge').last();
  return last?.hash ?? null;
}

/** Up to `count` entries that follow a number, in order. */
export async function entriesAfter(seq: number, count = Number.POSITIVE_INFINITY): Promise<LogEntry[]> {
  return database.log.where('seq').above(seq).limit(count).toArray();
}

/** Up to `count` entries before a number, the ones next to it, in order. */
export async function entriesBefore(seq: number, count: number): Promise<LogEntry[]> {
  const found = await database.log.where('seq').below(seq).reverse().limit(count).toArray();
  return found.reverse();
}

/** Every entry of a kind, in order. */
export async function entriesOfKind<Kind extends LogKind>(kind: Kind): Promise<LogEntryOf<Kind>[]> {
  const found = await database.log.where('kind').equals(kind).sortBy('seq');
  return found as LogEntryOf<Kind>[];
}

/** Every entry of some kinds, in order. */
export async function entriesOfKinds<Kind extends LogKind>(
  kinds: readonly Kind[],
): Promise<LogEntryOf<Kind>[]> {
  const found = await database.log
    .where('kind')
    .anyOf([...kinds])
    .sortBy('seq');
  return found as LogEntryOf<Kind>[];
}

/** Entries of a kind that concern any of these cases, in order. */
export async function sharedEntriesOf<Kind extends SharedKind>(
  caseIds: readonly string[],
  kind: Kind,
): Promise<LogEntryOf<Kind>[]> {
  const found = await database.log.where('payload.caseIds').anyOf(caseIds).distinct().sortBy('seq');
  return found.filter((entry): entry is LogEntryOf<Kind> => entry.kind === kind);
}

/** The entries of several cases, in order; those that concern several cases at once are left out. */
export async function logOfCases(caseIds: readonly string[]): Promise<LogEntry[]> {
  return database.log.where('caseId').anyOf(caseIds).sortBy('seq');
}

/** Number of the last entry that is of one of these kinds; 0 when there is none. */
export async function lastOfKinds(kinds: readonly LogKind[]): Promise<number> {
  const seqs = await database.log
    .where('kind')
    .anyOf([...kinds])
    .primaryKeys();
  return seqs.reduce((last, seq) => Math.max(last, seq), 0);
}
