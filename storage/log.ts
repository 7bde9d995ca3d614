import { type ChainHead, chainEntry } from '../domain/decisions/hash-chain.ts';
import type { LogEntry, NewLogEntry } from '../domain/decisions/log-entry.ts';
import { database } from './database.ts';

/** Last number and hash of the log, or null while it is empty. */
async function logHead(): Promise<ChainHead | null> {
  const last = await database.log.orderBy('seq').last();
  return last ? { seq: last.seq, hash: last.hash } : null;
}

/**
 * Appends one entry, chained to the last. Nothing in this module changes or deletes an entry.
 * Call within a read-write transaction on the log, so that two tabs cannot take the same place.
 */
export async function appendToLog(entry: NewLogEntry): Promise<LogEntry> {
  const linked = chainEntry(await logHead(), entry) as LogEntry;
  await database.log.add(linked);
  return linked;
}

/** The whole log in order. */
export async function readLog(): Promise<LogEntry[]> {
  return database.log.orderBy('seq').toArray();
}

/** One case's entries, in order. */
export async function logOfCase(caseId: string): Promise<LogEntry[]> {
  return database.log.where('caseId').equals(caseId).sortBy('seq');
}

export async function getLogEntry(seq: number): Promise<LogEntry | undefined> {
  return database.log.get(seq);
}
