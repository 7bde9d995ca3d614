import type { ChainHead } from '../domain/decisions/hash-chain.ts';
import { database } from './database.ts';
import type { Snapshot } from './rows.ts';

/** What was read and packed before, so that it need not be read case by case; null when nothing was. */
export async function readSnapshot(): Promise<Snapshot | undefined> {
  return database.snapshots.get('gathered-cases');
}

/** Keeps a snapshot in the place of the one before, unless that one is of a later entry of the log. */
export async function writeSnapshot(snapshot: Omit<Snapshot, 'id'>): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    const seq = (head: ChainHead | null | undefined) => head?.seq ?? 0;
    if (seq((await readSnapshot())?.head) > seq(snapshot.head)) return;
    await database.snapshots.put({ id: 'gathered-cases', ...snapshot });
  });
}
