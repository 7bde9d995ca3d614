import type { Page } from '@playwright/test';
import type { Outcome } from '../domain/decisions/outcome.ts';
import { storedOutcomes } from './stored-outcomes.ts';

const CHUNK = 5_000;

/**
 * Puts outcomes in the place of every case and log entry of a console's profile, straight in IndexedDB. They are kept
 * however old they are.
 * @param page a console page, which has made the database
 */
export async function seedOutcomes(page: Page, outcomes: readonly Outcome[]): Promise<void> {
  const stored = storedOutcomes(outcomes, Date.now() - 3_600_000);
  await page.evaluate(clearTables, ['cases', 'log']);
  const kept = { key: 'retention-periods', value: { transcriptMonths: null, appealDays: null } };
  await seedTable(page, 'settings', [kept]);
  for (const [table, rows] of Object.entries(stored) as [string, unknown[]][])
    await seedTable(page, table, rows);
}

/** Puts rows into a table of a console's profile, straight in IndexedDB. */
export async function seedTable(page: Page, table: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await page.evaluate(putRows, { table, rows: rows.slice(start, start + CHUNK) });
}

async function clearTables(tables: readonly string[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('second-look');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(tables, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    for (const table of tables) transaction.objectStore(table).clear();
  });
  database.close();
}

async function putRows({ table, rows }: { table: string; rows: readonly unknown[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('second-look');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    const store = transaction.objectStore(table);
    for (const row of rows) store.put(row);
  });
  database.close();
}
