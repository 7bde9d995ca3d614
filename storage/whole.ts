import type { BackupTable } from '../domain/export/backup.ts';
import { database } from './database.ts';

/** All rows of every table that a backup holds. */
export type TableRows = Record<BackupTable, unknown[]>;

/** Every row of a table, in order of its key. */
export async function readTable(table: BackupTable): Promise<unknown[]> {
  return database.table(table).toArray();
}

/** Empties every table. Call within a transaction on all of them. */
export async function clearTables(): Promise<void> {
  for (const table of database.tables) await table.clear();
}

/** Puts these rows in the place of all there are. Call within a transaction on all tables. */
export async function replaceTables(rows: TableRows): Promise<void> {
  await clearTables();
  for (const [table, stored] of Object.entries(rows)) await database.table(table).bulkAdd(stored);
}
