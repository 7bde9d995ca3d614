import { database } from './database.ts';
import type { ImportRecord } from './rows.ts';

export async function getImport(id: string): Promise<ImportRecord | undefined> {
  return database.imports.get(id);
}

/** Every import, newest first. */
export async function allImports(): Promise<ImportRecord[]> {
  const records = await database.imports.toArray();
  return records.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
}

export async function unfinishedImports(): Promise<ImportRecord[]> {
  return database.imports.where('state').equals('running').toArray();
}
