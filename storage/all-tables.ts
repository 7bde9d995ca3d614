import type { BackupTable } from '../domain/backup/table-rows.ts';
import type { Everything } from '../domain/commands/records.ts';
import { withSize } from '../domain/transcript/size.ts';
import { database } from './database.ts';
import { isNewerVersion } from './newer-version.ts';
import type { StoredTranscript } from './rows.ts';

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

/** Which data this page works with; empty when nothing was ever deleted or restored. */
export const currentGeneration = (): string => database.guard.known;

/** Works with what is stored now, for whoever holds nothing of what was stored before. */
export async function enterGeneration(): Promise<void> {
  await database.guard.enter();
}

/** What is of this browser alone: no backup holds it, and restoring one leaves it as it is. */
const OF_THIS_BROWSER: readonly string[] = ['moments', 'pinTries'];

/**
 * Puts these rows in the place of all that is stored; pages that hold what was there can write no more. For the door:
 * within its transaction on all tables.
 */
export async function replaceTables({ by, rows }: Everything): Promise<void> {
  const kept = by === 'restored' ? OF_THIS_BROWSER : [];
  for (const table of database.tables) if (!kept.includes(table.name)) await table.clear();
  await database.guard.begin(by);
  const transcripts = (rows.transcripts as StoredTranscript[]).map(withSize);
  for (const [table, stored] of Object.entries({ ...rows, transcripts }))
    await database.table(table).bulkAdd(stored);
}

/** Stores rows in a database that holds none, all or nothing. Beside the door: they were made by its commands elsewhere. */
export async function fillTables(rows: Partial<Record<BackupTable, unknown[]>>): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const [table, stored] of Object.entries(rows)) await database.table(table).bulkAdd(stored);
  });
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

/**
 * Deletes the database itself, for one that cannot be read, or that has no room to be emptied; the next use makes it
 * anew. Beside the door, because no transaction can do it.
 */
export async function deleteDatabase(): Promise<void> {
  database.guard.forget();
  await database.delete({ disableAutoOpen: false });
}
