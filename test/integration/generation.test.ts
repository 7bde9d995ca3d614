import { afterEach, describe, expect, test, vi } from 'vitest';
import { BACKUP_TABLES } from '../../domain/backup/backup.ts';
import type { TableRows } from '../../domain/backup/table-rows.ts';
import { replaceTables } from '../../storage/all-tables.ts';
import { database, SecondLookDatabase } from '../../storage/database.ts';
import { makeTranscript } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();

/** The database as another tab has it. */
let other: SecondLookDatabase;

async function openOther(): Promise<SecondLookDatabase> {
  other = new SecondLookDatabase();
  await other.open();
  return other;
}

const NOTHING = Object.fromEntries(BACKUP_TABLES.map((table) => [table, []])) as unknown as TableRows;
const replaceByNothing = () => replaceTables({ by: 'deleted', rows: NOTHING });
const deleteAll = () => database.transaction('rw', database.tables, () => replaceByNothing());

afterEach(() => other.close());

describe('what is stored is of one generation', () => {
  test('after a deletion another tab can write into no table, alone or in a transaction', async () => {
    const tab = await openOther();
    await database.open();
    await deleteAll();
    for (const table of tab.tables) {
      const row = Object.fromEntries(
        table.schema.primKey
          .keyPath!.toString()
          .split(',')
          .map((key) => [key, 'x']),
      );
      await expect(table.put(row), table.name).rejects.toThrow();
      await expect(
        tab.transaction('rw', table, async () => {
          await table.count();
          await table.put(row);
        }),
        table.name,
      ).rejects.toThrow();
    }
    const left = await Promise.all(
      database.tables.filter(({ name }) => name !== 'generation').map((table) => table.count()),
    );
    expect(left.every((count) => count === 0)).toBe(true);
  });

  test('the tab that deleted goes on writing, and so does one that is opened later', async () => {
    await openOther();
    await deleteAll();
    await database.settings.put({ key: 'a', value: 1 });
    other.close();
    const later = await openOther();
    await later.settings.put({ key: 'b', value: 2 });
    expect(await database.settings.count()).toBe(2);
  });

  test('a tab that lost its connection meanwhile is no newcomer', async () => {
    const tab = await openOther();
    await deleteAll();
    tab.close({ disableAutoOpen: false });
    await tab.open();
    await expect(tab.settings.put({ key: 'a', value: 1 })).rejects.toThrow();
    expect(tab.guard.end).toBe('deleted');
    await tab.guard.enter();
    await tab.settings.put({ key: 'a', value: 1 });
    expect(await database.settings.count()).toBe(1);
  });

  test('a transaction that was under way when everything was deleted is over before, and nothing of it stays', async () => {
    const tab = await openOther();
    const writing = tab.transaction('rw', tab.transcripts, async () => {
      for (let number = 0; number < 20; number += 1)
        await tab.transcripts.put({ ...makeTranscript({ id: `t-${number}` }), importId: 'i' });
    });
    await Promise.all([writing, deleteAll()]);
    expect(await database.transcripts.count()).toBe(0);
  });

  test('a deletion that fails leaves the generation as it was', async () => {
    const tab = await openOther();
    const failing = database.transaction('rw', database.tables, async () => {
      await replaceByNothing();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await tab.settings.put({ key: 'a', value: 1 });
    await database.settings.put({ key: 'b', value: 1 });
    expect(await database.settings.count()).toBe(2);
  });

  test('a tab is told once how its data went, also without writing', async () => {
    const tab = await openOther();
    const told = vi.fn();
    tab.guard.onEnd(told);
    await deleteAll();
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith('deleted'));
    await expect(tab.settings.put({ key: 'a', value: 1 })).rejects.toThrow();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
