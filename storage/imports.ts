import { database } from './database.ts';
import type { ImportRecord } from './rows.ts';

export async function putImport(record: ImportRecord): Promise<void> {
  await database.imports.put(record);
}

/** Whether an import goes on; false when its record is gone, as after everything was deleted. */
export async function isRunning(id: string): Promise<boolean> {
  return (await database.imports.get(id))?.state === 'running';
}

export async function deleteImport(id: string): Promise<void> {
  await database.imports.delete(id);
}

/** Every import, newest first. */
export async function allImports(): Promise<ImportRecord[]> {
  const records = await database.imports.toArray();
  return records.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
}

export async function unfinishedImports(): Promise<ImportRecord[]> {
  return database.imports.where('state').equals('running').toArray();
}
