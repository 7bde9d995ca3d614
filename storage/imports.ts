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

/** Of transcripts. */
export async function unfinishedImports(): Promise<ImportRecord[]> {
  const running = await database.imports.where('state').equals('running').toArray();
  return running.filter(({ bankId }) => bankId === undefined);
}

/** An import of a file of hashes. */
export type BankImportRecord = ImportRecord & { bankId: string };

export async function unfinishedBankImports(): Promise<BankImportRecord[]> {
  const running = await database.imports.where('state').equals('running').toArray();
  return running.filter((record): record is BankImportRecord => record.bankId !== undefined);
}
