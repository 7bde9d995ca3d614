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

/** The entries of a bank that follow this one, in order of id; ids begin with the bank's. */
const ofBankAfter = (bankId: string, id: string) =>
  database.bankEntries.where('id').between(id === '' ? `${bankId}:` : id, `${bankId};`, false, false);

/** Up to so many of some entries, less those of imports that may still be rolled back: they count when the whole file is in. */
async function settled(entries: ReturnType<typeof ofBankAfter>, count: number): Promise<Entry[]> {
  const running = new Set(await database.imports.where('state').equals('running').primaryKeys());
  // A filter looks at each entry by itself, which takes far longer.
  const some = running.size === 0 ? entries : entries.filter(({ importId = '' }) => !running.has(importId));
  return some.limit(count).toArray();
}

/**
 * Up to `count` entries whose id follows this one, in order of id: a page of the whole table, less what running imports
 * have brought so far.
 */
export async function entriesAfter(id: string, count: number): Promise<Entry[]> {
  return settled(database.bankEntries.where('id').above(id), count);
}

/** The same of one bank. */
export async function entriesOfBankAfter(bankId: string, id: string, count: number): Promise<Entry[]> {
  return settled(ofBankAfter(bankId, id), count);
}

/** The same of one bank, with what running imports have brought. */
export async function storedOfBankAfter(bankId: string, id: string, count: number): Promise<Entry[]> {
  return ofBankAfter(bankId, id).limit(count).toArray();
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

/** Entries of a bank whose ids lie between two, in order of id; all statuses or one. */
export interface EntryRange {
  bankId: string;
  status: Entry['status'] | null;
  /** The first id, or what comes before it. */
  from: string;
  to: string;
}

function rangeOf({ bankId, status, from, to }: EntryRange, includesFirst: boolean) {
  if (status === null) return database.bankEntries.where('id').between(from, to, includesFirst, true);
  const [lower, upper] = [from, to].map((id) => [bankId, status, id]);
  return database.bankEntries.where('[bankId+status+id]').between(lower, upper, includesFirst, true);
}

/** How many there are; none of them is read for it. */
export const countEntries = (range: EntryRange): Promise<number> => rangeOf(range, true).count();

/** Up to `count` of them: a page. Those after this id where one is given in place of the first. */
export const entriesIn = (range: EntryRange, after: string | null, count: number): Promise<Entry[]> =>
  rangeOf(after === null ? range : { ...range, from: after }, after === null)
    .limit(count)
    .toArray();

/** Every entry, of whatever bank, that holds this hash of a method. */
export const entriesOfHash = ({ method, hash }: Pick<Entry, 'method' | 'hash'>): Promise<Entry[]> =>
  database.bankEntries.where('[method+hash]').equals([method, hash]).toArray();
