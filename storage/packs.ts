import { database } from './database.ts';
import type { PackRecord } from './rows.ts';

/** Notes that a pack scored something here; the first time counts. */
export async function rememberPack(pack: PackRecord): Promise<void> {
  const known = await database.packs.get([pack.id, pack.version]);
  if (known?.sha256 !== pack.sha256) await database.packs.put(pack);
}

export async function allPacks(): Promise<PackRecord[]> {
  return database.packs.toArray();
}
