import Dexie from 'dexie';
import type { Bank } from '../domain/matching/bank/bank.ts';
import type { Entry } from '../domain/matching/bank/entry.ts';
import type { MatchMethod } from '../domain/matching/methods.ts';
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

export async function countEntries(bankId: string): Promise<number> {
  return database.bankEntries.where('bankId').equals(bankId).count();
}

/** Up to `count` entries whose id follows this one, in order of id: a page of the whole table. */
export async function entriesAfter(id: string, count: number): Promise<Entry[]> {
  return database.bankEntries.where('id').above(id).limit(count).toArray();
}

/** Entries of a method with a hash, in whichever bank. */
export async function entriesWithHash(method: MatchMethod, hash: string): Promise<Entry[]> {
  return database.bankEntries.where('[method+hash]').equals([method, hash]).toArray();
}

/** How many entries have hashes of a method. */
export async function countEntriesOf(method: MatchMethod): Promise<number> {
  return database.bankEntries
    .where('[method+hash]')
    .between([method, Dexie.minKey], [method, Dexie.maxKey])
    .count();
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
