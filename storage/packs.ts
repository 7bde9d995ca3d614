import { database } from './database.ts';
import type { PackRecord } from './rows.ts';

export async function getPack(id: string, version: string): Promise<PackRecord | undefined> {
  return database.packs.get([id, version]);
}

export async function allPacks(): Promise<PackRecord[]> {
  return database.packs.toArray();
}
