import { database } from '../storage/database.ts';
import { clearTables } from '../storage/whole.ts';
import { ensurePolicy, markStarted } from './start.ts';

/**
 * Deletes every transcript, case, figure, policy version, setting and log entry, all or nothing. The shipped
 * samples do not come back by themselves.
 */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await clearTables();
    await markStarted();
  });
  await ensurePolicy();
}
