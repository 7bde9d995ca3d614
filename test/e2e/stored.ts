import type { Page } from '@playwright/test';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { Case } from '../../domain/queue/case.ts';
import type { StoredDraft } from '../../storage/database.ts';

/** All rows of a table of the page's database, read behind the console's back. */
async function readStore(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('second-look'));
    try {
      return await settle(database.transaction(name).objectStore(name).getAll());
    } finally {
      database.close();
    }
  }, table);
}

export const storedLog = (page: Page) => readStore(page, 'log') as Promise<LogEntry[]>;
export const storedDrafts = (page: Page) => readStore(page, 'drafts') as Promise<StoredDraft[]>;
export const storedCases = (page: Page) => readStore(page, 'cases') as Promise<Case[]>;
