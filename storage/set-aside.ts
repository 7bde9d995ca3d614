import { database } from './database.ts';
import type { SetAside } from './rows.ts';

/** Sets a transcript aside: it no longer waits. Call within a transaction on unassessed and set-aside ones. */
export async function putSetAside(transcriptId: string, reason: string): Promise<void> {
  const waiting = await database.unassessed.get(transcriptId);
  if (!waiting) return;
  await database.unassessed.delete(transcriptId);
  await database.setAside.put({ ...waiting, reason, at: new Date().toISOString() });
}

/** What is set aside, the latest first. */
export async function allSetAside(): Promise<SetAside[]> {
  const rows = await database.setAside.toArray();
  return rows.sort((left, right) => right.at.localeCompare(left.at));
}

/** Lets transcripts wait again. Call within a transaction on unassessed and set-aside ones. */
export async function takeBackIn(transcriptIds: readonly string[]): Promise<void> {
  const rows = await database.setAside.bulkGet([...transcriptIds]);
  const found = rows.filter((row) => row !== undefined);
  await database.setAside.bulkDelete(found.map(({ transcriptId }) => transcriptId));
  await database.unassessed.bulkPut(found.map(({ transcriptId, importId }) => ({ transcriptId, importId })));
}
