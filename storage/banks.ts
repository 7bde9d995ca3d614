import Dexie from 'dexie';
import type { Bank } from '../domain/matching/bank/bank.ts';
import type { Entry } from '../domain/matching/bank/entry.ts';
import { database } from './database.ts';

export async function getBank(id: string): Promise<Bank | undefined> {
  return database.banks.get(id);
}

/** Every bank, in order of their names. */
export async function allBanks(): Promise<Bank[]> {
  const banks = await database.banks.toArray();
  return banks.sort((left, right) => left.name.localeCompare(right.name));
}

export async function getEntry(id: string): Promise<Entry | undefined> {
  return database.bankEntries.get(id);
}

/** The entries of these ids that exist, in the order of the ids. */
export async function getEntries(ids: readonly string[]): Promise<Entry[]> {
  return (await database.bankEntries.bulkGet([...ids])).filter((found) => found !== undefined);
}

export async function entryIdsOfBank(bankId: string): Promise<string[]> {
  return database.bankEntries.where('bankId').equals(bankId).primaryKeys();
}

/** Up to `count` entries whose id follows this one, in order of id: a page of the whole table. */
export async function entriesAfter(id: string, count: number): Promise<Entry[]> {
  return database.bankEntries.where('id').above(id).limit(count).toArray();
}

/** How many entries of a bank have each status; none of them is read for it. */
export async function countByStatus(bankId: string): Promise<Record<Entry['status'], number>> {
  const count = (status: Entry['status']) =>
    database.bankEntries
      .where('[bankId+status+id]')
      .between([bankId, status, Dexie.minKey], [bankId, status, Dexie.maxKey])
      .count();
  const [active, suspended, removed] = await Promise.all([
    ...[count('active'), count('suspended'), count('removed')],
  ] as const);
  return { active: active!, suspended: suspended!, removed: removed! };
}
