import type { Page } from '@playwright/test';

/** What is stored in the profile that a console page belongs to. */
export interface StoredCounts {
  transcripts: number;
  messages: number;
  /** Transcripts that wait to be scored. */
  waiting: number;
  /** Transcripts that detection flagged, whatever became of them. */
  flagged: number;
  /** Flagged cases that wait for their first review, held or not. */
  queued: number;
}

/** Reads the counts out of the page's IndexedDB; all 0 while the console has not made its database yet. */
export async function readCounts(page: Page): Promise<StoredCounts> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const none = { transcripts: 0, messages: 0, waiting: 0, flagged: 0, queued: 0 };
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'second-look')) return none;
    const database = await settle(indexedDB.open('second-look'));
    try {
      const tables = database.transaction(['transcripts', 'unassessed', 'assessments', 'cases']);
      const assessments = await settle(tables.objectStore('assessments').getAll());
      const byOrigin = tables.objectStore('cases').index('[origin+state]');
      const inState = (state: string) => settle(byOrigin.count(['detection', state]));
      return {
        transcripts: await settle(tables.objectStore('transcripts').count()),
        waiting: await settle(tables.objectStore('unassessed').count()),
        messages: assessments.reduce((sum: number, { messageCount }) => sum + messageCount, 0),
        flagged: await settle(byOrigin.count(IDBKeyRange.bound(['detection'], ['detection', []]))),
        queued: (await inState('open')) + (await inState('leased')),
      };
    } finally {
      database.close();
    }
  });
}

/** Waits until so many transcripts are there and none waits to be scored. */
export async function waitUntilScored(page: Page, transcripts = 1): Promise<void> {
  for (;;) {
    const counts = await readCounts(page);
    if (counts.transcripts >= transcripts && counts.waiting === 0) return;
    await page.waitForTimeout(50);
  }
}
