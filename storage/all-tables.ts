import type { BackupTable } from '../domain/backup/table-rows.ts';
import { withSize } from '../domain/transcript/size.ts';
import { database } from './database.ts';
import type { Replacement } from './generation.ts';
import { isNewerVersion } from './newer-version.ts';
import type { StoredTranscript, TableRows } from './rows.ts';

/** Every row of a table, in order of its key. */
export async function readTable(table: BackupTable): Promise<unknown[]> {
  return database.table(table).toArray();
}

/** The key under which a row would be stored in a table, as text. */
export function keyOf(table: BackupTable, row: object): string {
  const { keyPath } = database.table(table).schema.primKey;
  const parts = [keyPath].flat().map((part) => (row as Record<string, unknown>)[part ?? '']);
  return JSON.stringify(parts);
}

/**
 * Empties every table but these; pages that hold what was there can write no more. Call within a transaction on all
 * tables.
 */
export async function clearTables(by: Replacement, kept: readonly string[] = []): Promise<void> {
  for (const table of database.tables) if (!kept.includes(table.name)) await table.clear();
  await database.guard.begin(by);
}

/** Which data this page works with; empty when nothing was ever deleted or restored. */
export const currentGeneration = (): string => database.guard.known;

/** Works with what is stored now, for whoever holds nothing of what was stored before. */
export async function enterGeneration(): Promise<void> {
  await database.guard.enter();
}

/** What is of this browser alone: no backup holds it, and restoring one leaves it as it is. */
const OF_THIS_BROWSER: readonly string[] = ['moments', 'pinTries'];

/** Puts these rows in the place of all that backups hold. Call within a transaction on all tables. */
export async function replaceTables(rows: TableRows): Promise<void> {
  await clearTables('restored', OF_THIS_BROWSER);
  const transcripts = (rows.transcripts as StoredTranscript[]).map(withSize);
  for (const [table, stored] of Object.entries({ ...rows, transcripts }))
    await database.table(table).bulkAdd(stored);
}

/**
 * Opens the database, which the first use does otherwise.
 * @returns false when it is of a newer version, and is left as it is
 */
export async function openDatabase(): Promise<boolean> {
  try {
    await database.open();
    return true;
  } catch (error) {
    if (isNewerVersion(error)) return false;
    throw error;
  }
}

/** Deletes the database itself, for one that cannot be read; the next use makes it anew. */
export async function deleteDatabase(): Promise<void> {
  database.guard.forget();
  await database.delete({ disableAutoOpen: false });
}
